import { setupServer } from 'msw/node';
import { afterEach, expect, it, vi } from 'vitest';
import { createTempsMock, type MockServer, type TempsMock } from '../../../mock/index.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

async function listen(mock: TempsMock): Promise<MockServer> {
  const server = await mock.listen();
  cleanUps.push(() => server.close());
  return server;
}

function intercept(mock: TempsMock, onUnhandledFrame: 'error' | 'bypass' = 'error'): void {
  const server = setupServer(...mock.handlers);
  server.listen({ onUnhandledFrame });
  cleanUps.push(() => server.close());
}

const auth = (mock: TempsMock) => ({ authorization: `Bearer ${mock.token}` });

it('the three adapters give the same response', async () => {
  const mock = createTempsMock({ scenario: 'demo', baseUrl: 'https://your-instance.temps.dev/api' });
  const headers = auth(mock);
  const { url } = await listen(mock);
  const overWire = await (await fetch(`${url}/api/projects`, { headers })).json();
  const direct = await (await mock.fetch('http://anywhere.test/api/projects', { headers })).json();
  intercept(mock);
  const intercepted = await (await fetch('https://your-instance.temps.dev/api/projects', { headers })).json();
  expect(overWire).toEqual(direct);
  expect(intercepted).toEqual(direct);
  expect(direct.total).toBe(3);
});

/** The mock by each adapter: a fetch, and where it finds the mock. */
async function everyAdapter(mock: TempsMock): Promise<(readonly [fetch: typeof globalThis.fetch, url: string])[]> {
  const { url } = await listen(mock);
  intercept(mock, 'bypass');
  return [
    [mock.fetch, 'https://your-instance.temps.dev'],
    [(input, init) => fetch(input, init), 'https://your-instance.temps.dev'],
    [(input, init) => fetch(input, init), url],
  ];
}

const BASE = { scenario: 'demo', baseUrl: 'https://your-instance.temps.dev' } as const;

it('the contract is at an address of every adapter', async () => {
  for (const [call, url] of await everyAdapter(createTempsMock(BASE)))
    for (const path of ['/api/api-docs/openapi.json', '/api-docs/openapi.json'])
      expect(await (await call(url + path)).json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Temps API' } });
});

it('every adapter responds to HEAD as to GET, without the body', async () => {
  const mock = createTempsMock(BASE);
  for (const [call, url] of await everyAdapter(mock)) {
    for (const [path, status] of [
      ['/api/projects', 200],
      ['/api/projects/99', 404],
    ] as const) {
      const response = await call(url + path, { method: 'HEAD', headers: auth(mock) });
      const got = await call(url + path, { headers: auth(mock) });
      expect([response.status, await response.text()]).toEqual([status, '']);
      expect(response.headers.get('content-type')).toBe(got.headers.get('content-type'));
    }
  }
});

it('mock.fetch takes a Request with its body, and refuses one whose body was read, as fetch does', async () => {
  const mock = createTempsMock();
  const body = { username: 'ada', email: 'ada@example.com', password: 'correct-horse', roles: [] };
  const headers = { ...auth(mock), 'content-type': 'application/json' };
  const sent = new Request('http://anywhere.test/api/users', { method: 'POST', headers, body: JSON.stringify(body) });
  expect((await mock.fetch(sent)).status).toBe(201);
  expect(mock.requests[0]?.body).toEqual(body);
  expect(sent.bodyUsed).toBe(true);
  await expect(mock.fetch(sent)).rejects.toThrow(TypeError);
});

it('over msw a dropped connection is a network error', async () => {
  const mock = createTempsMock({ baseUrl: 'https://your-instance.temps.dev' });
  mock.faults.add({ drop: 'before' });
  intercept(mock);
  await expect(fetch('https://your-instance.temps.dev/api/projects')).rejects.toThrow(TypeError);
});

it.each(['before', 'headers', 'body'] as const)(
  'over HTTP a connection dropped %s breaks, and the next one works',
  async (drop) => {
    const mock = createTempsMock({ scenario: 'demo' });
    const { url } = await listen(mock);
    mock.faults.add({ drop, times: 1 });
    const read = async () => (await fetch(`${url}/api/projects`, { headers: auth(mock) })).text();
    await expect(read()).rejects.toThrow(TypeError);
    expect(JSON.parse(await read()).total).toBe(3);
  },
);

it('over msw other hosts and their /api are left alone', async () => {
  const { url } = await listen(createTempsMock({ scenario: 'demo' }));
  const addresses = ['https://your-instance.temps.dev', 'http://127.0.0.1:4999', 'http://[::1]:4999'];
  const other = createTempsMock({ baseUrl: addresses });
  intercept(other, 'bypass');
  expect((await fetch(`${url}/api/projects`)).status).toBe(401);
  expect(other.requests).toHaveLength(0);
  for (const address of addresses) expect((await fetch(`${address}/api/projects`)).status).toBe(401);
  expect(other.requests).toHaveLength(3);
  for (const address of addresses)
    expect(await (await fetch(`${address}/api-docs/openapi.json`)).text()).toContain('"openapi"');
});

it('handlers take the address of TEMPS_API_URL, and ask for one where there is none', async () => {
  expect(() => createTempsMock().handlers).toThrow(
    "mock.handlers needs the base URL of your client: createTempsMock({ baseUrl: 'https://your-instance.temps.dev' })",
  );
  expect(() => createTempsMock({ baseUrl: 'temps.test' }).handlers).toThrow('baseUrl: got "temps.test", expected');
  vi.stubEnv('TEMPS_API_URL', 'https://temps.test/api');
  cleanUps.push(() => vi.unstubAllEnvs());
  intercept(createTempsMock());
  expect((await fetch('https://temps.test/api/projects')).status).toBe(401);
});

it('the server is on loopback, on a free port, and closes while a call hangs', async () => {
  const mock = createTempsMock();
  const server = await mock.listen();
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  mock.faults.add({ delay: 'infinite' });
  const hanging = fetch(`${server.url}/api/projects`, { headers: auth(mock) }).catch((error: unknown) => error);
  await expect.poll(() => mock.requests).toHaveLength(1);
  await server.close();
  expect(await hanging).toBeInstanceOf(TypeError);
});

it('a taken port is an error', async () => {
  const mock = createTempsMock();
  const { url } = await listen(mock);
  await expect(mock.listen({ port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE');
});

it('over HTTP bodies go both ways', async () => {
  const mock = createTempsMock();
  const { url } = await listen(mock);
  const response = await fetch(`${url}/api/projects`, {
    method: 'POST',
    headers: { ...auth(mock), 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Café',
      directory: '/',
      main_branch: 'main',
      preset: 'static',
      storage_service_ids: [],
    }),
  });
  expect(await response.json()).toMatchObject({ id: 1, name: 'Café', slug: 'cafe' });
});

it('with the real clock, time moves by itself', async () => {
  const mock = createTempsMock({ clock: 'real' });
  const before = Date.now();
  const now = mock.clock.now();
  expect([before <= now, now <= Date.now()]).toEqual([true, true]);
  const still = createTempsMock();
  expect(still.clock.iso()).toBe('2026-01-15T12:00:00.000Z');
});
