import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** One request as a behaviour sees it: what came, and the bare socket. */
export interface Exchange {
  request: IncomingMessage;
  socket: Duplex & { resetAndDestroy?: () => void };
  /** Absent where the client asks for a WebSocket. */
  response: ServerResponse | undefined;
  /** What the client sent as its token, for servers that repeat it. */
  token: string;
}

/** Reads the request to its end. */
export function readRequest({ request }: Exchange): Promise<void> {
  return new Promise((resolve) => {
    if (request.headers.upgrade) return resolve();
    request.on('end', resolve).on('error', () => {});
    request.resume();
  });
}

/**
 * Puts text on the wire as it is; a WebSocket is opened first, and gets it as the start of a
 * message.
 */
export function writeRaw({ request, socket }: Exchange, text: string): void {
  const key = request.headers['sec-websocket-key'];
  if (key === undefined || !text.startsWith('HTTP/1.1 200')) return void socket.write(text);
  const accept = createHash('sha1')
    .update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
  );
  // A text message of 100 bytes, of which the first come.
  socket.write(Buffer.from([0x81, 100, ...Buffer.from('{"line"')]));
}

/** A whole response. */
export function respond(
  { response, socket }: Exchange,
  status: number,
  body: string | Buffer = '',
  headers: Record<string, string> = {},
): void {
  if (response)
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  else
    socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: ${body.length}\r\n\r\n${body.toString()}`);
}
