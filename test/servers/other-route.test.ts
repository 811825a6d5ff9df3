import { expect, onTestFinished, test, vi } from 'vitest';
import { NotFoundError, PermissionDeniedError, TempsClient, TempsResponseError } from '../../src/index.ts';
import { failure, NO_CONTENT, PAGE, problem, realServer, teardown } from './real-server.ts';

const TEARDOWN = '/projects/:project_id/deployments/:deployment_id/teardown';
const MS = 1_783_069_964_120;

const missing = () => problem(404, { title: 'Deployment Not Found', detail: 'Deployment not found' });
const denied = () => problem(403, { title: 'Insufficient Permissions' });

/** The methods that the route of a teardown has at a call. */
type Step = Readonly<Record<string, () => Response>>;

/** A teardown at each step: the methods that were sent, and the end of the last call. */
async function play(steps: readonly Step[], server: '2026-01' | '2026-07' = '2026-07') {
  const handlers: Record<string, () => Response> = {};
  const { temps, requests } = realServer(server, handlers);
  let ended: unknown;
  for (const step of steps) {
    for (const key of Object.keys(handlers)) delete handlers[key];
    for (const [method, respond] of Object.entries(step)) handlers[`${method} ${TEARDOWN}`] = respond;
    ended = await failure(temps.deployments.teardown(teardown));
  }
  return { sent: requests.map((request) => request.split(' ')[0]).join(' '), ended };
}

test('an operation is found under another method by one more request, which is remembered until it is gone', async () => {
  const found = { DELETE: NO_CONTENT };
  const table: [what: string, steps: Step[], sent: string, ended: unknown][] = [
    ['found', [found], 'POST DELETE', undefined],
    ['remembered', [found, found], 'POST DELETE DELETE', undefined],
    [
      'a server that was updated',
      [found, { POST: NO_CONTENT }, { POST: NO_CONTENT }],
      'POST DELETE DELETE POST POST',
      undefined,
    ],
    [
      'gone',
      [found, { GET: NO_CONTENT }],
      'POST DELETE DELETE POST',
      { name: 'TempsUnsupportedError', operation: 'deployments.teardown' },
    ],
    ['no such route', [{}], 'POST DELETE', { status: 404 }],
    [
      'neither method',
      [{ GET: NO_CONTENT }],
      'POST DELETE',
      {
        name: 'TempsUnsupportedError',
        operation: 'deployments.teardown',
        method: 'DELETE',
        message: 'DELETE /projects/1/deployments/2/teardown: HTTP 405. This server has the route for GET',
      },
    ],
    ['a refusal of the other', [{ DELETE: denied }], 'POST DELETE', { name: 'PermissionDeniedError' }],
    [
      'a 404 of the other, which is not remembered',
      [{ DELETE: missing }, { DELETE: missing }],
      'POST DELETE POST DELETE',
      { name: 'NotFoundError', detail: 'Deployment not found' },
    ],
    ['a missing resource', [{ POST: missing, DELETE: NO_CONTENT }], 'POST', { name: 'NotFoundError' }],
    [
      'a 404 that could be either, and no other method',
      [{ POST: () => Response.json({ error: 'no such deployment' }, { status: 404 }) }],
      'POST DELETE',
      { status: 404, detail: 'no such deployment' },
    ],
  ];
  for (const [what, steps, sent, ended] of table) {
    const played = await play(steps);
    expect.soft(played.sent, what).toBe(sent);
    expect.soft(played, what).toMatchObject({ ended });
  }
  // Its unknown routes are pages.
  expect(await play([found], '2026-01')).toEqual({ sent: 'POST DELETE', ended: undefined });
});

test('a change is not sent by the other method after a page with a 200', async () => {
  for (const [steps, sent] of [
    [[{ POST: PAGE, DELETE: NO_CONTENT }], 'POST'],
    [[{ DELETE: NO_CONTENT }, { DELETE: PAGE }], 'POST DELETE DELETE'],
  ] as const) {
    const played = await play(steps);
    expect.soft([played.sent, TempsResponseError.is(played.ended)]).toEqual([sent, true]);
  }
});

test('derived clients of the same address know the other method too', async () => {
  const { temps, requests } = realServer('2026-07', { [`DELETE ${TEARDOWN}`]: NO_CONTENT });
  await temps.deployments.teardown(teardown);
  await temps.withOptions({ maxRetries: 1 }).deployments.teardown(teardown);
  await temps.withOptions({ baseUrl: 'https://other.test' }).deployments.teardown(teardown);
  expect(requests.map((request) => request.split(' ')[0])).toEqual(['POST', 'DELETE', 'DELETE', 'POST', 'DELETE']);
});

test('`attempts` and hooks count the requests of both methods, and a 404 names no earlier attempt', async () => {
  const handlers: Record<string, () => Response> = { [`DELETE ${TEARDOWN}`]: missing };
  const seen: string[] = [];
  const onRequest = ({ method, attempt }: { method: string; attempt: number }): void =>
    void seen.push(`${attempt} ${method}`);
  const { temps } = realServer('2026-07', handlers, { onRequest });
  const first = await failure(temps.deployments.teardown(teardown));
  expect(seen).toEqual(['1 POST', '2 DELETE']);
  handlers[`DELETE ${TEARDOWN}`] = NO_CONTENT;
  await temps.deployments.teardown(teardown);
  handlers[`DELETE ${TEARDOWN}`] = missing;
  const later = await failure(temps.deployments.teardown(teardown));
  for (const error of [first, later]) expect(String(error)).not.toContain('earlier attempt');
  expect([first, later]).toMatchObject([{ attempts: 2 }, { attempts: 1 }]);
});

test('a call by the other method is retried as often as any call', async () => {
  const { temps, requests } = realServer('2026-07', {
    [`DELETE ${TEARDOWN}`]: () => new Response(null, { status: 503, headers: { 'retry-after': '0' } }),
  });
  const error = await failure(temps.deployments.teardown({ ...teardown, maxRetries: 2 }));
  expect(error).toMatchObject({ status: 503, attempts: 4 });
  expect(requests).toHaveLength(4);
});

test('an operation without another method is requested once', async () => {
  const { temps, requests } = realServer('2026-07', { 'POST /projects/:id': NO_CONTENT });
  expect(await failure(temps.projects.get({ path: { project_id: 1 } }))).toMatchObject({ status: 405 });
  expect(requests).toHaveLength(1);
});

test('the health of a service is read from the other route, and then at once from there', async () => {
  const health = { path: { id: 4 }, query: { limit: 2 } };
  const BARE = { 'GET /external-services/:id/health': () => Response.json(false) };
  const route = 'GET /external-services/:id/health-status';
  const { temps, requests } = realServer('2026-07', {
    ...BARE,
    [route]: ({ params, query }) =>
      Response.json({ service_id: Number(params['id']), recent_checks: [], limit: query.get('limit') }),
  });
  expect((await temps.externalServices.getHealth(health)).data).toMatchObject({ service_id: 4, limit: '2' });
  await temps.externalServices.getHealth(health);
  const other = 'GET /external-services/4/health-status';
  expect(requests).toEqual(['GET /external-services/4/health', other, other]);

  const january = realServer('2026-01', BARE).temps;
  const error = await failure(january.externalServices.getHealth(health));
  expect(String(error)).toContain('does not have externalServices.getHealth yet');
  const none = realServer('2026-07', { ...BARE, [route]: () => problem(404, { detail: 'Service not found' }) }).temps;
  expect(await failure(none.externalServices.getHealth(health))).toBeInstanceOf(NotFoundError);
});

test('`users.get` reads the user from the list, and its error is that of the list', async () => {
  const users = {
    'GET /users': () =>
      Response.json([
        { user: { id: 1, name: 'Ada', deleted_at: null }, roles: [{ id: 1, name: 'admin', created_at: MS }] },
        { user: { id: 2, name: 'Bob', deleted_at: MS }, roles: [] },
      ]),
    'PATCH /users/:id': NO_CONTENT,
  };
  const { temps, requests } = realServer('2026-01', users);
  const { data } = await temps.users.get({ path: { user_id: 2 } });
  expect(data).toEqual({ user: { id: 2, name: 'Bob', deleted_at: '2026-07-03T09:12:44.120Z' }, roles: [] });
  expect((await temps.users.get({ path: { user_id: 1 } })).data.user.name).toBe('Ada');
  expect(requests).toEqual(['GET /users/2', 'GET /users', 'GET /users']);

  const unknown = await failure(realServer('2026-07', users).temps.users.get({ path: { user_id: 9 } }));
  expect(NotFoundError.is(unknown) && unknown.message).toBe(
    'GET /users/9: 404 None has the id 9 in the list of this server, which has no route for one',
  );
  const refusing = realServer('2026-07', { ...users, 'GET /users': denied }).temps;
  expect(PermissionDeniedError.is(await failure(refusing.users.get({ path: { user_id: 1 } })))).toBe(true);
});

test('an upload whose connection breaks ends even if the server does not say whether it has the route', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const asked: string[] = [];
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_test',
    fetch: ({ method }) => {
      asked.push(method);
      if (method === 'GET') return new Promise(() => {});
      return Promise.reject(
        new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) }),
      );
    },
  });
  const error = failure(
    temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file: new Blob(['site']) }, stallTimeout: 0 }),
  );
  await expect.poll(() => asked).toEqual(['POST', 'GET']);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await error).toMatchObject({ code: 'connection', message: expect.stringContaining('read ECONNRESET') });
});
