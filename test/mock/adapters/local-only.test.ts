import { request, type IncomingMessage } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { createTempsMock, type ListenOptions } from '../../../mock/index.ts';

interface Attempt {
  method?: string;
  path?: string;
  host?: string;
  origin?: string;
  headers?: Record<string, string>;
}

/**
 * Sends requests as a browser may send them: `send` gives the response, `status` its status, `seen`
 * also who may read it.
 */
async function listen(options: ListenOptions = {}) {
  const mock = createTempsMock({ scenario: 'demo' });
  const server = await mock.listen(options);
  onTestFinished(() => server.close());
  const { port } = new URL(server.url);
  const send = ({
    method = 'GET',
    path = '/api/projects/1',
    host = 'localhost',
    origin,
    headers: own,
  }: Attempt) => {
    const headers = {
      host,
      authorization: `Bearer ${mock.token}`,
      ...(origin !== undefined && { origin }),
      ...own,
    };
    return new Promise<IncomingMessage>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method, headers })
        .on('response', (response) => resolve(response.resume()))
        .on('error', reject)
        .end();
    });
  };
  const status = async (attempt: Attempt) => (await send(attempt)).statusCode;
  const seen = async (attempt: Attempt) => {
    const { statusCode, headers } = await send(attempt);
    return [statusCode, headers['access-control-allow-origin']];
  };
  return { send, status, seen };
}

const evil = 'https://evil.example';
const local = 'http://localhost:3000';
const PREFLIGHT = {
  method: 'OPTIONS',
  headers: {
    'access-control-request-method': 'DELETE',
    'access-control-request-headers': 'authorization,x-a',
  },
};

it('only names of loopback get a response: any other that points to it could read the token', async () => {
  const { status } = await listen();
  for (const host of [
    'localhost',
    'localhost:4010',
    'shop.localhost',
    '127.0.0.1',
    '127.1.2.3',
    '[::1]:4010',
  ])
    expect(await status({ host }), host).toBe(200);
  for (const host of ['rebound.example', 'localhost.example', '10.0.0.1', 'a b'])
    expect(await status({ host }), host).toBe(403);
});

it('only pages of loopback may read or change anything', async () => {
  const { status, seen } = await listen();
  expect(await seen({ ...PREFLIGHT, origin: local })).toEqual([204, local]);
  expect(await seen({ ...PREFLIGHT, origin: evil })).toEqual([403, undefined]);
  expect(await seen({ origin: evil })).toEqual([200, undefined]);
  expect(await status({ method: 'DELETE', origin: evil })).toBe(403);
  expect(await status({ method: 'DELETE', origin: local })).toBe(204);
});

it('every address of the machine gets a response, and no name of the internet does', async () => {
  const { status } = await listen({ host: '0.0.0.0' });
  for (const host of ['127.0.0.1', '10.1.2.3:4010', 'temps-mock:4010', '[fe80::1]'])
    expect(await status({ host }), host).toBe(200);
  expect(await status({ host: 'rebound.example' })).toBe(403);
  expect(await status({ method: 'DELETE', host: 'temps-mock', origin: evil })).toBe(403);
  expect(await status({ method: 'DELETE', host: 'temps-mock', origin: 'http://temps-mock' })).toBe(
    204,
  );
});

it('with cors a page of any origin may read what it asks for and change the API, but not control the mock', async () => {
  const { send, status, seen } = await listen({ cors: true });
  expect(await seen({ ...PREFLIGHT, origin: evil })).toEqual([204, evil]);
  const { headers: allowed } = await send({ ...PREFLIGHT, origin: evil });
  expect(allowed['access-control-allow-methods']).toContain('DELETE');
  expect(allowed['access-control-allow-headers']).toBe('authorization,x-a');
  const { headers } = await send({ origin: evil });
  expect(headers).toMatchObject({ 'access-control-allow-origin': evil, vary: 'origin' });
  expect(headers['access-control-expose-headers']).toContain('x-request-id');
  expect(await seen({ path: '/api/projects/99', origin: evil })).toEqual([404, evil]);
  for (const path of ['/', '/_mock/requests'])
    expect(await seen({ path, origin: evil })).toEqual([200, undefined]);
  const path = '/_mock/reset';
  expect(await status({ method: 'DELETE', origin: evil })).toBe(204);
  expect(await status({ method: 'POST', origin: evil, path })).toBe(403);
  expect(await status({ method: 'POST', path })).toBe(200);
});

it('what no Request can have gets a 400, or a 405 if it is TRACE', async () => {
  const { status } = await listen();
  expect(await status({ path: 'http://localhost/api/projects/1' })).toBe(200);
  expect(await status({ method: 'TRACE' })).toBe(405);
  expect(await status({ path: 'http://[' })).toBe(400);
  expect(await status({ host: 'me@localhost' })).toBe(400);
});
