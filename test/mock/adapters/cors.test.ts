import { describe, expect, it, onTestFinished } from 'vitest';
import { createTempsMock } from '../../../mock/index.ts';

async function listen() {
  const mock = createTempsMock({ scenario: 'demo' });
  const server = await mock.listen({ cors: true });
  onTestFinished(() => server.close());
  return { url: server.url, authorization: `Bearer ${mock.token}` };
}

async function listenPlainly() {
  const mock = createTempsMock({ scenario: 'demo' });
  const server = await mock.listen();
  onTestFinished(() => server.close());
  return `${server.url}/api/projects/1`;
}

const origin = 'https://app.example';

it('a preflight of any origin gets what it asks for', async () => {
  const { url } = await listen();
  const response = await fetch(`${url}/api/projects/1`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'DELETE',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  expect(response.status).toBe(204);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': origin,
    'access-control-allow-methods': expect.stringContaining('DELETE'),
    'access-control-allow-headers': 'authorization,content-type',
  });
});

it('a response names the origin that may read it, and the headers that it may read', async () => {
  const { url, authorization } = await listen();
  const { headers, status } = await fetch(`${url}/api/projects`, { headers: { origin, authorization } });
  expect([status, headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([200, origin, 'origin']);
  expect(headers.get('access-control-expose-headers')).toContain('x-request-id');
  const missing = await fetch(`${url}/api/projects/99`, { headers: { origin, authorization } });
  expect([missing.status, missing.headers.get('access-control-allow-origin')]).toEqual([404, origin]);
});

it('the page and /_mock stay closed to other origins', async () => {
  const { url } = await listen();
  for (const path of ['/', '/_mock/requests'])
    expect(
      (await fetch(`${url}${path}`, { headers: { origin } })).headers.get('access-control-allow-origin'),
    ).toBeNull();
});

describe('without the option cors', () => {
  const preflight = { 'access-control-request-method': 'DELETE', 'access-control-request-headers': 'authorization' };

  it('a preflight of a page on loopback is allowed', async () => {
    const local = 'http://localhost:5173';
    const headers = { origin: local, ...preflight };
    const response = await fetch(await listenPlainly(), { method: 'OPTIONS', headers });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, local]);
  });

  it('a preflight of any other page is refused', async () => {
    const headers = { origin, ...preflight };
    const response = await fetch(await listenPlainly(), { method: 'OPTIONS', headers });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });

  it('a response names no other origin', async () => {
    const response = await fetch(await listenPlainly(), { headers: { origin } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
