import { request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { createTempsMock, type ListenOptions } from '../../../mock/index.ts';

interface Attempt extends Pick<ListenOptions, 'cors'> {
  method?: string;
  path?: string;
  host?: string;
  origin?: string;
}

/** Sends a request as a browser may send it, and gives its status. */
async function listen(options: ListenOptions = {}) {
  const mock = createTempsMock({ scenario: 'demo' });
  const server = await mock.listen(options);
  onTestFinished(() => server.close());
  const { port } = new URL(server.url);
  return ({ method = 'GET', path = '/api/projects/1', host = 'localhost', origin }: Attempt) => {
    const headers = { host, authorization: `Bearer ${mock.token}`, ...(origin !== undefined && { origin }) };
    return new Promise<number | undefined>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method, headers })
        .on('response', (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
  };
}

const evil = 'https://evil.example';
const local = 'http://localhost:3000';

it('only names of loopback get a response: any other that points to it could read the token', async () => {
  const status = await listen();
  for (const host of ['localhost', 'localhost:4010', 'shop.localhost', '127.0.0.1', '127.1.2.3', '[::1]:4010'])
    expect(await status({ host }), host).toBe(200);
  for (const host of ['rebound.example', 'localhost.example', '10.0.0.1', 'a b'])
    expect(await status({ host }), host).toBe(403);
});

it('only pages of loopback may change anything', async () => {
  const status = await listen();
  expect(await status({ method: 'DELETE', origin: evil })).toBe(403);
  expect(await status({ method: 'DELETE', origin: local })).toBe(204);
});

it('on every address of the machine, its addresses and names without a dot get a response, and no name of the internet', async () => {
  const status = await listen({ host: '0.0.0.0' });
  for (const host of ['127.0.0.1', '10.1.2.3:4010', 'temps-mock:4010', '[fe80::1]'])
    expect(await status({ host }), host).toBe(200);
  expect(await status({ host: 'rebound.example' })).toBe(403);
  expect(await status({ method: 'DELETE', host: 'temps-mock', origin: evil })).toBe(403);
  expect(await status({ method: 'DELETE', host: 'temps-mock', origin: 'http://temps-mock' })).toBe(204);
});

it('with cors a page of any origin may change the API, but not control the mock', async () => {
  const status = await listen({ cors: true });
  const path = '/_mock/reset';
  expect(await status({ method: 'DELETE', origin: evil })).toBe(204);
  expect(await status({ method: 'POST', origin: evil, path })).toBe(403);
  expect(await status({ method: 'POST', path })).toBe(200);
});

it('what no Request can have gets a 400, or a 405 if it is TRACE; a whole URL, as for a proxy, is read', async () => {
  const status = await listen();
  expect(await status({ path: 'http://localhost/api/projects/1' })).toBe(200);
  expect(await status({ method: 'TRACE' })).toBe(405);
  expect(await status({ path: 'http://[' })).toBe(400);
  expect(await status({ host: 'me@localhost' })).toBe(400);
});
