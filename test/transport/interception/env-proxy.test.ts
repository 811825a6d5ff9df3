import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { runProgram } from '../../support/program.ts';
import { sendJson, startServer } from '../../support/server.ts';

const PROGRAM = fileURLToPath(new URL('env-proxy.ts', import.meta.url));

/**
 * A proxy that leads every host to one server, by a tunnel or by itself; and the hosts that were
 * asked for.
 */
async function startProxy(target: string): Promise<{ url: string; hosts: string[] }> {
  const hosts: string[] = [];
  const { port, hostname } = new URL(target);
  const proxy = createServer((request, response) => {
    hosts.push(new URL(request.url ?? '').host);
    sendJson(response, { from: 'the proxy' });
  });
  proxy.on('connect', (request, socket, head) => {
    hosts.push((request.url ?? '').replace(/:80$/, ''));
    const tunnel = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      tunnel.write(head);
      socket.pipe(tunnel).pipe(socket);
    });
    for (const end of [socket, tunnel]) end.on('error', () => {});
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, hosts };
}

test('the proxy of NODE_USE_ENV_PROXY is used', async () => {
  const server = await startServer((_request, response) =>
    sendJson(response, { from: 'the server' }),
  );
  const proxy = await startProxy(server.url);
  const printed = await runProgram(PROGRAM, [], {
    NODE_USE_ENV_PROXY: '1',
    HTTP_PROXY: proxy.url,
    http_proxy: proxy.url,
    NO_PROXY: '',
    no_proxy: '',
  });
  expect({ hosts: proxy.hosts, printed }).toEqual({
    hosts: ['behind-the-proxy.invalid'],
    printed: expect.stringContaining('from'),
  });
});
