import { expect, onTestFinished, test, vi } from 'vitest';
import { NotFoundError, PermissionDeniedError, TempsClient, TempsResponseError } from '../../src/index.ts';
import { problem, realServer } from './real-server.ts';

const NO_CONTENT = () => new Response(null, { status: 204 });
const PAGE = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
const TEARDOWN = '/projects/:project_id/deployments/:deployment_id/teardown';
const MS = 1_783_069_964_120;

const teardown = { path: { project_id: 1, deployment_id: 2 } };

function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'no error',
    (error: unknown) => error,
  );
}

const health = { path: { id: 4 }, query: { limit: 2 } };
const BARE = { 'GET /external-services/:id/health': () => Response.json(false) };

test('the health of a service is read from the other route, and then at once from there', async () => {
  const { temps, requests } = realServer('2026-07', {
    ...BARE,
    'GET /external-services/:id/health-status': ({ params, query }) =>
      Response.json({ service_id: Number(params['id']), recent_checks: [], limit: query.get('limit') }),
  });
  expect((await temps.externalServices.getHealth(health)).data).toMatchObject({ service_id: 4, limit: '2' });
  await temps.externalServices.getHealth(health);
  expect(requests).toEqual([
    'GET /external-services/4/health',
    'GET /external-services/4/health-status',
    'GET /external-services/4/health-status',
  ]);
});

test('the error says that the operation is missing if no route has the health of a service', async () => {
  const { temps } = realServer('2026-01', BARE);
  const error = await failure(temps.externalServices.getHealth(health));
  expect(String(error)).toContain('does not have externalServices.getHealth yet');
});

test('the health of a missing service is a NotFoundError', async () => {
  const { temps } = realServer('2026-07', {
    ...BARE,
    'GET /external-services/:id/health-status': () => problem(404, { detail: 'Service not found' }),
  });
  expect(await failure(temps.externalServices.getHealth(health))).toBeInstanceOf(NotFoundError);
});

test('`attempts` counts the requests of both methods, and a 404 names no earlier attempt', async () => {
  const handlers: Record<string, () => Response> = {
    [`DELETE ${TEARDOWN}`]: () => problem(404, { detail: 'Deployment not found' }),
  };
  const { temps } = realServer('2026-07', handlers);
  const first = await failure(temps.deployments.teardown(teardown));
  handlers[`DELETE ${TEARDOWN}`] = NO_CONTENT;
  await temps.deployments.teardown(teardown);
  handlers[`DELETE ${TEARDOWN}`] = () => problem(404, { detail: 'Deployment not found' });
  const later = await failure(temps.deployments.teardown(teardown));
  for (const error of [first, later]) expect(String(error)).not.toContain('earlier attempt');
  expect([first, later]).toMatchObject([{ attempts: 2 }, { attempts: 1 }]);
});

test('a call by the other method is retried as often as any call', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { temps, requests } = realServer('2026-07', {
    [`DELETE ${TEARDOWN}`]: () => new Response(null, { status: 503 }),
  });
  const failed = failure(temps.deployments.teardown({ ...teardown, maxRetries: 2 }));
  await vi.runAllTimersAsync();
  expect(await failed).toMatchObject({ status: 503, attempts: 4 });
  expect(requests).toHaveLength(4);
});

test.each(['2026-01', '2026-07'] as const)(
  'an operation is found under another method by one more request, on the server %s',
  async (server) => {
    const { temps, requests } = realServer(server, { [`DELETE ${TEARDOWN}`]: NO_CONTENT });
    await temps.deployments.teardown(teardown);
    expect(requests).toEqual(['POST /projects/1/deployments/2/teardown', 'DELETE /projects/1/deployments/2/teardown']);
  },
);

test('`users.update`, `apiKeys.update` and the duration of a session replay are found under another method', async () => {
  const { temps, requests } = realServer('2026-07', {
    'PATCH /users/:id': ({ body }) => Response.json({ user: { id: 7, ...(body as object) }, roles: [] }),
    'DELETE /users/:id': NO_CONTENT,
    'PATCH /api-keys/:id': ({ body }) => Response.json({ id: 3, ...(body as object) }),
    'POST /visitors/:visitor/session-replays/:session/duration': ({ body }) => Response.json({ body }),
  });
  const user = await temps.users.update({ path: { user_id: 7 }, body: { name: 'Ada' } });
  expect(user.data).toMatchObject({ user: { id: 7, name: 'Ada' } });
  const key = await temps.apiKeys.update({ path: { id: 3 }, body: { name: 'ci' } });
  expect(key.data).toMatchObject({ id: 3, name: 'ci' });
  const replay = await temps.sessionReplay.updateDuration({
    path: { visitor_id: 4, session_id: 's' },
    body: { duration: 12 },
  });
  expect(replay.data).toEqual({ body: { duration: 12 } });
  expect(requests).toHaveLength(6);
});

test('later calls use the other method at once, also those of derived clients', async () => {
  const { temps, requests } = realServer('2026-07', { [`DELETE ${TEARDOWN}`]: NO_CONTENT });
  await temps.deployments.teardown(teardown);
  await temps.deployments.teardown(teardown);
  await temps.withOptions({ maxRetries: 1 }).deployments.teardown(teardown);
  expect(requests.slice(2)).toEqual(Array(2).fill('DELETE /projects/1/deployments/2/teardown'));
  await temps.withOptions({ baseUrl: 'https://other.test' }).deployments.teardown(teardown);
  expect(requests[4]).toBe('POST /projects/1/deployments/2/teardown');
});

test('a call uses the method of the contract after the server was updated', async () => {
  const handlers: Record<string, () => Response> = { [`DELETE ${TEARDOWN}`]: NO_CONTENT };
  const { temps, requests } = realServer('2026-07', handlers);
  await temps.deployments.teardown(teardown);
  delete handlers[`DELETE ${TEARDOWN}`];
  handlers[`POST ${TEARDOWN}`] = NO_CONTENT;
  await temps.deployments.teardown(teardown);
  await temps.deployments.teardown(teardown);
  expect(requests.map((request) => request.split(' ')[0])).toEqual(['POST', 'DELETE', 'DELETE', 'POST', 'POST']);
});

test('the other method is tried after the 404 of an unknown route', async () => {
  const handlers: Record<string, () => Response> = {};
  const { temps, requests } = realServer('2026-07', handlers);
  expect(await failure(temps.deployments.teardown(teardown))).toMatchObject({ status: 404 });
  expect(requests).toHaveLength(2);
});

test('a change is not sent by the other method after a page with a 200', async () => {
  const { temps, requests } = realServer('2026-07', {
    [`POST ${TEARDOWN}`]: PAGE,
    [`DELETE ${TEARDOWN}`]: NO_CONTENT,
  });
  expect(TempsResponseError.is(await failure(temps.deployments.teardown(teardown)))).toBe(true);
  expect(requests).toHaveLength(1);
});

test('a change is not sent by the method of the contract after a page with a 200', async () => {
  const handlers: Record<string, () => Response> = { [`DELETE ${TEARDOWN}`]: NO_CONTENT };
  const { temps, requests } = realServer('2026-07', handlers);
  await temps.deployments.teardown(teardown);
  handlers[`DELETE ${TEARDOWN}`] = PAGE;
  expect(TempsResponseError.is(await failure(temps.deployments.teardown(teardown)))).toBe(true);
  expect(requests.map((request) => request.split(' ')[0])).toEqual(['POST', 'DELETE', 'DELETE']);
});

test('the error is that of the other method if its handler refuses', async () => {
  const { temps } = realServer('2026-07', {
    [`DELETE ${TEARDOWN}`]: () => problem(403, { title: 'Insufficient Permissions' }),
  });
  expect(PermissionDeniedError.is(await failure(temps.deployments.teardown(teardown)))).toBe(true);
});

test('a 404 of the other method is not remembered', async () => {
  const { temps, requests } = realServer('2026-07', {
    [`DELETE ${TEARDOWN}`]: () => problem(404, { title: 'Deployment Not Found', detail: 'Deployment not found' }),
  });
  const error = await failure(temps.deployments.teardown(teardown));
  expect(NotFoundError.is(error) && error.detail).toBe('Deployment not found');
  await failure(temps.deployments.teardown(teardown));
  expect(requests[2]).toBe('POST /projects/1/deployments/2/teardown');
});

test('the other method is not tried if a handler says that the resource does not exist', async () => {
  const { temps, requests } = realServer('2026-07', {
    [`POST ${TEARDOWN}`]: () => problem(404, { title: 'Deployment Not Found' }),
    [`DELETE ${TEARDOWN}`]: NO_CONTENT,
  });
  expect(NotFoundError.is(await failure(temps.deployments.teardown(teardown)))).toBe(true);
  expect(requests).toHaveLength(1);
});

test('the error is the first 404 if there is no other method', async () => {
  const { temps } = realServer('2026-07', {
    [`POST ${TEARDOWN}`]: () => Response.json({ error: 'no such deployment' }, { status: 404 }),
  });
  expect(await failure(temps.deployments.teardown(teardown))).toMatchObject({
    status: 404,
    detail: 'no such deployment',
  });
});

test('an operation without another method is requested once', async () => {
  const { temps, requests } = realServer('2026-07', { 'POST /projects/:id': NO_CONTENT });
  expect(await failure(temps.projects.get({ path: { project_id: 1 } }))).toMatchObject({ status: 405 });
  expect(requests).toHaveLength(1);
});

test('hooks get each request as it was sent', async () => {
  const seen: string[] = [];
  const { temps } = realServer(
    '2026-07',
    { [`DELETE ${TEARDOWN}`]: NO_CONTENT },
    { onRequest: ({ method, attempt }) => void seen.push(`${attempt} ${method}`) },
  );
  await temps.deployments.teardown(teardown);
  expect(seen).toEqual(['1 POST', '2 DELETE']);
});

const users = {
  'GET /users': () =>
    Response.json([
      { user: { id: 1, name: 'Ada', deleted_at: null }, roles: [{ id: 1, name: 'admin', created_at: MS }] },
      { user: { id: 2, name: 'Bob', deleted_at: MS }, roles: [] },
    ]),
  'PATCH /users/:id': NO_CONTENT,
};

test('`users.get` reads the user from the list', async () => {
  const { temps, requests } = realServer('2026-01', users);
  const { data } = await temps.users.get({ path: { user_id: 2 } });
  expect(data).toEqual({ user: { id: 2, name: 'Bob', deleted_at: '2026-07-03T09:12:44.120Z' }, roles: [] });
  expect((await temps.users.get({ path: { user_id: 1 } })).data.user.name).toBe('Ada');
  expect(requests).toEqual(['GET /users/2', 'GET /users', 'GET /users']);
});

test('`users.get` is a 404 if the list does not have the user', async () => {
  const { temps } = realServer('2026-07', users);
  const error = await failure(temps.users.get({ path: { user_id: 9 } }));
  expect(NotFoundError.is(error) && error.message).toBe(
    'GET /users/9: 404 None has the id 9 in the list of this server, which has no route for one',
  );
});

test('`users.get` throws the error of the list if the token may not read it', async () => {
  const { temps } = realServer('2026-07', { ...users, 'GET /users': () => problem(403, { title: 'Forbidden' }) });
  expect(PermissionDeniedError.is(await failure(temps.users.get({ path: { user_id: 1 } })))).toBe(true);
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
