import { describe, expect, it } from 'vitest';
import { contract, operations, type OperationName } from '../../../mock/contract/contract.ts';
import { setUp } from '../support/client.ts';

it.each([
  ['no token', null, 'Authentication is required: send the header Authorization: Bearer <token>'],
  ['an unknown token', 'tk_nobody', 'The token is not known'],
])('%s is a 401', async (_, token, detail) => {
  const { status, body, headers } = await setUp().call('GET /projects', undefined, { token });
  expect([status, body.detail, headers.get('www-authenticate')]).toEqual([401, detail, 'Bearer']);
});

it.each(Object.keys(operations) as OperationName[])(
  '%s without a token is a 401, unless the contract makes it public',
  async (name) => {
    const { method, route } = operations[name];
    const { status } = await setUp().call(`${method} ${route.replace(/\{\w+\}/g, '1')}`, undefined, { token: null });
    const { security } = contract.paths?.[route]?.[method.toLowerCase() as 'get'] ?? {};
    expect(status === 401).toBe(security?.length !== 0);
  },
);

it('an expired token is a 401 that says since when', async () => {
  const { mock, call } = setUp();
  const { status, body } = await call('GET /projects', undefined, { token: mock.tokens.expired });
  expect([status, body.detail]).toEqual([401, 'The token expired at 2020-01-01T00:00:00.000Z']);
});

it('a token runs out on the clock of the mock', async () => {
  const { mock, call } = setUp();
  mock.state.credentials.insert({
    token: 'tk_short',
    kind: 'api_key',
    expires_at: '2026-01-15T12:01:00Z',
    user_id: 1,
    project_id: null,
    environment_id: null,
  });
  expect((await call('GET /projects', undefined, { token: 'tk_short' })).status).toBe(200);
  mock.clock.advance(60_000);
  expect((await call('GET /projects', undefined, { token: 'tk_short' })).status).toBe(401);
});

it('a call without a token is refused before its mistakes are told', async () => {
  expect((await setUp().call('POST /projects', { name: 5 }, { token: null })).status).toBe(401);
});

it('a deployment token reads the variables of its own environment', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  const { status, body } = await call('GET /projects/1/env-vars/LOG_LEVEL/value', undefined, {
    token: mock.tokens.deployment,
  });
  expect([status, body]).toEqual([200, { value: 'info' }]);
});

it.each([
  ['GET /projects', 'A deployment token may not call projects.list; use an API key'],
  ['DELETE /projects/1', 'A deployment token may not call projects.delete; use an API key'],
  ['GET /projects/2/env-vars/LOG_LEVEL/value', 'This deployment token belongs to project 1, not to project 2'],
  [
    'GET /projects/1/env-vars/LOG_LEVEL/value?environment_id=2',
    'This deployment token belongs to environment 1, not to environment 2',
  ],
])('a deployment token is refused at %s: 403', async (line, detail) => {
  const { mock, call } = setUp({ scenario: 'demo' });
  const { status, body } = await call(line, undefined, { token: mock.tokens.deployment });
  expect([status, body.detail]).toEqual([403, detail]);
});

describe('roles', () => {
  const PROJECT_READ = 'GET /projects';

  it.each([
    ['admin', 'DELETE /projects/1', 204],
    ['platformAdmin', 'DELETE /projects/1', 403],
    ['platformAdmin', 'GET /settings', 200],
    ['user', 'POST /projects/1/deployments/1/cancel', 403],
    ['user', 'GET /settings', 403],
    ['user', PROJECT_READ, 200],
    ['reader', PROJECT_READ, 200],
    ['reader', 'DELETE /users/2', 403],
    ['reader', 'GET /api-keys', 403],
    ['apiReader', PROJECT_READ, 200],
    ['apiReader', 'GET /projects/1/webhooks', 403],
    ['custom', PROJECT_READ, 200],
    ['custom', 'GET /domains', 403],
  ] as const)('the token %s gets for %s a %i', async (name, line, status) => {
    const { mock, call } = setUp({ scenario: 'demo' });
    expect((await call(line, undefined, { token: mock.tokens[name] })).status).toBe(status);
  });

  it('a call without the permission is a 403 in the words of a real server', async () => {
    const { mock, call } = setUp({ scenario: 'demo' });
    const { status, body, headers } = await call('DELETE /users/2', undefined, { token: mock.tokens.reader });
    expect([status, headers.get('content-type')]).toEqual([403, 'application/problem+json']);
    expect(body).toEqual({
      detail: 'This operation requires the users:write permission',
      instance: '/api/users/2',
      required_permission: 'users:write',
      status: 403,
      timestamp: '2026-01-15T12:00:00.000+00:00',
      title: 'Insufficient Permissions',
      type: 'https://temps.sh/probs/insufficient-permissions',
      user_role: 'reader',
    });
    expect(mock.state.users.get(2)?.deleted_at).toBeNull();
  });

  it('an API key that was made for one role has that role, and a custom one the permissions that it lists', async () => {
    const { call } = setUp({ scenario: 'demo' });
    const create = async (input: object) =>
      (await call('POST /api-keys', { name: JSON.stringify(input), ...input })).body.api_key as string;
    const status = async (token: string, line: string) => (await call(line, undefined, { token })).status;
    const reader = await create({ role_type: 'reader' });
    expect([await status(reader, PROJECT_READ), await status(reader, 'DELETE /projects/1')]).toEqual([200, 403]);
    const custom = await create({ role_type: 'custom', permissions: ['projects:delete'] });
    expect([await status(custom, PROJECT_READ), await status(custom, 'DELETE /projects/1')]).toEqual([403, 204]);
  });

  it('a session has the role of its user', async () => {
    const { mock, call } = setUp({ scenario: 'demo' });
    const sessionOf = (user_id: number) => {
      const token = `session_${user_id}`;
      const none = { expires_at: null, project_id: null, environment_id: null };
      mock.state.credentials.insert({ token, kind: 'session', user_id, ...none });
      return token;
    };
    const ordinary = mock.state.users.find(({ roles }) => !roles.includes('admin'))?.id ?? 0;
    expect((await call('GET /users', undefined, { token: sessionOf(1) })).status).toBe(200);
    expect((await call('GET /users', undefined, { token: sessionOf(ordinary) })).status).toBe(403);
  });

  it('real servers refuse by role too', async () => {
    const { mock, call } = setUp({ scenario: 'demo', server: '2026-07' });
    const { status, body } = await call('DELETE /projects/1', undefined, { token: mock.tokens.reader });
    expect([status, body.required_permission, body.user_role]).toEqual([403, 'projects:delete', 'reader']);
  });
});
