import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

async function setUpApp(server: '2026-01' | '2026-07') {
  const { mock, call } = setUp({ server });
  await call('POST /projects', { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' });
  await call('POST /projects/1/env-vars', { key: 'A', value: 'plain', environment_ids: [1] });
  return { call, app: (line: string) => call(line, undefined, { token: mock.tokens.deployment }) };
}

it("July's server refuses the variables to a deployed app's token, and names the permission", async () => {
  const { app } = await setUpApp('2026-07');
  const { status, body } = await app('GET /projects/1/env-vars');
  expect(status).toBe(403);
  expect(body).toEqual({
    detail: 'This operation requires the environments:read permission',
    instance: '',
    required_permission: 'environments:read',
    timestamp: '2026-01-15T12:00:00.000+00:00',
    title: 'Insufficient Permissions',
    type: 'https://temps.sh/probs/insufficient-permissions',
    user_role: 'custom',
  });
});

it("July's server lets a deployed app's token read the analytics of its own project only", async () => {
  const { app } = await setUpApp('2026-07');
  expect(await app('GET /projects/1/has-events')).toMatchObject({ status: 200 });
  const { status, body } = await app('GET /projects/2/has-events');
  expect([status, body.type]).toEqual([403, 'https://temps.sh/probs/cross-project-access-denied']);
});

it("July's server names the permission that a deployed app's token lacks also where no project is named", async () => {
  const { app } = await setUpApp('2026-07');
  const { status, body } = await app('GET /external-services');
  expect([status, body.required_permission]).toEqual([403, 'external_services:read']);
});

it("July's server refuses a deployed app's token what it could find of any project", async () => {
  const { app } = await setUpApp('2026-07');
  const { status, body } = await app('GET /analytics/visitors/1/info?project_id=1');
  expect([status, body.type]).toEqual([403, 'https://temps.sh/probs/deployment-token-not-allowed']);
  expect(Object.keys(body)).toEqual(['detail', 'instance', 'timestamp', 'title', 'type']);
});

it("January's server refuses keys to a deployed app's token, which is nobody's", async () => {
  const { app } = await setUpApp('2026-01');
  expect((await app('GET /api-keys')).status).toBe(403);
});

it("January's server lets a deployed app's token do everything, on every project", async () => {
  const { app, call } = await setUpApp('2026-01');
  await call('POST /projects', { ...PROJECT, name: 'Other', repo_owner: 'ada', repo_name: 'other' });
  expect(await app('GET /projects/2')).toMatchObject({ status: 200 });
});

it.each(['2026-01', '2026-07'] as const)("the server of %s has no user for a deployed app's token", async (server) => {
  const { app } = await setUpApp(server);
  const { status, body, headers } = await app('GET /user/me');
  expect([status, headers.get('content-type')]).toEqual([403, 'application/json']);
  expect(Object.keys(body)).toEqual(['error']);
});

it.each([
  ['2026-01', 'plain'],
  ['2026-07', '***'],
] as const)('the list of variables shows a value on the server of %s as %s', async (server, value) => {
  const { call } = await setUpApp(server);
  expect((await call('GET /projects/1/env-vars')).body).toMatchObject([{ key: 'A', value }]);
});

it("July's server shows the value that it was sent, and nothing of a secret", async () => {
  const { call } = await setUpApp('2026-07');
  const create = async (body: object) =>
    (await call('POST /projects/1/env-vars', { environment_ids: [1], ...body })).body.value;
  expect(await create({ key: 'B', value: 'seen' })).toBe('seen');
  expect(await create({ key: 'C', value: 'hidden', is_secret: true })).toBeNull();
});

it.each([
  ['reference', 404],
  ['2026-01', 404],
  ['2026-07', 401],
] as const)('a file without a token is on the server %s a %i', async (server, status) => {
  const { call } = setUp({ server });
  expect((await call('GET /files/none.png', undefined, { token: null })).status).toBe(status);
});

it.each([
  ['2026-01', 'platform_admin'],
  ['2026-07', 'mcp'],
  ['2026-07', 'demo'],
] as const)('the server of %s knows no role %s', async (server, role) => {
  const { call } = setUp({ server });
  const { status, body } = await call('POST /api-keys', { name: 'CI', role_type: role });
  expect([status, body.detail]).toEqual([400, expect.stringContaining(role)]);
  const { roles } = (await call('GET /api-keys/permissions')).body;
  expect(roles.map(({ name }: { name: string }) => name)).not.toContain(role);
});

it.each([
  ['POST /api-keys/1/activate', 'api_keys:write'],
  ['GET /projects/1/environments/1/crons', 'crons:read'],
  ['POST /projects/1/custom-domains', 'projects:write'],
  ['GET /email-providers', 'email_providers:read'],
  ['GET /projects/1/funnels', 'funnel:read'],
  ['GET /git-connections', 'git_connections:read'],
  ['GET /repositories', 'git_repositories:read'],
  ['GET /notification-providers', 'notification_providers:read'],
  ['GET /notification-preferences', 'notification_preferences:read'],
  ['POST /external-services/1/stop', 'external_services:write'],
  ['DELETE /users/2', 'users:write'],
  ['GET /lb/routes', 'load_balancer:read'],
  ['POST /projects/1/deployments/1/rollback', 'deployments:create'],
])('%s asks for the permission %s, as on a real server', async (line, permission) => {
  const { call } = setUp({ server: '2026-01', scenario: 'demo' });
  const key = { name: 'narrow', role_type: 'custom', permissions: ['blob:read'] };
  const { body: narrow } = await call('POST /api-keys', key);
  const body = line.includes('custom-domains') ? { domain: 'a.example.com', environment_id: 1 } : undefined;
  expect(await call(line, body, { token: narrow.api_key })).toMatchObject({
    status: 403,
    body: { required_permission: permission },
  });
});

it.each([
  ['GET /platform/private-ip', 'platform_info:read'],
  ['GET /ip-access-control', 'load_balancer:read'],
  ['GET /proxy-logs/stats/today', 'analytics:read'],
  ['POST /projects/1/dsns', 'error_tracking:create'],
])("%s asks on July's server for the permission %s", async (line, permission) => {
  const { call } = setUp({ server: '2026-07', scenario: 'demo' });
  const key = { name: 'narrow', role_type: 'custom', permissions: ['blob:read'] };
  const { body: narrow } = await call('POST /api-keys', key);
  const body = line.startsWith('POST') ? { name: 'web' } : undefined;
  expect(await call(line, body, { token: narrow.api_key })).toMatchObject({
    status: 403,
    body: { required_permission: permission },
  });
});

it("July's server refuses measurements of pages in JSON that is no problem", async () => {
  const { call } = setUp({ server: '2026-07', scenario: 'demo' });
  const key = { name: 'narrow', role_type: 'custom', permissions: ['blob:read'] };
  const { body: narrow } = await call('POST /api-keys', key);
  const { status, headers, body } = await call('GET /performance/has-metrics?project_id=1', undefined, {
    token: narrow.api_key,
  });
  expect([status, headers.get('content-type')]).toEqual([403, 'application/json']);
  expect(body.error).toBe('Insufficient permissions');
});

async function catalogOf(server: '2026-01' | '2026-07') {
  const { body } = await setUp({ server }).call('GET /api-keys/permissions');
  return body as { permissions: { name: string }[]; roles: { name: string; permissions: string[] }[] };
}

it("July's server lets a user delete logs, and knows permissions that January's does not", async () => {
  const [january, july] = [await catalogOf('2026-01'), await catalogOf('2026-07')];
  const names = ({ permissions }: typeof july) => permissions.map(({ name }) => name);
  expect(names(july)).toEqual(expect.arrayContaining(['sandboxes:exec', 'stacks:create', 'logs:delete']));
  expect(names(july).filter((name) => name.startsWith('mcp:'))).toEqual([]);
  expect(names(january)).toContain('mcp:read');
  const user = july.roles.find(({ name }) => name === 'user');
  expect(user?.permissions).toContain('logs:delete');
  expect(user?.permissions).not.toContain('ai_gateway:write');
});

it("January's server lets a reader change what it lets everybody change", async () => {
  const { mock, call } = setUp({ server: '2026-01', scenario: 'demo' });
  const line = 'POST /ip-access-control';
  const rule = { ip_address: '203.0.113.77', action: 'block' };
  expect((await call(line, rule, { token: mock.tokens.reader })).status).toBe(201);
});

it.each(['tk_unknown', 'dt_unknown', 'unknown'])(
  "for what January's server leaves open, the token %s counts as none",
  async (token) => {
    const { call } = setUp({ server: '2026-01', scenario: 'demo' });
    expect((await call('GET /proxy-logs', undefined, { token })).status).toBe(200);
    expect((await call('GET /projects', undefined, { token })).status).toBe(401);
  },
);
