import type { Socket, SocketListener } from './socket.ts';

/** The platform's WebSocket, where it takes headers: Bun and Deno. Bun can also give up a connection. */
type WebSocketWithHeaders = new (
  url: string,
  options: { headers: Record<string, string> },
) => WebSocket & { terminate?: () => void };

/** A WebSocket of the platform's own, for runtimes other than Node. */
export function openPlatformSocket(url: string, headers: Record<string, string>, listener: SocketListener): Socket {
  const Socket = globalThis.WebSocket as unknown as WebSocketWithHeaders;
  const socket = new Socket(url.replace(/^http/, 'ws'), { headers });
  socket.binaryType = 'arraybuffer';
  const encoder = new TextEncoder();
  let hasEnded = false;
  const end = (result: Parameters<SocketListener['onEnd']>[0]): void => {
    if (hasEnded) return;
    hasEnded = true;
    listener.onEnd(result);
  };
  socket.addEventListener('open', () => listener.onOpen());
  socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
    if (!hasEnded) listener.onMessage(typeof data === 'string' ? encoder.encode(data) : new Uint8Array(data));
  });
  socket.addEventListener('error', (event) => {
    const cause = 'message' in event ? new Error(String(event.message)) : new Error('the connection failed');
    end({ kind: 'failed', cause });
  });
  socket.addEventListener('close', ({ code, reason }) => end({ kind: 'closed', code, reason }));
  return {
    close() {
      hasEnded = true;
      if (socket.terminate) socket.terminate();
      else socket.close();
    },
  };
}
