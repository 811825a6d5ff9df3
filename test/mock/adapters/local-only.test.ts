import { request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { createTempsMock, type ListenOptions } from '../../../mock/index.ts';

/** The status of a request as a browser may send it. */
async function status(
  method: string,
  headers: Record<string, string>,
  { path = '/api/projects', ...options }: ListenOptions & { path?: string } = {},
): Promise<number | undefined> {
  const mock = createTempsMock({ scenario: 'demo' });
  const server = await mock.listen(options);
  onTestFinished(() => server.close());
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({
      host: '127.0.0.1',
      port,
      path,
      method,
      headers: { ...headers, authorization: `Bearer ${mock.token}` },
    })
      .on('response', (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

it.each(['localhost', 'localhost:4010', 'shop.localhost', '127.0.0.1', '127.1.2.3', '[::1]:4010'])(
  'the host %s gets a response',
  async (host) => {
    expect(await status('GET', { host })).toBe(200);
  },
);

it.each(['rebound.example', 'localhost.example', '10.0.0.1', 'a b'])(
  'the host %s is refused: a name that points to loopback could read the token',
  async (host) => {
    expect(await status('GET', { host })).toBe(403);
  },
);

it('TRACE, which no Request can have, gets a 405', async () => {
  expect(await status('TRACE', { host: 'localhost' })).toBe(405);
});

it('a request with the whole URL, as for a proxy, gets a response', async () => {
  expect(await status('GET', { host: 'localhost' }, { path: 'http://localhost/api/projects' })).toBe(200);
});

it.each([
  ['OPTIONS', '*', 'localhost:4010'],
  ['GET', 'http://[', 'localhost'],
  ['GET', '/api/projects', 'me@localhost'],
])('%s %s of the host %s, which no Request can have, gets a 400', async (method, path, host) => {
  expect(await status(method, { host }, { path })).toBe(400);
});

it('a change that a page of another origin sends is refused', async () => {
  expect(await status('DELETE', { host: 'localhost', origin: 'https://evil.example' })).toBe(403);
});

it('a change that a page on loopback sends is carried out', async () => {
  expect(await status('POST', { host: 'localhost', origin: 'http://localhost:3000' })).not.toBe(403);
});

it.each(['127.0.0.1', '10.1.2.3:4010', 'temps-mock:4010', '[fe80::1]'])(
  'on every address of the machine, the host %s gets a response',
  async (host) => {
    expect(await status('GET', { host }, { host: '0.0.0.0' })).toBe(200);
  },
);

it('on every address of the machine, a name of the internet is refused, and a change by its pages too', async () => {
  expect(await status('GET', { host: 'rebound.example' }, { host: '0.0.0.0' })).toBe(403);
  const headers = { host: 'temps-mock', origin: 'https://evil.example' };
  expect(await status('DELETE', headers, { host: '0.0.0.0' })).toBe(403);
  expect(await status('DELETE', { ...headers, origin: 'http://temps-mock' }, { host: '0.0.0.0' })).not.toBe(403);
});

it('with cors a page of any origin may change the API, but not control the mock', async () => {
  const headers = { host: 'localhost', origin: 'https://app.example' };
  expect(await status('POST', headers, { cors: true })).not.toBe(403);
  expect(await status('POST', headers, { cors: true, path: '/_mock/reset' })).toBe(403);
  expect(await status('POST', { host: 'localhost' }, { cors: true, path: '/_mock/reset' })).toBe(200);
});
