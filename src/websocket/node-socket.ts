import type * as Crypto from 'node:crypto';
import type * as Http from 'node:http';
import type * as Https from 'node:https';
import type * as Stream from 'node:stream';
import { loadNodeModule } from '../lib/node-modules.ts';
import { makeResponse, WITHOUT_BODY } from '../transport/dispatcher/make-response.ts';
import { clientFrame, FrameReader, OPCODE, readClose, type Frame } from './frames.ts';
import { handshakeProblem } from './handshake.ts';
import { CLOSE_TIMEOUT_MS, type OpenSocket, type Socket, type SocketListener } from './socket.ts';

/** Limit for sent bytes that the server has not read. */
const MAX_UNSENT_BYTES = 64 * 1024;

interface Modules {
  crypto: typeof Crypto;
  http: typeof Http;
  https: typeof Https;
  stream: typeof Stream;
}

/**
 * Loads a read-only WebSocket over `node:http`. Node 20 has no `WebSocket`. That of other runtimes hides the status of
 * a refused upgrade, and keeps the process alive until the server confirms a close.
 */
export async function loadNodeSocket(): Promise<OpenSocket> {
  const [crypto, http, https, stream] = await Promise.all([
    loadNodeModule('node:crypto'),
    loadNodeModule('node:http'),
    loadNodeModule('node:https'),
    loadNodeModule('node:stream'),
  ]);
  const modules = { crypto, http, https, stream };
  return (url, headers, listener) => openNodeSocket(modules, url, headers, listener);
}

function openNodeSocket(
  { crypto, http, https, stream }: Modules,
  url: string,
  headers: Record<string, string>,
  listener: SocketListener,
): Socket {
  const key = crypto.randomBytes(16).toString('base64');
  let connection: Stream.Duplex | undefined;
  let hasEnded = false;
  const end = (result: Parameters<SocketListener['onEnd']>[0]): void => {
    if (hasEnded) return;
    hasEnded = true;
    connection?.destroy();
    listener.onEnd(result);
  };
  const { request: send } = url.startsWith('https:') ? https : http;
  const request = send(url, {
    headers: {
      ...headers,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-key': key,
      'sec-websocket-version': '13',
    },
  });
  request.on('error', (cause) => end({ kind: 'failed', cause }));
  request.on('response', (incoming) => {
    if (hasEnded) return void incoming.destroy();
    hasEnded = true;
    const response = toResponse(incoming, url, stream);
    // Without a body there is nothing to read, so nothing else would close the connection.
    if (!response.body) request.destroy();
    listener.onEnd({ kind: 'refused', response });
  });
  request.on('upgrade', (incoming, socket: Stream.Duplex, head) => {
    connection = socket;
    if (hasEnded) return void socket.destroy();
    socket.on('error', (cause) => end({ kind: 'failed', cause }));
    socket.on('close', () => end({ kind: 'closed', code: 1006, reason: '' }));
    const problem = handshakeProblem(incoming.headers, key, crypto);
    if (problem !== undefined) return end({ kind: 'malformed', problem });
    listener.onOpen();
    const frames = new FrameReader();
    const read = (chunk: Uint8Array<ArrayBuffer>): void => {
      try {
        for (const frame of frames.read(chunk)) if (!hasEnded) handleFrame(frame);
        if (!hasEnded) listener.onData(frames.isMidway);
      } catch (error) {
        end({ kind: 'malformed', problem: error instanceof Error ? error.message : String(error) });
      }
    };
    read(head);
    socket.on('data', read);
  });
  request.end();

  function handleFrame({ opcode, payload }: Frame): void {
    listener.onFrame(opcode === OPCODE.ping || opcode === OPCODE.pong);
    if (opcode === OPCODE.text || opcode === OPCODE.binary) listener.onMessage(payload);
    else if (opcode === OPCODE.pong) listener.onPong(payload);
    else if (opcode === OPCODE.ping) {
      // A server that sends pings but never reads must not fill the memory.
      if (connection && connection.writableLength < MAX_UNSENT_BYTES)
        connection.write(clientFrame(OPCODE.pong, payload));
    } else if (opcode === OPCODE.close) {
      connection?.write(clientFrame(OPCODE.close, payload));
      end({ kind: 'closed', ...readClose(payload) });
    }
  }

  return {
    pause: () => void connection?.pause(),
    resume: () => void connection?.resume(),
    ping(payload = new Uint8Array()) {
      if (!hasEnded) connection?.write(clientFrame(OPCODE.ping, payload));
    },
    close() {
      if (hasEnded) return;
      hasEnded = true;
      if (!connection) return void request.destroy();
      connection.end(clientFrame(OPCODE.close, Uint8Array.of(0x03, 0xe8)));
      setTimeout(() => connection?.destroy(), CLOSE_TIMEOUT_MS).unref();
    },
  };
}

function toResponse(incoming: Http.IncomingMessage, url: string, { Readable }: typeof Stream): Response {
  const { statusCode: status = 500, statusMessage: statusText = '' } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, String(value));
  const body = WITHOUT_BODY.has(status) ? null : (Readable.toWeb(incoming) as ReadableStream<Uint8Array>);
  return makeResponse({ status, statusText }, headers, url, body);
}
