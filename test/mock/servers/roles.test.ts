import { describe, expect, it } from 'vitest';
import type { ServerName } from '../../../mock/index.ts';
import { allPermissions } from '../../../mock/servers/access/permission.ts';
import { rolePermissions } from '../../../mock/servers/access/roles.ts';
import { setUp } from '../support/client.ts';

const ROLES = ['admin', 'platformAdmin', 'user', 'reader', 'apiReader'] as const;
type Role = (typeof ROLES)[number];

/** What is known of real servers: a call, the permission that it needs, and the roles that have it. */
const NEEDS: readonly (readonly [line: string, permission: string, roles: readonly Role[]])[] = [
  ['GET /projects/1', 'projects:read', ROLES],
  ['GET /projects/1/deployments', 'deployments:read', ROLES],
  ['GET /projects/1/has-events', 'analytics:read', ROLES],
  ['GET /projects/1/environments', 'environments:read', ['admin', 'platformAdmin', 'user', 'reader']],
  ['GET /projects/1/env-vars', 'environments:read', ['admin', 'platformAdmin', 'user', 'reader']],
  ['POST /projects/1/env-vars', 'environments:create', ['admin', 'platformAdmin', 'user']],
  ['DELETE /projects/1/env-vars/1', 'environments:delete', ['admin', 'platformAdmin']],
  ['POST /projects/1/environments/1/containers/c/restart', 'environments:write', ['admin', 'platformAdmin', 'user']],
  ['POST /projects/1/trigger-pipeline', 'projects:write', ['admin', 'user']],
  ['POST /projects/1/settings', 'projects:write', ['admin', 'user']],
  ['DELETE /projects/1', 'projects:delete', ['admin']],
  ['POST /projects/1/deployments/1/rollback', 'deployments:create', ['admin', 'user']],
  ['POST /projects/1/deployments/1/resume', 'deployments:create', ['admin', 'user']],
  ['POST /projects/1/deployments/1/cancel', 'deployments:delete', ['admin']],
  ['POST /projects/1/deployments/1/pause', 'deployments:delete', ['admin']],
  ['TEARDOWN /projects/1/deployments/1/teardown', 'deployments:delete', ['admin']],
  ['GET /projects/1/webhooks', 'webhooks:read', ['admin', 'platformAdmin', 'user', 'reader']],
  ['GET /api-keys', 'api_keys:read', ['admin', 'platformAdmin', 'user']],
  ['GET /notification-providers', 'notification_providers:read', ['admin', 'platformAdmin', 'user', 'reader']],
  ['GET /settings', 'settings:read', ['admin', 'platformAdmin']],
  ['GET /users', 'users:write', ['admin', 'platformAdmin']],
  ['POST /users/me/mfa/setup', 'users:write', ['admin', 'platformAdmin']],
];

/** The least that gets past the checks of a body. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /projects/1/env-vars': { key: 'A', value: '1', environment_ids: [1] },
  'POST /projects/1/settings': {},
  'POST /projects/1/trigger-pipeline': { environment_id: 1 },
};

describe.each<ServerName>(['reference', '2026-01', '2026-07'])('on the server %s', (server) => {
  it.each(NEEDS)('%s needs %s', async (line, permission, roles) => {
    const real = line.replace('TEARDOWN', server === 'reference' ? 'POST' : 'DELETE');
    for (const role of ROLES) {
      const { mock, call } = setUp({ server, scenario: 'demo' });
      const { status, body } = await call(real, BODIES[line], { token: mock.tokens[role] });
      const refused = status === 403 ? [role, body.required_permission] : [role];
      expect(refused).toEqual(roles.includes(role) ? [role] : [role, permission]);
    }
  });
});

it.each([
  ['2026-01', 125, 35],
  ['2026-07', 135, 39],
] as const)('the server %s has %i permissions, of which a reader has %i', (server, all, ofReader) => {
  expect([allPermissions(server).length, rolePermissions(server, 'reader').length]).toEqual([all, ofReader]);
});

it("July's server lets an admin and a user into containers, and no reader", () => {
  const roles = ['admin', 'user', 'reader'].filter((role) =>
    rolePermissions('2026-07', role).includes('containers:exec'),
  );
  expect(roles).toEqual(['admin', 'user']);
});
