import { expect, test } from 'vitest';
import { NotFoundError, PermissionDeniedError, TempsResponseError } from '../../src/index.ts';
import { failure, NO_CONTENT, PAGE, problem, realServer, teardown } from './real-server.ts';

const TEARDOWN = '/projects/:project_id/deployments/:deployment_id/teardown';
const MS = 1_783_069_964_120;

const missing = () =>
  problem(404, { title: 'Deployment Not Found', detail: 'Deployment not found' });
const denied = () => problem(403, { title: 'Insufficient Permissions' });

/**
 * A teardown on a server whose route has these methods: the methods that were sent, and the end.
 */
async function play(methods: Readonly<Record<string, () => Response>>) {
  const handlers = Object.entries(methods).map(([method, respond]) => [
    `${method} ${TEARDOWN}`,
    respond,
  ]);
  const { temps, requests } = realServer(Object.fromEntries(handlers));
  const ended = await failure(temps.deployments.teardown(teardown));
  return { sent: requests.map((request) => request.split(' ')[0]).join(' '), ended };
}

test('an operation is found under another method by one more request', async () => {
  const table: [
    what: string,
    methods: Readonly<Record<string, () => Response>>,
    sent: string,
    ended: unknown,
  ][] = [
    ['found', { DELETE: NO_CONTENT }, 'POST DELETE', undefined],
    ['no such route', {}, 'POST DELETE', { status: 404 }],
    [
      'neither method',
      { GET: NO_CONTENT },
      'POST DELETE',
      {
        name: 'TempsUnsupportedError',
        operation: 'deployments.teardown',
        method: 'DELETE',
        message:
          'DELETE /projects/1/deployments/2/teardown: HTTP 405. This server has the route for GET',
      },
    ],
    [
      'a refusal of the other',
      { DELETE: denied },
      'POST DELETE',
      { name: 'PermissionDeniedError' },
    ],
    [
      'a 404 of the other',
      { DELETE: missing },
      'POST DELETE',
      { name: 'NotFoundError', detail: 'Deployment not found' },
    ],
    [
      'a missing resource',
      { POST: missing, DELETE: NO_CONTENT },
      'POST',
      { name: 'NotFoundError' },
    ],
    [
      'a 404 of a handler that is no problem',
      { POST: () => Response.json({ error: 'no such deployment' }, { status: 404 }) },
      'POST',
      { status: 404, detail: 'no such deployment' },
    ],
  ];
  for (const [what, methods, sent, ended] of table) {
    const played = await play(methods);
    expect.soft(played.sent, what).toBe(sent);
    expect.soft(played, what).toMatchObject({ ended });
  }
});

test('a change is not sent by the other method after a page with a 200', async () => {
  const { sent, ended } = await play({ POST: PAGE, DELETE: NO_CONTENT });
  expect({ sent, isResponseError: TempsResponseError.is(ended) }).toEqual({
    sent: 'POST',
    isResponseError: true,
  });
});

test('`attempts` and hooks count the requests of both methods, and a 404 names no earlier attempt', async () => {
  const seen: string[] = [];
  const onRequest = ({ method, attempt }: { method: string; attempt: number }): void =>
    void seen.push(`${attempt} ${method}`);
  const { temps } = realServer({ [`DELETE ${TEARDOWN}`]: missing }, { onRequest });
  const error = await failure(temps.deployments.teardown(teardown));
  expect(seen).toEqual(['1 POST', '2 DELETE']);
  expect(error).toMatchObject({ attempts: 2 });
  expect(String(error)).not.toContain('earlier attempt');
});

test('a call by the other method is retried as often as any call', async () => {
  const { temps, requests } = realServer({
    [`DELETE ${TEARDOWN}`]: () =>
      new Response(null, { status: 503, headers: { 'retry-after': '0' } }),
  });
  const error = await failure(temps.deployments.teardown({ ...teardown, maxRetries: 2 }));
  expect(error).toMatchObject({ status: 503, attempts: 4 });
  expect(requests).toHaveLength(4);
});

test('an operation without another method is requested once', async () => {
  const { temps, requests } = realServer({ 'POST /projects/:id': NO_CONTENT });
  expect(await failure(temps.projects.get({ path: { project_id: 1 } }))).toMatchObject({
    status: 405,
  });
  expect(requests).toHaveLength(1);
});

test('the health of a service is read from the other route', async () => {
  const health = { path: { id: 4 }, query: { limit: 2 } };
  const BARE = { 'GET /external-services/:id/health': () => Response.json(false) };
  const route = 'GET /external-services/:id/health-status';
  const { temps, requests } = realServer({
    ...BARE,
    [route]: ({ params, query }) =>
      Response.json({
        service_id: Number(params['id']),
        recent_checks: [],
        limit: query.get('limit'),
      }),
  });
  expect((await temps.externalServices.getHealth(health)).data).toMatchObject({
    service_id: 4,
    limit: '2',
  });
  expect(requests).toEqual([
    'GET /external-services/4/health',
    'GET /external-services/4/health-status',
  ]);

  const older = await failure(realServer(BARE).temps.externalServices.getHealth(health));
  expect(older).toMatchObject({ code: 'unsupported', operation: 'externalServices.getHealth' });
  const none = realServer({
    ...BARE,
    [route]: () => problem(404, { detail: 'Service not found' }),
  }).temps;
  expect(await failure(none.externalServices.getHealth(health))).toBeInstanceOf(NotFoundError);
});

test('`users.get` reads the user from the list, and its error is that of the list', async () => {
  const users = {
    'GET /users': () =>
      Response.json([
        {
          user: { id: 1, name: 'Ada', deleted_at: null },
          roles: [{ id: 1, name: 'admin', created_at: MS }],
        },
        { user: { id: 2, name: 'Bob', deleted_at: MS }, roles: [] },
      ]),
    'PATCH /users/:id': NO_CONTENT,
  };
  const { temps, requests } = realServer(users);
  const { data } = await temps.users.get({ path: { user_id: 2 } });
  expect(data).toEqual({
    user: { id: 2, name: 'Bob', deleted_at: '2026-07-03T09:12:44.120Z' },
    roles: [],
  });
  expect((await temps.users.get({ path: { user_id: 1 } })).data.user.name).toBe('Ada');
  expect(requests).toEqual(['GET /users/2', 'GET /users', 'GET /users/1', 'GET /users']);

  const unknown = await failure(realServer(users).temps.users.get({ path: { user_id: 9 } }));
  expect(NotFoundError.is(unknown) && unknown.message).toBe(
    'GET /users/9: 404 None has the id 9 in the list of this server, which has no route for one',
  );
  const refusing = realServer({ ...users, 'GET /users': denied }).temps;
  expect(
    PermissionDeniedError.is(await failure(refusing.users.get({ path: { user_id: 1 } }))),
  ).toBe(true);
});
