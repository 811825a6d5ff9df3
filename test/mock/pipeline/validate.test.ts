import { expect, it } from 'vitest';
import type { TempsMockOptions } from '../../../mock/index.ts';
import { SERVER_NAMES } from '../../../mock/servers/names.ts';
import { PROJECT, setUp } from '../support/client.ts';

it('what does not fit the contract is a 400 that lists every issue of the path, query and body', async () => {
  const { call } = setUp({ scenario: 'demo' });
  const { body: problem } = await call('POST /projects', { ...PROJECT, name: undefined });
  expect(problem).toMatchObject({
    title: 'Bad Request',
    detail: 'body.name: got nothing, expected a value',
  });
  const refused: [line: string, body: unknown, issues: Record<string, string>][] = [
    [
      'GET /projects?per_page=101',
      undefined,
      { 'query.per_page': 'got 101, expected at most 100' },
    ],
    ['GET /projects?page=', undefined, { 'query.page': 'got "", expected an integer' }],
    ['GET /projects?page=1e309', undefined, { 'query.page': 'got "1e309", expected an integer' }],
    ['GET /projects?page=1&page=2', undefined, { 'query.page': 'got [1,2], expected an integer' }],
    [
      'POST /projects/x/env-vars',
      { key: 'A', value: 5, environment_ids: [1, 'two'] },
      {
        'path.project_id': 'got "x", expected an integer',
        'body.environment_ids[1]': 'got "two", expected an integer',
        'body.value': 'got 5, expected a string',
      },
    ],
    ['POST /projects', undefined, { body: 'got nothing, expected application/json' }],
  ];
  for (const [line, body, issues] of refused) {
    const response = await call(line, body);
    const found = response.body.errors.map(
      ({ path, message }: { path: string; message: string }) => [path, message],
    );
    expect([line, response.status, Object.fromEntries(found)]).toEqual([line, 400, issues]);
  }
});

it('a list that is wrong throughout is refused with the first hundred mistakes', async () => {
  const { body } = await setUp().call('POST /projects', {
    ...PROJECT,
    storage_service_ids: Array(500).fill('a'),
  });
  expect(body.errors).toHaveLength(100);
});

it('what the contract does not know is not stored, and is in mock.warnings once', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  for (const _ of [1, 2]) await call('GET /projects?pag=2');
  await call('POST /projects/1/settings', { id: 99, colour: 'green' });
  expect(mock.state.projects.get(1)).toMatchObject({ id: 1 });
  expect(mock.state.projects.get(1)).not.toHaveProperty('colour');
  expect(mock.warnings).toEqual([
    'GET /api/projects: query.pag is not in the contract and was ignored. Did you mean page?',
    'POST /api/projects/{project_id}/settings: body.id is not in the contract and was ignored',
    'POST /api/projects/{project_id}/settings: body.colour is not in the contract and was ignored',
  ]);
  mock.reset();
  expect(mock.warnings).toEqual([]);
});

it('what the client sends for real servers is no warning', async () => {
  const { mock, call } = setUp();
  await call('GET /api-keys?page_size=5');
  await call('POST /projects', { ...PROJECT, preset_config: { preset: 'nextjs' } });
  expect(mock.warnings).toEqual([]);
});

it('a strict mock refuses what the contract does not know', async () => {
  const { refusal } = setUp({ strict: true });
  expect(await refusal('GET /projects?pag=2')).toBe(
    '400 query.pag: got a value, expected no such name. Did you mean page?',
  );
  const colour = '400 body.colour: got a value, expected no such name';
  expect(await refusal('POST /projects', { ...PROJECT, colour: 'green' })).toBe(colour);
});

it('a member of a free-form object is stored whatever its name', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  const enrich = `PUT /analytics/visitors/1/enrich?project_id=${mock.state.visitors.get(1)?.project_id}`;
  expect((await call(enrich, '{"custom_data":{"__proto__":{"plan":"pro"}}}')).status).toBe(200);
  expect(JSON.stringify(mock.state.visitorNotes.get(1))).toContain('"__proto__":{"plan":"pro"}');
});

it('a body that is no JSON or no form is a 400 that says why', async () => {
  const { call } = setUp({ scenario: 'demo' });
  const type = {
    headers: { 'content-type': 'multipart/form-data; boundary=----------------------------1234' },
  };
  for (const [line, options, words] of [
    ['POST /projects', undefined, 'The request body is not valid JSON: '],
    ['POST /projects/1/upload/static', type, 'The multipart body cannot be read: '],
  ] as const) {
    const { status, body } = await call(line, '{"name": ', options);
    expect({ line, status, detail: body.detail }).toEqual({
      line,
      status: 400,
      detail: expect.stringContaining(words),
    });
  }
});

it('a body of more than 2 MB is a 413, and one of 2 MB is read; limits.requestBody sets another size', async () => {
  const { status } = setUp();
  const bytes = JSON.stringify({ ...PROJECT, name: '' }).length;
  const bodyOf = (size: number) => ({ ...PROJECT, name: 'a'.repeat(size - bytes) });
  expect(await status('POST /projects', bodyOf(2 * 1024 ** 2 + 1))).toBe(413);
  expect(await status('POST /projects', bodyOf(2 * 1024 ** 2))).toBe(200);
  const { refusal } = setUp({ limits: { requestBody: 10 } });
  expect(await refusal('POST /projects', PROJECT)).toBe(
    '413 The request body is larger than 10 bytes',
  );
});

const as = (type: string) => ({ headers: { 'content-type': type } });

it('a Content-Type that the operation does not take is a 415, and its charset does not matter', async () => {
  const { status, refusal } = setUp();
  const refused = '415 Content-Type is text/plain, expected application/json';
  expect(await refusal('POST /projects', 'name=Shop', as('text/plain'))).toBe(refused);
  expect(await status('POST /projects', PROJECT, as('Application/JSON; charset=utf-8'))).toBe(200);
});

const getBroken = (options: TempsMockOptions) => {
  const { mock, call } = setUp({ scenario: 'demo', ...options });
  mock.state.projects.update(1, { name: 5 as never });
  return call('GET /projects/1');
};

it('a response that breaks the contract is a 500 that says where, unless it is let through', async () => {
  const detail =
    "The mock's response to projects.get (200) breaks openapi.json: response.name: got 5, expected a string";
  const broken = { status: 500, body: { type: 'urn:temps-mock:contract-broken', detail } };
  for (const server of SERVER_NAMES)
    expect(await getBroken({ server }), server).toMatchObject(broken);
  expect(await getBroken({ validateResponses: false })).toMatchObject({
    status: 200,
    body: { name: 5 },
  });
});

it('a defect of the mock is a 500 that says so on each server', async () => {
  for (const server of SERVER_NAMES) {
    const { mock, call } = setUp({ server });
    Object.defineProperty(mock.state.projects, 'list', { value: () => expect.unreachable() });
    const { status, body } = await call('GET /projects');
    expect([status, JSON.stringify(body)]).toEqual([
      500,
      expect.stringContaining('The mock failed'),
    ]);
  }
});
