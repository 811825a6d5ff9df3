import { expect, it } from 'vitest';
import { createTempsMock } from '../../../mock/index.ts';
import { PROJECT, setUp } from '../support/client.ts';

const SERVERS = ['2026-01', '2026-07'] as const;

it.each(SERVERS)('problems of the server of %s have no status, and seldom name the id', async (server) => {
  const { call } = setUp({ server });
  const { status, body, headers } = await call('GET /projects/99');
  expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  expect(body).toEqual({
    type: 'about:blank',
    title: 'Not Found',
    detail: 'Project not found',
    instance: '',
    timestamp: '2026-01-15T12:00:00.000Z',
  });
});

it.each(SERVERS)('the server of %s refuses in plain text what its handlers have not seen', async (server) => {
  const { call, mock } = setUp({ server, limits: { requestBody: 1000 } });
  const json = { headers: { 'content-type': 'application/json' } };
  const refused: [line: string, body: unknown, options: object, status: number, text: string][] = [
    ['GET /projects/x', undefined, {}, 400, 'Invalid URL: Cannot parse `project_id` with value `x` to a `i32`'],
    [
      'GET /audit/logs?limit=x',
      undefined,
      {},
      400,
      'Failed to deserialize query string: limit: got "x", expected an integer',
    ],
    ['POST /projects', '{', json, 400, 'Failed to parse the request body as JSON: '],
    [
      'POST /projects',
      { ...PROJECT, name: undefined },
      {},
      422,
      'Failed to deserialize the JSON body into the target type: missing field `name` at line 1 column 1',
    ],
    [
      'POST /projects',
      { ...PROJECT, name: 5 },
      {},
      422,
      'Failed to deserialize the JSON body into the target type: name: got 5, expected a string at line 1 column 1',
    ],
    ['POST /projects', 'a=b', { headers: { 'content-type': 'text/plain' } }, 415, 'Expected request with'],
    ['POST /projects', { name: 'x'.repeat(2000) }, {}, 413, 'Failed to buffer the request body'],
  ];
  for (const [line, body, options, status, text] of refused) {
    const response = await call(line, body, options);
    expect([line, response.status]).toEqual([line, status]);
    expect(response.body).toContain(text);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  }
  expect(mock.state.projects.size).toBe(0);
});

it.each(SERVERS)('the server of %s asks for a token in one way', async (server) => {
  const { status, body } = await setUp({ server }).call('GET /projects', undefined, { token: null });
  expect([status, body]).toEqual([
    401,
    { detail: 'You must be authenticated to access this resource', title: 'Authentication Required' },
  ]);
});

it('January fails with a 500 for a variable that does not exist', async () => {
  const line = 'GET /projects/1/env-vars/NONE/value';
  const { status, body } = await setUp({ server: '2026-01', scenario: 'demo' }).call(line);
  expect([status, body.detail]).toEqual([500, 'Environment variable not found']);
  expect((await setUp({ server: '2026-07', scenario: 'demo' }).call(line)).status).toBe(404);
});

it('a defect of the mock is a 500 that says so on each server', async () => {
  for (const server of ['reference', ...SERVERS] as const) {
    const mock = createTempsMock({ server });
    Object.defineProperty(mock.state.projects, 'list', { value: () => expect.unreachable() });
    const headers = { authorization: `Bearer ${mock.token}` };
    const response = await mock.fetch('http://mock.test/api/projects', { headers });
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('The mock failed')]);
  }
});
