import { expect, it } from 'vitest';
import { operations, type OperationName } from '../../../mock/contract/contract.ts';
import type { ServerName } from '../../../mock/index.ts';
import { mayDo, permissionFor, PERMISSIONS, permissionsOf } from '../../../mock/servers/permissions.ts';
import { setUp } from '../support/client.ts';

it('operations need the permissions that real servers ask for, and none that does not exist', () => {
  const expected: Partial<Record<OperationName, string | null>> = {
    'analytics.listVisitors': 'analytics:read',
    'apiKeys.create': 'api_keys:create',
    'deployments.cancel': 'deployments:delete',
    'deployments.deployFromImage': 'deployments:create',
    'deployments.rollback': 'deployments:create',
    'deployments.startContainer': 'environments:write',
    'domains.createCustomDomain': 'projects:write',
    'envVars.getValue': 'environments:read',
    'git.listRepositories': 'git_repositories:read',
    'monitoring.listErrorGroups': 'error_tracking:read',
    'monitoring.listMonitors': 'status_page:read',
    'platform.getInfo': null,
    'platform.listRoutes': 'load_balancer:read',
    'projects.triggerPipeline': 'projects:write',
    'users.list': 'users:write',
    'users.updateSelf': 'users:write',
  };
  const needed = Object.fromEntries(
    Object.keys(operations).map((name) => [name, permissionFor(name as OperationName)]),
  );
  expect(needed).toMatchObject(expected);
  const odd = Object.values(needed).filter((name) => name !== null && !PERMISSIONS.includes(name));
  expect(odd).toEqual([]);
});

it('a role has the permissions that its name says', () => {
  expect(permissionsOf('api_reader')).toEqual(['analytics:read', 'deployments:read', 'projects:read']);
  expect(permissionsOf('reader').every((name) => name.endsWith(':read'))).toBe(true);
  expect(permissionsOf('reader')).not.toContain('users:read');
  expect(permissionsOf('user').some((name) => name.endsWith(':delete'))).toBe(false);
  expect(permissionsOf('platform_admin')).not.toContain('projects:create');
  expect(permissionsOf('custom')).toEqual([]);
  expect(permissionsOf('constructor')).toEqual([]);
  expect(mayDo({ role: 'custom', permissions: ['projects:read'] }, 'projects:read')).toBe(true);
});

it('a key without the permission is refused, and the response names it', async () => {
  for (const server of ['reference', '2026-01', '2026-07'] as const) {
    const { call, status, mock } = setUp({ server, scenario: 'demo' });
    const as = { token: mock.tokens.reader };
    const detail = 'This operation requires the projects:delete permission';
    expect(await call('DELETE /projects/1', undefined, as)).toMatchObject({
      status: 403,
      body: { detail, required_permission: 'projects:delete', user_role: 'reader' },
    });
    expect(await status('GET /projects', undefined, as)).toBe(200);
    expect(mock.state.projects.get(1)).toBeDefined();
  }
});

it("a deployed app's token may do what its server allows, and nothing else", async () => {
  const lines = [
    'GET /projects/1/env-vars',
    'GET /projects/2/env-vars',
    'GET /projects/1/env-vars?environment_id=2',
    'GET /projects/1/has-events',
    'GET /projects/2/has-events',
    'GET /projects/1',
    'DELETE /projects/1/env-vars/1',
  ];
  const allowed: Record<ServerName, number[]> = {
    reference: [200, 403, 403, 403, 403, 403, 403],
    '2026-01': [200, 200, 200, 200, 200, 200, 204],
    '2026-07': [403, 403, 403, 200, 403, 403, 403],
  };
  for (const server of Object.keys(allowed) as ServerName[]) {
    const { status, mock } = setUp({ server, scenario: 'demo' });
    const statuses = [];
    for (const line of lines) statuses.push(await status(line, undefined, { token: mock.tokens.deployment }));
    expect(statuses, server).toEqual(allowed[server]);
  }
});
