import { request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { createTempsMock } from '../../../mock/index.ts';

/** The status of a request as a browser may send it. */
async function status(method: string, headers: Record<string, string>): Promise<number | undefined> {
  const mock = createTempsMock({ scenario: 'demo' });
  const server = await mock.listen();
  onTestFinished(() => server.close());
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({
      host: '127.0.0.1',
      port,
      path: '/api/projects',
      method,
      headers: { ...headers, authorization: `Bearer ${mock.token}` },
    })
      .on('response', (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

it.each(['localhost', 'localhost:4010', 'shop.localhost', '127.0.0.1', '127.1.2.3', '[::1]:4010'])(
  'the host %s is answered',
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

it('a change that a page of another origin sends is refused', async () => {
  expect(await status('DELETE', { host: 'localhost', origin: 'https://evil.example' })).toBe(403);
});

it('a change that a page on loopback sends is carried out', async () => {
  expect(await status('POST', { host: 'localhost', origin: 'http://localhost:3000' })).not.toBe(403);
});
