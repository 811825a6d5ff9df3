import { createHash } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import contract from '../../../../openapi.json' with { type: 'json' };
import { createTempsMock, type ListenOptions, type MockServer, type TempsMock } from '../../../../mock/index.ts';

const servers: MockServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function listen(mock: TempsMock, options?: ListenOptions): Promise<string> {
  const server = await mock.listen(options);
  servers.push(server);
  return server.url;
}

const auth = (mock: TempsMock) => ({ headers: { authorization: `Bearer ${mock.token}` } });

it('a server shows its contract under /api/docs/openapi.json, without a token', async () => {
  const response = await fetch(`${await listen(createTempsMock())}/api/docs/openapi.json`);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toEqual(contract);
});

it('its page at / shows projects, deployments, visitors by country and requests, and is no request itself', async () => {
  const mock = createTempsMock({ scenario: 'demo' });
  const url = await listen(mock);
  await fetch(`${url}/api/projects`, auth(mock));
  const response = await fetch(url);
  const page = await response.text();
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  for (const text of ['Storefront', 'completed', 'United States', 'projects.list']) expect(page).toContain(text);
  expect(mock.requests).toHaveLength(1);
});

it('the page escapes what the state and the requests hold', async () => {
  const mock = createTempsMock({ scenario: 'demo' });
  mock.state.projects.update(1, { name: `<script>"'&` });
  const page = await (await fetch(await listen(mock))).text();
  expect(page).toContain('<td>&#60;script&#62;&#34;&#39;&#38;</td>');
});

it('the policy of the page allows its own script and no other', async () => {
  const response = await fetch(await listen(createTempsMock()));
  const script = /<script>(.*)<\/script>/s.exec(await response.text())?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  expect(response.headers.get('content-security-policy')).toContain(`script-src 'sha256-${hash}'`);
});

it('a large state is shown in part, and the page says so', async () => {
  const mock = createTempsMock({ scenario: 'demo' });
  const first = mock.state.projects.get(1);
  if (first) for (let number = 0; number < 60; number++) mock.state.projects.insert(first);
  const page = await (await fetch(await listen(mock))).text();
  expect(page).toContain('50 of 63');
});

it('only GET and HEAD of / are the page', async () => {
  const url = await listen(createTempsMock());
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await fetch(url, { method: 'POST' })).status).toBe(404);
});

it('log is told one line for each request of the API, dropped ones too', async () => {
  const mock = createTempsMock();
  const lines: string[] = [];
  const url = await listen(mock, { log: (line) => lines.push(line.replace(/\d+ ms$/, 'n ms')) });
  await fetch(`${url}/api/projects?page=2`, auth(mock));
  await fetch(`${url}/api/projects`);
  mock.faults.add({ drop: 'before' });
  await fetch(`${url}/api/projects`).catch(() => undefined);
  await fetch(url);
  expect(lines).toEqual([
    'GET /api/projects?page=2 200 n ms',
    'GET /api/projects 401 n ms',
    'GET /api/projects dropped n ms',
  ]);
});
