import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { TempsClient, TempsError, TempsResponseError } from '../../src/index.ts';

/** What a log stream fails with on a server that responds to the upgrade with this status line. */
function refusal(statusLine: string): Promise<unknown> {
  return failure(() => `HTTP/1.1 ${statusLine}\r\ncontent-length: 0\r\n\r\n`);
}

/** What a log stream fails with on a server that responds to the upgrade with this, made from the key of the client. */
async function failure(
  respond: (key: string) => string,
  then: (socket: Duplex) => void = (socket) => socket.end(),
): Promise<unknown> {
  const server = createServer();
  server.on('upgrade', ({ headers }, socket) => {
    socket.write(respond(headers['sec-websocket-key'] ?? ''));
    socket.resume();
    then(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const temps = new TempsClient({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey: 'tk_refused',
    maxRetries: 0,
  });
  const lines = temps.deployments.tailJobLogs({ path: { project_id: 1, deployment_id: 1, job_id: 'build' } });
  return lines[Symbol.asyncIterator]()
    .next()
    .catch((error: unknown) => error);
}

test.each(['204 No Content', '205 Reset Content', '304 Not Modified', '200 OK', '600 Odd', '999 Odder'])(
  'an upgrade that is refused with %s is a TempsError that names the status',
  async (statusLine) => {
    const error = await refusal(statusLine);
    expect(error).toBeInstanceOf(TempsError);
    expect(String(error)).toContain(statusLine.split(' ')[0]);
  },
);

test.each(['204 No Content', '205 Reset Content', '304 Not Modified'])(
  'the connection of an upgrade that is refused with %s is closed',
  async (statusLine) => {
    let close: (() => void) | undefined;
    const closed = new Promise<void>((resolve) => (close = resolve));
    await failure(
      () => `HTTP/1.1 ${statusLine}\r\ncontent-length: 0\r\n\r\n`,
      (socket) => socket.on('error', () => {}).on('end', () => close?.()),
    );
    await expect(closed).resolves.toBeUndefined();
  },
);

test.each([
  ['the upgrade to another protocol', 'upgrade: h2c\r\nconnection: Upgrade', 'another protocol'],
  ['an extension', 'upgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-extensions: x', 'nobody asked for'],
  ['a protocol', 'upgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-protocol: x', 'nobody asked for'],
])('a handshake with %s that the SDK did not request is a TempsResponseError', async (_what, headers, problem) => {
  const error = await failure((key) => {
    const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    return `HTTP/1.1 101 Switching Protocols\r\n${headers}\r\nsec-websocket-accept: ${accept}\r\n\r\n`;
  });
  expect(error).toBeInstanceOf(TempsResponseError);
  expect(String(error)).toContain(problem);
});
