import { expect, it } from 'vitest';
import { operations, type OperationName } from '../../../mock/contract/contract.ts';
import { AUGUST_RIGHTS, RIGHTS } from '../../../mock/servers/permissions.ts';
import { setUp } from '../support/client.ts';

it('a 401 says what is wrong with the token, before any mistake of the request', async () => {
  const { mock, call } = setUp();
  const details: [token: string | null, detail: string][] = [
    [null, 'Authentication is required: send the header Authorization: Bearer <token>'],
    ['tk_nobody', 'The token is not known'],
    [mock.tokens.expired, 'The token expired at 2020-01-01T00:00:00.000Z'],
  ];
  for (const [token, detail] of details) {
    const { status, body, headers } = await call('POST /projects', { name: 5 }, { token });
    expect({
      status,
      detail: body.detail,
      'www-authenticate': headers.get('www-authenticate'),
    }).toEqual({ status: 401, detail, 'www-authenticate': 'Bearer' });
  }
});

const needs = (permission: string) => `This operation requires the ${permission} permission`;
const belongs = (to: string) => `This deployment token belongs to ${to}`;

it("a deployed app's token may do what its server allows, and the reference says why it may not do the rest", async () => {
  const variable = 'GET /projects/1/env-vars/LOG_LEVEL/value';
  const rows: [line: string, reference: string | number, real: number][] = [
    ['GET /projects/1/env-vars', 200, 403],
    [variable, 200, 403],
    ['GET /projects/2/env-vars/LOG_LEVEL/value', belongs('project 1, not to project 2'), 403],
    [`${variable}?environment_id=2`, belongs('environment 1, not to environment 2'), 403],
    ['GET /projects/1/has-events', needs('analytics:read'), 200],
    ['GET /projects/2/has-events', needs('analytics:read'), 403],
    ['GET /projects/1', needs('projects:read'), 403],
    ['GET /user/me', 'A deployment token may not call users.getCurrentUser: use an API key', 403],
    ['DELETE /projects/1/env-vars/1', needs('environments:delete'), 403],
  ];
  for (const server of ['reference', '2026-07', '2026-08'] as const) {
    const { call, mock } = setUp({ server, scenario: 'demo' });
    for (const [line, reference, real] of rows) {
      const { status, body } = await call(line, undefined, { token: mock.tokens.deployment });
      const found = server === 'reference' && status === 403 ? body.detail : status;
      expect.soft(found, `${server}: ${line}`).toBe(server === 'reference' ? reference : real);
    }
  }
});

it('the tokens of roles may do what their role may do, and so may an API key that was made for a role', async () => {
  const rows = [
    ['admin', 'DELETE /projects/1', 204],
    ['platformAdmin', 'DELETE /projects/1', 403],
    ['platformAdmin', 'GET /settings', 200],
    ['user', 'POST /projects/1/deployments/1/cancel', 403],
    ['user', 'GET /settings', 403],
    ['user', 'GET /projects', 200],
    ['reader', 'GET /projects', 200],
    ['reader', 'DELETE /users/2', 403],
    ['reader', 'GET /api-keys', 403],
    ['apiReader', 'GET /projects', 200],
    ['apiReader', 'GET /projects/1/webhooks', 403],
    ['custom', 'GET /projects', 200],
    ['custom', 'GET /domains', 403],
  ] as const;
  for (const [name, line, expected] of rows) {
    const { mock, status } = setUp({ scenario: 'demo' });
    expect(await status(line, undefined, { token: mock.tokens[name] }), `${name} ${line}`).toBe(
      expected,
    );
  }
  const { read, status } = setUp({ scenario: 'demo' });
  const statuses = async (role: object) => {
    const { api_key: token } = await read('POST /api-keys', {
      name: JSON.stringify(role),
      ...role,
    });
    const lines = ['GET /projects', 'DELETE /projects/1'];
    return Promise.all(lines.map((line) => status(line, undefined, { token })));
  };
  expect(await statuses({ role_type: 'reader' })).toEqual([200, 403]);
  expect(await statuses({ role_type: 'custom', permissions: ['projects:delete'] })).toEqual([
    403, 204,
  ]);
});

it('a key without the permission is refused by each server, and the response names it', async () => {
  const body = {
    detail: needs('projects:delete'),
    required_permission: 'projects:delete',
    user_role: 'reader',
  };
  for (const server of ['reference', '2026-07', '2026-08'] as const) {
    const { call, mock } = setUp({ server, scenario: 'demo' });
    const refused = await call('DELETE /projects/1', undefined, { token: mock.tokens.reader });
    expect(refused, server).toMatchObject({ status: 403, body });
    expect(mock.state.projects.get(1), server).toBeDefined();
  }
});

it('a session has the role of its user and may be a cookie', async () => {
  const { mock, status } = setUp({ scenario: 'demo' });
  const sessionOf = (user_id: number) => {
    const none = { expires_at: null, project_id: null, environment_id: null };
    return mock.state.credentials.insert({
      token: `session_${user_id}`,
      kind: 'session',
      user_id,
      ...none,
    });
  };
  const ordinary = mock.state.users.find(({ roles }) => !roles.includes('admin'))?.id ?? 0;
  expect(await status('GET /users', undefined, sessionOf(1))).toBe(200);
  expect(await status('GET /users', undefined, sessionOf(ordinary))).toBe(403);
  const headers = { cookie: 'theme=dark; session=session_1' };
  expect(await status('GET /users', undefined, { token: null, headers })).toBe(200);
});

it('operations need the permissions that real servers ask for, and none that does not exist', () => {
  const expected: Partial<Record<OperationName, string[]>> = {
    'analytics.listVisitors': ['analytics:read'],
    'apiKeys.create': ['api_keys:create'],
    'deployments.cancel': ['deployments:delete'],
    'deployments.deployFromImage': ['deployments:create'],
    'deployments.rollback': ['deployments:create'],
    'deployments.startContainer': ['environments:write'],
    'domains.createCustomDomain': ['projects:write'],
    'envVars.getValue': ['environments:read'],
    'git.listRepositories': ['git_repositories:read'],
    'monitoring.createDsn': ['error_tracking:create'],
    'monitoring.getOrCreateDsn': ['error_tracking:create'],
    'monitoring.listErrorGroups': ['error_tracking:read'],
    'monitoring.listMonitors': ['status_page:read'],
    'platform.getInfo': [],
    'platform.listRoutes': ['load_balancer:read'],
    'projects.triggerPipeline': ['projects:write'],
    'users.create': ['users:write'],
    'users.delete': ['users:write'],
    'users.disableMfa': ['users:write'],
    'users.list': ['users:write'],
    'users.updateSelf': ['users:write'],
  };
  const august = {
    ...expected,
    'envVars.getValue': ['environments:read', 'secrets:read'],
    'users.create': ['users:manage'],
    'users.delete': ['users:manage'],
  };
  for (const [rights, wanted] of [
    [RIGHTS, expected],
    [AUGUST_RIGHTS, august],
  ] as const) {
    const needed = Object.fromEntries(
      (Object.keys(operations) as OperationName[]).map((name) => [name, rights.neededFor(name)]),
    );
    expect.soft(needed).toMatchObject(wanted);
    const all = Object.values(needed).flat();
    expect.soft(all.filter((name) => !rights.permissions.includes(name))).toEqual([]);
  }
  expect(RIGHTS.permissions).toHaveLength(135);
  const added = AUGUST_RIGHTS.permissions.filter((name) => !RIGHTS.permissions.includes(name));
  expect(added).toEqual(['secrets:read', 'users:manage']);
});

it("August's server gives its two new permissions to administrators alone, and the audit logs", async () => {
  const rows: [
    line: string,
    token: 'admin' | 'platformAdmin' | 'user' | 'reader',
    status: number,
  ][] = [
    ['GET /projects/1/env-vars/LOG_LEVEL/value?environment_id=1', 'admin', 200],
    ['GET /projects/1/env-vars/LOG_LEVEL/value?environment_id=1', 'platformAdmin', 403],
    ['GET /projects/1/env-vars/LOG_LEVEL/value?environment_id=1', 'user', 403],
    ['GET /projects/1/env-vars', 'user', 200],
    ['DELETE /users/2', 'admin', 204],
    ['DELETE /users/3', 'platformAdmin', 403],
    ['GET /users', 'platformAdmin', 200],
    ['GET /audit/logs', 'platformAdmin', 200],
    ['GET /audit/logs', 'reader', 403],
  ];
  const { mock, status } = setUp({ server: '2026-08', scenario: 'demo' });
  for (const [line, token, expected] of rows)
    expect
      .soft(await status(line, undefined, { token: mock.tokens[token] }), `${token} ${line}`)
      .toBe(expected);
});
