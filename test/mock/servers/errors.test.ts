import { expect, it } from 'vitest';
import { PROJECT, SERVERS, setUp } from '../support/client.ts';

it.each(SERVERS)(
  'problems of the server of %s have no status, and seldom name the id',
  async (server) => {
    const { call } = setUp({ server });
    const { status, body, headers } = await call('GET /projects/99');
    expect({ status, 'content-type': headers.get('content-type') }).toEqual({
      status: 404,
      'content-type': 'application/problem+json',
    });
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Project Not Found',
      detail: 'Project not found',
      instance: '/error/not-found',
      timestamp: '2026-01-15T12:00:00.000Z',
    });
  },
);

const as = (type: string) => ({ headers: { 'content-type': type } });

it.each(SERVERS)(
  'the server of %s refuses in plain text what its handlers have not seen',
  async (server) => {
    const { call, mock } = setUp({ server, limits: { requestBody: 1000 } });
    const query = 'Failed to deserialize query string: ';
    const json = 'Failed to deserialize the JSON body into the target type: ';
    const refused: [line: string, body: unknown, status: number, text: string, options?: object][] =
      [
        [
          'GET /projects/x',
          undefined,
          400,
          'Invalid URL: Cannot parse `project_id` with value `x` to a `i32`',
        ],
        ['GET /audit/logs?limit=x', undefined, 400, `${query}limit: got "x", expected an integer`],
        [
          'POST /projects',
          '{',
          400,
          'Failed to parse the request body as JSON: ',
          as('application/json'),
        ],
        [
          'POST /projects',
          { ...PROJECT, name: undefined },
          422,
          `${json}missing field \`name\` at line 1 column 1`,
        ],
        [
          'POST /projects',
          { ...PROJECT, name: 5 },
          422,
          `${json}name: got 5, expected a string at line 1 column 1`,
        ],
        ['POST /projects', 'a=b', 415, 'Expected request with', as('text/plain')],
        ['POST /projects', { name: 'x'.repeat(2000) }, 413, 'Failed to buffer the request body'],
      ];
    for (const [line, body, status, text, options] of refused) {
      const response = await call(line, body, options);
      expect({ status: response.status, body: response.body }, line).toEqual({
        status,
        body: expect.stringContaining(text),
      });
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    }
    expect(mock.state.projects.size).toBe(0);
  },
);

it.each(SERVERS)('the server of %s asks for a token in one way', async (server) => {
  const detail = 'You must be authenticated to access this resource';
  const { status, body } = await setUp({ server }).call('GET /projects', undefined, {
    token: null,
  });
  expect({ status, body }).toEqual({
    status: 401,
    body: { detail, title: 'Authentication Required' },
  });
});

it.each(SERVERS)(
  'the problem of a permission names no instance on the server of %s, and other problems do',
  async (server) => {
    const { call, mock } = setUp({ server, scenario: 'demo' });
    const { body } = await call('DELETE /projects/1', undefined, { token: mock.tokens.reader });
    expect(body.instance).toBe('');
    const conflict = await call('POST /api-keys', { name: 'x', role_type: 'nobody' });
    expect(conflict.body.instance).toBe('/error/bad-request');
  },
);
