import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';

it('a missing body field is a 400 that names it', async () => {
  const { call } = setUp();
  const { name: _, ...nameless } = PROJECT;
  expect(await call('POST /projects', nameless)).toMatchObject({
    status: 400,
    body: {
      title: 'Bad Request',
      detail: 'body.name: got nothing, expected a value',
      errors: [{ path: 'body.name', message: 'got nothing, expected a value' }],
    },
  });
});

it('a body field of the wrong type is a 400 that says what it got and what it expected', async () => {
  const { call } = setUp();
  const { body } = await call('POST /projects', { ...PROJECT, name: 5, exposed_port: 'http' });
  expect(body.errors).toContainEqual({ path: 'body.name', message: 'got 5, expected a string' });
  expect(body.errors).toContainEqual({ path: 'body.exposed_port', message: 'got "http", expected an integer or null' });
});

it('the path of a wrong list element has its index', async () => {
  const { call } = setUp({ scenario: 'demo' });
  const { body } = await call('POST /projects/1/env-vars', { key: 'A', value: 'x', environment_ids: [1, 'two'] });
  expect(body.errors).toEqual([{ path: 'body.environment_ids[1]', message: 'got "two", expected an integer' }]);
});

it('a body field that the contract does not know is accepted, as a real server does', async () => {
  expect((await setUp().call('POST /projects', { ...PROJECT, colour: 'green' })).status).toBe(200);
});

it('a body field that the contract does not know is not stored', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  await call('POST /projects/1/settings', { id: 99, colour: 'green' });
  expect([mock.state.projects.get(1)?.id, mock.state.projects.get(1)]).toEqual([
    1,
    expect.not.objectContaining({ colour: 'green' }),
  ]);
});

it('a member of a free-form object is stored whatever its name', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  const enrich = 'PUT /analytics/visitors/1/enrich?project_id=2';
  expect((await call(enrich, '{"custom_data":{"__proto__":{"plan":"pro"}}}')).status).toBe(200);
  expect(JSON.stringify(mock.state.visitorNotes.get(1))).toContain('"__proto__":{"plan":"pro"}');
});

it('an unknown query parameter is ignored, as on a real server', async () => {
  const { body, status } = await setUp({ scenario: 'demo' }).call('GET /projects?pag=2');
  expect([status, body.items.length]).toEqual([200, 3]);
});

it('what was ignored of a query or a body is in mock.warnings, each once, until the mock is reset', async () => {
  const { mock, call } = setUp();
  for (const _ of [1, 2]) await call('GET /projects?pag=2');
  await call('POST /projects', { ...PROJECT, colour: 'green' });
  expect(mock.warnings).toEqual([
    'GET /api/projects: query.pag is not in the contract and was ignored',
    'POST /api/projects: body.colour is not in the contract and was ignored',
  ]);
  mock.reset();
  expect(mock.warnings).toEqual([]);
});

it('a page size by the name that other servers have for it is no warning', async () => {
  const { mock, call } = setUp();
  await call('GET /api-keys?page_size=5');
  expect(mock.warnings).toEqual([]);
});

it('a strict mock refuses names that the contract does not have', async () => {
  const { call } = setUp({ strict: true });
  const query = await call('GET /projects?pag=2');
  const body = await call('POST /projects', { ...PROJECT, colour: 'green' });
  expect([query.status, query.body.detail]).toEqual([400, 'query.pag: got a value, expected no such name']);
  expect([body.status, body.body.detail]).toEqual([400, 'body.colour: got a value, expected no such name']);
});

it.each(['[', '{"a":'])('JSON that is nested 100,000 levels deep by %s is a 400', async (opening) => {
  const { call } = setUp();
  const { status, body } = await call('POST /projects', opening.repeat(100_000));
  expect([status, body.detail]).toEqual([400, 'The request body is JSON that is nested more than 128 levels deep']);
});

it.each(['reference', '2026-01', '2026-07'] as const)(
  'half of a surrogate pair in a text or name of a body is a 400 on %s, and the list works on',
  async (server) => {
    const { call } = setUp({ server, scenario: 'demo' });
    const user = { username: 'a\uD800', email: 'a@example.com', roles: ['user'] };
    expect((await call('POST /users', user)).status).toBe(400);
    expect((await call('POST /projects', { ...PROJECT, ['\uDC00']: 1 })).status).toBe(400);
    expect((await call('GET /users')).status).toBe(200);
  },
);

it('a whole surrogate pair is text, and so is an escaped backslash before half of one', async () => {
  const { call } = setUp();
  const name = String.raw`\ud83d\ude00 \\ud800`;
  const { status, body } = await call('POST /projects', JSON.stringify({ ...PROJECT, name: '?' }).replace('?', name));
  expect([status, body.name]).toEqual([200, String.raw`😀 \ud800`]);
});

it('brackets in a string are no nesting', async () => {
  expect((await setUp().call('POST /projects', { ...PROJECT, name: '"['.repeat(200) })).status).toBe(200);
});

it('a body of more than 2 MB is a 413, and one of 2 MB is read', async () => {
  const { call } = setUp();
  const bytes = JSON.stringify({ ...PROJECT, name: '' }).length;
  const bodyOf = (size: number) => ({ ...PROJECT, name: 'a'.repeat(size - bytes) });
  expect((await call('POST /projects', bodyOf(2 * 1024 ** 2 + 1))).status).toBe(413);
  expect((await call('POST /projects', bodyOf(2 * 1024 ** 2))).status).toBe(200);
});

it('limits.requestBody sets another size', async () => {
  const { call } = setUp({ limits: { requestBody: 10 } });
  const { status, body } = await call('POST /projects', PROJECT);
  expect([status, body.detail]).toEqual([413, 'The request body is larger than 10 bytes']);
});

it('a number that is more than any is not one', async () => {
  const { status, body } = await setUp().call('GET /projects?page=1e309');
  expect([status, body.detail]).toEqual([400, 'query.page: got "1e309", expected an integer']);
});

it.each([
  ['per_page=101', 'query.per_page: got 101, expected at most 100'],
  ['per_page=0', 'query.per_page: got 0, expected at least 1'],
  ['page=two', 'query.page: got "two", expected an integer'],
  ['page=1.5', 'query.page: got 1.5, expected an integer'],
  ['page=', 'query.page: got "", expected an integer'],
  ['page=1&page=2', 'query.page: got [1,2], expected an integer'],
])('a list refuses %s', async (query, detail) => {
  const { status, body } = await setUp().call(`GET /projects?${query}`);
  expect(status).toBe(400);
  expect(body.detail).toContain(detail);
});

it.each(['2026-02-30T00:00:00.000Z', '2026-13-01T00:00:00.000Z', '2026-01-28T24:00:00.000Z', '2026-01-28', 'today'])(
  'a time is none: %s',
  async (time) => {
    const { status, body } = await setUp({ scenario: 'demo' }).call(`GET /proxy-logs?start_date=${time}`);
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ path: 'query.start_date' })]]);
  },
);

it.each([
  '2026-02-28T23:59:59.999Z',
  '2024-02-29T00:00:00.000Z',
  '2026-01-31T12:00:00Z',
  '2026-01-01T12:00:00.5%2B02:00',
])('a time is one: %s', async (time) => {
  expect((await setUp({ scenario: 'demo' }).call(`GET /proxy-logs?start_date=${time}`)).status).toBe(200);
});

it('every wrong parameter is reported at once', async () => {
  const { body } = await setUp().call('GET /projects?per_page=500&page=x');
  expect(body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual(['query.page', 'query.per_page']);
});

it('an id that is no number is a 400, not a 404', async () => {
  const { status, body } = await setUp().call('GET /projects/shop');
  expect([status, body.detail]).toEqual([400, 'path.project_id: got "shop", expected an integer']);
});

it('broken JSON is a 400', async () => {
  const { status, body } = await setUp().call('POST /projects', '{"name": ');
  expect([status, body.detail]).toEqual([400, expect.stringContaining('not valid JSON')]);
});

it('no body where one is due is a 400', async () => {
  const { status, body } = await setUp().call('POST /projects');
  expect([status, body.detail]).toEqual([400, 'body: got nothing, expected application/json']);
});

it('a body of another type than the contract has is a 415', async () => {
  const { status, body } = await setUp().call('POST /projects', 'name=Shop', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect([status, body.detail]).toEqual([
    415,
    'Content-Type is application/x-www-form-urlencoded, expected application/json',
  ]);
});

it('a Content-Type with a charset is the same type', async () => {
  expect(
    (await setUp().call('POST /projects', PROJECT, { headers: { 'content-type': 'Application/JSON; charset=utf-8' } }))
      .status,
  ).toBe(200);
});

it('a response that breaks the contract is a 500 that says where, and is let through on demand', async () => {
  const broken = { mock: setUp({ scenario: 'demo' }), lax: setUp({ scenario: 'demo', validateResponses: false }) };
  for (const { mock } of Object.values(broken)) mock.state.projects.update(1, { name: 5 as never });
  expect(await broken.mock.call('GET /projects/1')).toMatchObject({
    status: 500,
    body: {
      title: 'Mock Contract Error',
      detail: expect.stringMatching(
        /^The mock's response to projects\.get \(200\) breaks openapi\.json: response\.name: got 5, expected a string$/,
      ),
    },
  });
  expect((await broken.lax.call('GET /projects/1')).body.name).toBe(5);
});

it('a list that is wrong throughout is refused with the first hundred mistakes', async () => {
  const { call } = setUp();
  const { status, body } = await call('POST /projects', { ...PROJECT, storage_service_ids: Array(500).fill('a') });
  expect([status, body.errors.length]).toEqual([400, 100]);
});

it('a Content-Type that the operation does not take is a 415', async () => {
  const { call } = setUp();
  expect((await call('POST /projects', PROJECT, { headers: { 'content-type': 'text/plain' } })).status).toBe(415);
});
