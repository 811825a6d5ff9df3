import { expect, it, onTestFinished } from 'vitest';
import { createTempsMock, type ListenOptions } from '../../../mock/index.ts';

const origin = 'https://app.example';

/** Calls a mock for a page of an origin: the status, and who may read the response. */
async function listen(options?: ListenOptions) {
  const mock = createTempsMock({ scenario: 'demo' });
  const server = await mock.listen(options);
  onTestFinished(() => server.close());
  const call = async (path: string, from: string, init: { method?: string; headers?: Record<string, string> } = {}) => {
    const headers = { origin: from, authorization: `Bearer ${mock.token}`, ...init.headers };
    const response = await fetch(`${server.url}${path}`, { ...init, headers });
    return { response, result: [response.status, response.headers.get('access-control-allow-origin')] };
  };
  const preflight = (from: string) =>
    call('/api/projects/1', from, {
      method: 'OPTIONS',
      headers: { 'access-control-request-method': 'DELETE', 'access-control-request-headers': 'authorization,x-a' },
    });
  return { call, preflight };
}

it('with cors a preflight of any origin gets what it asks for, and a response names the origin and the headers that it may read', async () => {
  const { call, preflight } = await listen({ cors: true });
  const { response: allowed, result } = await preflight(origin);
  expect(result).toEqual([204, origin]);
  expect(allowed.headers.get('access-control-allow-methods')).toContain('DELETE');
  expect(allowed.headers.get('access-control-allow-headers')).toBe('authorization,x-a');
  const { response, result: read } = await call('/api/projects', origin);
  expect([...read, response.headers.get('vary')]).toEqual([200, origin, 'origin']);
  expect(response.headers.get('access-control-expose-headers')).toContain('x-request-id');
  expect((await call('/api/projects/99', origin)).result).toEqual([404, origin]);
  for (const path of ['/', '/_mock/requests']) expect((await call(path, origin)).result).toEqual([200, null]);
});

it('without cors only pages on loopback are allowed', async () => {
  const { call, preflight } = await listen();
  const local = 'http://localhost:5173';
  expect((await preflight(local)).result).toEqual([204, local]);
  expect((await preflight(origin)).result).toEqual([403, null]);
  expect((await call('/api/projects/1', origin)).result).toEqual([200, null]);
});
