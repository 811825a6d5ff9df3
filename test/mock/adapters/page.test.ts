import { expect, it, onTestFinished } from 'vitest';
import { createTempsMock, type ListenOptions, type TempsMock } from '../../../mock/index.ts';

/** A server of the mock; `page` gets what is at `/`. */
async function listen(mock: TempsMock, options?: ListenOptions) {
  const server = await mock.listen(options);
  onTestFinished(() => server.close());
  const page = async () => (await fetch(server.url)).text();
  return { url: server.url, page };
}

const auth = (mock: TempsMock) => ({ headers: { authorization: `Bearer ${mock.token}` } });

it('the page at / shows what the mock holds and is no request itself', async () => {
  const mock = createTempsMock({ scenario: 'demo' });
  const { url } = await listen(mock);
  await fetch(`${url}/api/projects`, auth(mock));
  const response = await fetch(url);
  const page = await response.text();
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  for (const text of ['Storefront', 'completed', 'United States', 'temps.projects.list()'])
    expect(page).toContain(text);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  const head = await fetch(url, { method: 'HEAD' });
  expect({ status: head.status, text: await head.text() }).toEqual({ status: 200, text: '' });
  expect((await fetch(url, { method: 'POST' })).status).toBe(404);
  expect(mock.requests.map(({ path }) => path)).toEqual(['/api/projects', '/']);
});

it('the page escapes what the state and the requests hold', async () => {
  const mock = createTempsMock({ scenario: 'demo' });
  mock.state.projects.update(1, { name: `<script>"'&` });
  const { page } = await listen(mock);
  expect(await page()).toContain('>&#60;script&#62;&#34;&#39;&#38;</td>');
  expect(await page()).not.toContain(`<script>"'&`);
});

it('the page without any rows says how to get some, and shows no table', async () => {
  const { page } = await listen(createTempsMock());
  for (const words of [
    'POST /api/projects',
    'POST /api/projects/1/trigger-pipeline',
    'GET /api/projects',
  ])
    expect(await page()).toContain(`<code>${words}</code>`);
  expect(await page()).not.toContain('<table');
});

it('a request shows its body and query without what the contract marks as secret, and of a long body the beginning', async () => {
  const mock = createTempsMock({ printWarnings: false });
  const { url, page } = await listen(mock);
  const post = async (path: string, body: string, type = 'application/json') =>
    (
      await fetch(`${url}/api${path}`, { method: 'POST', body, headers: { 'content-type': type } })
    ).body?.cancel();
  await post('/auth/login?token=seen-in-query', '{"email":"ada@example.com","password":"hunter2"}');
  await post(
    '/auth/login',
    'email=bob@example.com&password=hunter3',
    'application/x-www-form-urlencoded',
  );
  await post('/auth/login', JSON.stringify({ email: 'x'.repeat(10_000) }));
  const text = await page();
  for (const words of ['ada@example.com', 'bob@example.com', '[redacted]'])
    expect(text).toContain(words);
  for (const words of ['hunter2', 'hunter3', 'seen-in-query']) expect(text).not.toContain(words);
  expect(text).toMatch(/… and 60\d\d more/);
});

it('visitors are counted by the day on which they were last seen', async () => {
  const mock = createTempsMock({ now: '2026-05-20T12:00:00Z', printWarnings: false });
  for (const seen of [
    '2026-05-20T00:00:00Z',
    '2026-05-20T11:00:00Z',
    '2026-05-19T23:59:59Z',
    '2026-01-01T00:00:00Z',
  ])
    mock.build.visitor({ first_seen: Date.parse(seen), last_seen: Date.parse(seen) });
  const text = await (await listen(mock)).page();
  expect(text).toContain('21 Apr to 20 May: at most 2, on 20 May');
  expect(text).toContain('3 last seen in 30 days');
  const days = Array.from(text.matchAll(/<title>(1[89]|20) May: (\d)</g), ([, , value]) => value);
  expect(days).toEqual(['0', '1', '2']);
});

it('`log` gets one line for each request of the API, dropped ones too', async () => {
  const mock = createTempsMock();
  const lines: string[] = [];
  const { url } = await listen(mock, {
    log: (line) => lines.push(line.replace(/\d+ ms$/, 'n ms')),
  });
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

it('a request shows its response, its warnings and the call as code without secrets', async () => {
  const mock = createTempsMock({ scenario: 'demo', printWarnings: false });
  const { url, page } = await listen(mock);
  await fetch(`${url}/api/projects/77?pag=2`, auth(mock));
  await fetch(`${url}/api/auth/login?page=2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"email":"ada@example.com","password":"hunter2"}',
  });
  mock.faults.add({ drop: 'before', times: 1 });
  await fetch(`${url}/api/projects`, auth(mock)).catch(() => undefined);
  const text = (await page()).replaceAll('&#34;', '"').replaceAll('&#39;', "'");
  for (const words of [
    'Not Found: Project 77 not found',
    'query.pag is not in the contract and was ignored',
    'await temps.projects.get({\n  path: {\n    project_id: 77\n  },',
    'email: "ada@example.com",\n    password: "[redacted]"',
    '"detail": "Project 77 not found"',
    'A fault broke the connection',
  ])
    expect(text).toContain(words);
  expect(text).toMatch(/temps\.projects\.get\(\) \d+ ms/);
  expect(text).not.toContain('hunter2');
});

it('a chosen deployment shows why it failed, the log of its jobs and its site', async () => {
  const mock = createTempsMock({ scenario: 'demo' });
  const { id } = mock.build.deployment({ environment_id: 2, status: 'failed' });
  mock.build.deployment({ project_id: 1 });
  const { url } = await listen(mock);
  const text = await (await fetch(`${url}/?deployment=${id}`)).text();
  for (const words of [
    `Deployment ${id} <`,
    'build_image failed: npm run build exited with code 1',
    'Log of build_image',
    'https://storefront-staging.temps.example',
  ])
    expect(text).toContain(words);
});

it('the page loads its script and style from files, so that its policy allows nothing inline', async () => {
  const { url, page } = await listen(createTempsMock({ scenario: 'demo' }));
  const policy = (await fetch(url)).headers.get('content-security-policy');
  expect(policy).not.toContain('unsafe-inline');
  expect(await page()).not.toMatch(/ style="|<style|<script>/);
  for (const [file, type] of [
    ['page.js', 'text/javascript'],
    ['page.css', 'text/css'],
  ])
    expect((await fetch(`${url}/_mock/${file}`)).headers.get('content-type')).toContain(type);
});
