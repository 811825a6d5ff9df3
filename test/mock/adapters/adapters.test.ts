import { setupServer } from 'msw/node';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createTempsMock, type MockServer, type TempsMock } from '../../../mock/index.ts';
import { PROJECT } from '../support/client.ts';

const BASE = 'https://your-instance.temps.dev';

async function listen(mock: TempsMock): Promise<MockServer> {
  const server = await mock.listen();
  onTestFinished(() => server.close());
  return server;
}

function intercept(mock: TempsMock, onUnhandledFrame: 'error' | 'bypass' = 'error'): void {
  const server = setupServer(...mock.handlers);
  server.listen({ onUnhandledFrame });
  onTestFinished(() => server.close());
}

/** Looks fetch up at each call, since msw replaces it. */
const overWire: typeof fetch = (input, init) => fetch(input, init);

const auth = (mock: TempsMock) => ({ authorization: `Bearer ${mock.token}` });

it('every adapter gives the same responses, also to HEAD', async () => {
  const mock = createTempsMock({ scenario: 'demo', baseUrl: `${BASE}/api` });
  const { url } = await listen(mock);
  intercept(mock, 'bypass');
  const headers = auth(mock);
  for (const [call, base] of [
    [mock.fetch, 'http://anywhere.test'],
    [overWire, BASE],
    [overWire, url],
  ] as const) {
    const projects = await call(`${base}/api/projects`, { headers });
    expect({ status: projects.status, total: (await projects.json()).total }).toEqual({
      status: 200,
      total: 3,
    });
    for (const [path, status] of Object.entries({
      '/api/projects': 200,
      '/api/projects/99': 404,
    })) {
      const head = await call(base + path, { method: 'HEAD', headers });
      expect({ status: head.status, text: await head.text() }).toEqual({ status, text: '' });
      const got = await call(base + path, { headers });
      expect({ status: got.status, 'content-type': got.headers.get('content-type') }).toEqual({
        status,
        'content-type': head.headers.get('content-type'),
      });
    }
    expect(await (await call(`${base}/api-docs/openapi.json`)).json()).toMatchObject({
      openapi: '3.1.0',
    });
    const body = JSON.stringify({ ...PROJECT, name: 'Café' });
    const init = {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    };
    expect(await (await call(`${base}/api/projects`, init)).json()).toMatchObject({
      id: 4,
      name: 'Café',
    });
    mock.reset();
  }
});

it('mock.fetch takes a Request and refuses one whose body was read, as fetch does', async () => {
  const mock = createTempsMock();
  const headers = { ...auth(mock), 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(PROJECT) };
  const sent = new Request('http://anywhere.test/api/projects', init);
  expect((await mock.fetch(sent)).status).toBe(200);
  expect(mock.requests[0]?.body).toEqual(PROJECT);
  expect(sent.bodyUsed).toBe(true);
  await expect(mock.fetch(sent)).rejects.toThrow(TypeError);
});

it('over msw a dropped connection is a network error, and over HTTP it breaks', async () => {
  const mock = createTempsMock({ scenario: 'demo', baseUrl: BASE });
  const { url } = await listen(mock);
  for (const drop of ['before', 'headers', 'body'] as const) {
    mock.faults.add({ drop, times: 1 });
    const read = async () => (await fetch(`${url}/api/projects`, { headers: auth(mock) })).text();
    await expect(read(), drop).rejects.toThrow(TypeError);
    expect(JSON.parse(await read()).total, drop).toBe(3);
  }
  intercept(mock);
  mock.faults.add({ drop: 'before' });
  await expect(fetch(`${BASE}/api/projects`)).rejects.toThrow(TypeError);
});

it('over msw other hosts and their /api are left alone', async () => {
  const { url } = await listen(createTempsMock({ scenario: 'demo' }));
  const addresses = [BASE, 'http://127.0.0.1:4999', 'http://[::1]:4999'];
  const other = createTempsMock({ baseUrl: addresses });
  intercept(other, 'bypass');
  expect((await fetch(`${url}/api/projects`)).status).toBe(401);
  expect(other.requests).toHaveLength(0);
  for (const address of addresses)
    expect((await fetch(`${address}/api/projects`)).status).toBe(401);
  expect(other.requests).toHaveLength(3);
});

it('handlers take the address of TEMPS_API_URL, and ask for one if there is none', async () => {
  expect(() => createTempsMock().handlers).toThrow(
    "mock.handlers needs the base URL of your client: createTempsMock({ baseUrl: 'https://your-instance.temps.dev' })",
  );
  expect(() => createTempsMock({ baseUrl: 'temps.test' }).handlers).toThrow(
    'baseUrl: got "temps.test", expected',
  );
  vi.stubEnv('TEMPS_API_URL', 'https://temps.test/api');
  onTestFinished(() => void vi.unstubAllEnvs());
  intercept(createTempsMock());
  expect((await fetch('https://temps.test/api/projects')).status).toBe(401);
});

it('the server is on a free port of loopback and closes while a call hangs', async () => {
  const mock = createTempsMock();
  const server = await listen(mock);
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  await expect(mock.listen({ port: Number(new URL(server.url).port) })).rejects.toThrow(
    'EADDRINUSE',
  );
  mock.faults.add({ delay: 'infinite' });
  const hanging = fetch(`${server.url}/api/projects`, { headers: auth(mock) }).catch(
    (error: unknown) => error,
  );
  await expect.poll(() => mock.requests).toHaveLength(1);
  await server.close();
  expect(await hanging).toBeInstanceOf(TypeError);
});
