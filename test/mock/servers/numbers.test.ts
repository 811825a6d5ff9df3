import { describe, expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const RANGE = 'start_date=2025-01-01T00:00:00Z&end_date=2026-12-01T00:00:00Z';
const QUERY = 'Failed to deserialize query string: ';

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  const isJanuary = server === '2026-01';
  const open = () => setUp({ server, scenario: 'demo' });

  /** Also returns a function that inserts the ids of a visitor and a session of theirs into a path. */
  async function openWithVisitor() {
    const { call } = open();
    const { visitors } = (await call(`GET /analytics/visitors?project_id=1&limit=1&${RANGE}`)).body;
    const { sessions } = (await call(`GET /analytics/visitors/${visitors[0].id}/sessions?project_id=1`)).body;
    const insert = (path: string) =>
      path.replace('VISITOR', visitors[0].id).replace('SESSION', sessions[0].session_id ?? sessions[0].id);
    return { call, insert };
  }

  it.each([
    ['limit=1.0', 'limit: invalid digit found in string'],
    ['limit=1e2', 'limit: invalid digit found in string'],
    ['limit=%201', 'limit: invalid digit found in string'],
    ['limit=-', 'limit: invalid digit found in string'],
    ['limit=', 'limit: cannot parse integer from empty string'],
    ['limit=1&offset=99999999999999999999', 'offset: number too large to fit in target type'],
  ])('a real server reads only digits as an integer of a query: %s', async (query, reason) => {
    const { status, body, headers } = await open().call(`GET /audit/logs?${query}`);
    expect([status, body]).toEqual([400, `${QUERY}${reason}`]);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  it.each(['limit=%2B1', 'limit=0001', 'offset=-0'])('a real server reads a sign and zeros: %s', async (query) => {
    expect((await open().call(`GET /audit/logs?${query}`)).status).toBe(200);
  });

  it.each(['1.0', '1e0', '0x1', 'one'])('a real server has no project with the id %s', async (id) => {
    const { status, body } = await open().call(`GET /projects/${id}`);
    expect([status, body]).toEqual([400, `Invalid URL: Cannot parse \`${id}\` to a \`i32\``]);
  });

  it('a real server reads the id of a deployment as text for its operations', async () => {
    const { status, body } = await open().call('GET /projects/1/deployments/99999999999/operations');
    expect(`${status} ${body}`).not.toContain('Invalid URL');
  });

  it('a real server says of a part of a number in a body that it is floating point', async () => {
    const { status, body } = await open().call('PUT /projects/1/environments/1/settings', { replicas: 1.5 });
    expect([status, body]).toEqual([
      422,
      'Failed to deserialize the JSON body into the target type: replicas: invalid type: floating point `1.5`, expected i32 at line 1 column 16',
    ]);
  });

  it('a real server leaves numbers alone in what an app may put into a body', async () => {
    const event = { event_name: 'sale', event_data: { cents: 2 ** 40 }, request_path: '/', request_query: '' };
    const { mock } = open();
    const response = await mock.fetch('http://mock.test/api/_temps/event', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(event),
    });
    expect([400, 422]).not.toContain(response.status);
  });

  it.each([
    `/analytics/events?project_id=1&${RANGE}`,
    '/analytics/page-paths?project_id=1',
    `/analytics/visitors?project_id=1&${RANGE}`,
    '/analytics/visitors/VISITOR/sessions?project_id=1',
    '/analytics/sessions/SESSION/events?project_id=1',
  ])('a real server fails for a negative limit of %s', async (path) => {
    const { call, insert } = await openWithVisitor();
    const { status, body } = await call(`GET ${insert(path)}&limit=-1`);
    expect([status, body.title]).toEqual([500, 'Internal Server Error']);
  });

  it.each([`events?${RANGE}`, `events/properties/breakdown?group_by=browser&${RANGE}`])(
    `${isJanuary ? 'fails for' : 'raises'} a negative limit of the %s of a project`,
    async (path) => {
      const { status } = await open().call(`GET /projects/1/${path}&limit=-1`);
      expect(status).toBe(isJanuary ? 500 : 200);
    },
  );

  it.each(['limit=0', 'limit=-1', 'offset=-1'])(
    'a real server drops the connection for %s of the logs of a session',
    async (query) => {
      const { call, insert } = await openWithVisitor();
      const line = insert(`GET /analytics/sessions/SESSION/logs?project_id=1&${query}`);
      await expect(call(line)).rejects.toThrow(TypeError);
    },
  );

  it.each(['page=0', 'page=-1', 'per_page=0', 'per_page=-1'])(
    'a real server drops the connection for %s of the executions of a cron job',
    async (query) => {
      const line = `GET /projects/1/environments/1/crons/1/executions?${query}`;
      await expect(open().call(line)).rejects.toThrow(TypeError);
    },
  );

  it('a real server looks for the session or visitor before it reads the list', async () => {
    const { call } = open();
    const logs = await call('GET /analytics/sessions/999999/logs?project_id=1&limit=-1');
    const sessions = await call('GET /analytics/visitors/999999/sessions?project_id=1&limit=-1');
    expect([logs.status, sessions.status]).toEqual([404, 400]);
  });

  it.each(['/analytics/visitors?limit=-1', '/audit/logs?limit=-1', '/projects?page=0'])(
    'a real server asks for a token before it fails: %s',
    async (path) => {
      expect((await open().call(`GET ${path}`, undefined, { token: null })).status).toBe(401);
    },
  );
});

it.each(['reference', undefined] as const)('the server %s knows no types of Rust', async (server) => {
  const { call } = setUp({ ...(server && { server }), scenario: 'demo' });
  expect((await call('GET /projects/99999999999')).status).toBe(404);
  expect((await call('GET /audit/logs?limit=99999999999')).status).toBe(200);
});
