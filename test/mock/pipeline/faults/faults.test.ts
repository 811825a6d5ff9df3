import { expect, it } from 'vitest';
import type { Fault } from '../../../../mock/index.ts';
import { PROJECT, setUp } from '../../support/client.ts';

it('a fault sends its status and leaves the state alone, for as many times as it has', async () => {
  const { mock, call, status } = setUp();
  mock.faults.add({
    operation: 'projects.create',
    status: 503,
    headers: { 'retry-after': '2' },
    times: 2,
  });
  const { status: sent, body, headers } = await call('POST /projects', PROJECT);
  expect({
    sent,
    status: body.status,
    'retry-after': headers.get('retry-after'),
    projects: mock.state.projects.size,
  }).toEqual({ sent: 503, status: 503, 'retry-after': '2', projects: 0 });
  expect([
    await status('POST /projects', PROJECT),
    await status('POST /projects', PROJECT),
  ]).toEqual([503, 200]);
});

it('the fault that was added last comes first, until it is taken back', async () => {
  const { mock, status } = setUp();
  mock.faults.add({ status: 500 });
  const remove = mock.faults.add({ status: 429 });
  expect(await status('GET /projects')).toBe(429);
  remove();
  expect(await status('GET /projects')).toBe(500);
  mock.faults.clear();
  expect(await status('GET /projects')).toBe(200);
});

it('a fault meets only the operation, method or path that it names', async () => {
  const { mock, status } = setUp();
  mock.faults.add({ operation: 'projects.get', status: 500 });
  mock.faults.add({ method: 'post', path: '/api/projects', status: 502 });
  mock.faults.add({ path: /^\/api\/projects\/\d+\/env/, status: 504 });
  const lines = ['GET /projects', 'GET /projects/1', 'POST /projects', 'GET /projects/1/env-vars'];
  const statuses = lines.map((line) => status(line, line.startsWith('POST') ? PROJECT : undefined));
  expect(await Promise.all(statuses)).toEqual([200, 500, 502, 504]);
});

it('a body of your own is sent as it is, with a 200 unless told', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  mock.faults.add({ headers: { 'x-served-by': 'node-2' }, times: 1 });
  const { body, headers } = await call('GET /projects');
  expect({ total: body.total, 'x-served-by': headers.get('x-served-by') }).toEqual({
    total: 3,
    'x-served-by': 'node-2',
  });
  mock.faults.add({ body: { items: [], total: 7 }, times: 1 });
  expect(await call('GET /projects')).toMatchObject({ status: 200, body: { total: 7 } });
  mock.faults.add({
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: '<h1>Bad Gateway</h1>',
  });
  expect(await call('GET /projects')).toMatchObject({ status: 502, body: '<h1>Bad Gateway</h1>' });
});

it('a connection dropped before the response changes nothing and looks like a failed fetch', async () => {
  const { mock, call } = setUp();
  mock.faults.add({ drop: 'before' });
  await expect(call('POST /projects', PROJECT)).rejects.toThrow(new TypeError('fetch failed'));
  expect(mock.state.projects.size).toBe(0);
});

it('a connection dropped in the headers or the body has carried out the call, and a malformed response is no JSON', async () => {
  const { mock } = setUp({ scenario: 'demo' });
  const headers = { authorization: `Bearer ${mock.token}` };
  const get = () => mock.fetch('http://mock.test/api/projects/1', { headers });
  for (const drop of ['headers', 'body'] as const) {
    mock.faults.add({ drop });
    const response = await get();
    expect(response.status, drop).toBe(200);
    await expect(response.text(), drop).rejects.toThrow('The connection was dropped');
  }
  mock.faults.add({ malformed: true });
  await expect((await get()).json()).rejects.toThrow(SyntaxError);
});

it('a response without a body stays whole where it should be cut, and breaks where it should be dropped', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  mock.faults.add({ malformed: true });
  expect((await call('DELETE /projects/1')).status).toBe(204);
  mock.faults.add({ drop: 'body' });
  await expect(call('DELETE /projects/2')).rejects.toThrow('fetch failed');
  expect(mock.state.projects.get(2)).toBeUndefined();
});

it('a fault that makes no sense or can match no call is refused when it is added', () => {
  const { mock } = setUp();
  const refused: [fault: unknown, words: string][] = [
    [null, 'fault: got null, expected an object'],
    [
      { operation: 'projects.lst', status: 500 },
      'fault.operation: got "projects.lst", expected an operation',
    ],
    [{ drop: 'later' }, 'fault.drop: got "later", expected one of "before", "headers", "body"'],
    [{ status: 500, times: 0 }, 'fault.times: got 0, expected at least 1'],
    [{ operation: 'projects.list' }, 'fault: has no effect'],
    [{ delay: -1 }, 'fault.delay: got -1, expected at least 0'],
    [{ delay: [9, 2] }, 'fault.delay: got [9,2], expected the smaller number first'],
    [{ stauts: 500 }, 'fault.stauts: got 500, expected no such name'],
    [{ status: 204, body: 'x' }, 'fault.body: got a body, expected none with status 204'],
    [{ body: 1n }, 'fault.body: Do not know how to serialize a BigInt'],
    [{ body: () => 'x' }, 'fault.body: got a function, expected text or JSON'],
    [{ headers: { 'retry after': '0' } }, 'fault.headers: '],
    [{ headers: { 'retry-after': 'a\nb' } }, 'fault.headers: '],
    [{ method: 'FETCH', status: 500 }, 'fault.method: got "FETCH", expected a method such as GET'],
    ...[
      '/projects',
      'https://a.test/api/projects',
      '/api/projects?page=2',
      '/api/projects/{project_id}',
      5,
    ].map((path): [unknown, string] => [
      { path, status: 500 },
      `fault.path: got ${JSON.stringify(path)}, expected a path such`,
    ]),
  ];
  for (const [fault, words] of refused) {
    expect(() => mock.faults.add(fault as Fault)).toThrow(TypeError);
    expect(() => mock.faults.add(fault as Fault)).toThrow(words);
  }
  expect(() => mock.faults.add({ status: 500, times: Infinity, path: /x/ })).not.toThrow();
});

it('a fault of an operation under the method of a real server is taken', async () => {
  const { mock, call } = setUp({ scenario: 'demo', server: '2026-07' });
  mock.faults.add({ operation: 'users.update', method: 'PATCH', status: 418 });
  expect((await call('PATCH /users/1', { name: 'Ada' })).status).toBe(418);
});

const fault = (effect: unknown) => ({
  headers: { 'x-mock-fault': typeof effect === 'string' ? effect : JSON.stringify(effect) },
});

it('the header X-Mock-Fault makes its own request fail and uses up no added fault', async () => {
  const { mock, call } = setUp();
  mock.faults.add({ status: 500, times: 1 });
  const effect = { status: 503, headers: { 'retry-after': '2' } };
  const { status, headers } = await call('POST /projects', PROJECT, fault(effect));
  expect({
    status,
    'retry-after': headers.get('retry-after'),
    projects: mock.state.projects.size,
  }).toEqual({ status: 503, 'retry-after': '2', projects: 0 });
  expect((await call('POST /projects', PROJECT)).status).toBe(500);
  expect((await call('POST /projects', PROJECT)).status).toBe(200);
  await expect(call('GET /projects', undefined, fault({ drop: 'before' }))).rejects.toThrow(
    'fetch failed',
  );
  await expect(call('GET /projects', undefined, fault({ malformed: true }))).rejects.toThrow(
    SyntaxError,
  );
});

it('a malformed header X-Mock-Fault is a 422 that says what is wrong', async () => {
  const { mock, call } = setUp();
  const refused: [effect: unknown, detail: string][] = [
    ['status=503', 'X-Mock-Fault is not JSON such as {"status": 503, "delay": [20, 80]}'],
    [[503], 'X-Mock-Fault: got [503], expected an object'],
    [
      {},
      'X-Mock-Fault: has no effect, expected one of status, headers, body, delay, drop, malformed',
    ],
    [
      { delay: 'long' },
      'X-Mock-Fault.delay: got "long", expected a number or an array or "infinite"',
    ],
    [{ times: 2, status: 500 }, 'X-Mock-Fault.times: got 2, expected no such name'],
  ];
  for (const [effect, detail] of refused) {
    const { status, body } = await call('POST /projects', PROJECT, fault(effect));
    expect({ status, title: body.title, detail: body.detail }).toEqual({
      status: 422,
      title: 'Unprocessable Entity',
      detail: expect.stringContaining(detail),
    });
  }
  expect({ projects: mock.state.projects.size, status: mock.requests[0]?.status }).toEqual({
    projects: 0,
    status: 422,
  });
});
