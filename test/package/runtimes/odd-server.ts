import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

let open = 0;
let posts = 0;

const ROUTES: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/api/drop': (_, response) => response.destroy(),
  '/api/cut': (_, response) =>
    void response
      .writeHead(200, { 'content-length': '100' })
      .write('{"a":', () => response.destroy()),
  '/api/endless': (request, response) => {
    open++;
    response.once('close', () => open--);
    request.resume();
    response.writeHead(200).write('{"a":');
  },
  '/api/open': (_, response) => void response.end(JSON.stringify({ open })),
  // The connection was kept open; the request is read, and then nothing comes back.
  '/api/hang-up': (request, response) => {
    posts++;
    request.resume().on('end', () => response.destroy());
  },
  '/api/posts': (_, response) => void response.end(JSON.stringify({ posts })),
  '/api/elsewhere': (_, response) =>
    void response.writeHead(307, { location: 'http://127.0.0.2/api' }).end(),
  '/api/near': (_, response) => void response.writeHead(307, { location: '/api/here' }).end(),
  '/api/here': (_, response) => void response.end('{"near":true}'),
  '/api/upload': (request, response) => {
    let length = 0;
    request.on('data', (chunk: Buffer) => (length += chunk.length));
    request.on('end', () =>
      response.end(JSON.stringify({ length, type: request.headers['content-type'] })),
    );
  },
};

/** A server that misbehaves on purpose. */
export async function startOddServer(): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const route = ROUTES[request.url ?? ''];
    if (route) route(request, response);
    else response.writeHead(404).end();
  });
  server.on('upgrade', (request, socket) => {
    socket.on('error', () => {}).resume();
    // It sends a line, and never confirms that the connection is closed. The suffix is RFC 6455's,
    // 1.3.
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash('sha1').update(key).digest('base64');
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\n',
    );
    socket.write(`sec-websocket-accept: ${accept}\r\n\r\n`);
    socket.write(Uint8Array.of(0x81, 3, ...Buffer.from('one')));
  });
  const url = await listen(server);
  return { url, close: () => (server.closeAllConnections(), void server.close()) };
}

/** An address that nobody listens on. */
export async function nobody(): Promise<string> {
  const server = createServer();
  const url = await listen(server);
  await new Promise((resolve) => void server.close(resolve));
  return url;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
