import type { ApiKeyPermission, ApiKeyPermissionCatalog } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { mustBeOneOf } from '../shared/find.ts';
import type { MockContext } from '../../state/context.ts';

const ROLES = {
  admin: 'Everything',
  platform_admin: 'Everything but changes of projects and deployments',
  user: 'Everything but deletions, users and settings',
  reader: 'Reads everything but API keys, users, settings and notifications',
  api_reader: 'Reads projects, deployments and analytics',
  custom: 'Exactly the permissions that it lists',
};

export function listPermissions({ server }: MockContext): ApiKeyPermissionCatalog {
  const roles = Object.entries(ROLES).map(([name, description]) => ({
    name,
    description,
    permissions: [...server.rights.of(name)],
  }));
  return { permissions: server.rights.permissions.map(describe), roles };
}

/** Of `projects:read`, the category is `projects`. */
function describe(name: string): ApiKeyPermission {
  const [category = '', action = ''] = name.split(':');
  return { name, category, description: `${action} ${category}`.replaceAll('_', ' ') };
}

/** @throws a 400 for a role that does not exist */
export function checkRole(name: string): void {
  mustBeOneOf(Object.keys(ROLES), name, 'body.role_type');
}

/** @throws a 400 for no permission, or one that does not exist */
export function checkPermissions(
  { server }: MockContext,
  permissions: readonly string[],
): string[] {
  if (permissions.length === 0)
    throw problem('badRequest', 'body.permissions: the role custom needs at least one');
  const unknown = permissions.filter((name) => !server.rights.permissions.includes(name));
  if (unknown.length > 0)
    throw problem(
      'badRequest',
      `body.permissions: ${unknown.join(', ')} unknown; see GET /api-keys/permissions`,
    );
  return [...new Set(permissions)];
}
