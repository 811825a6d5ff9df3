import type { ApiKeyPermission, ApiKeyPermissionCatalog, ApiKeyRole } from '../../../generated/types.gen.ts';
import type { ServerName } from '../../servers/profile.ts';
import { allPermissions } from '../../servers/access/permission.ts';
import { rolePermissions } from '../../servers/access/roles.ts';

const permissions: readonly ApiKeyPermission[] = allPermissions().map((name) => {
  const [resource = '', action = ''] = name.split(':');
  const things = resource.replaceAll('_', ' ').replace('api', 'API');
  return { name, category: titleCase(things), description: `${titleCase(action)} ${things}` };
});

const DESCRIPTIONS = {
  admin: 'Everything',
  platform_admin: 'Everything but changes of projects and deployments',
  user: 'Everything but deletions, users and settings',
  reader: 'Reads everything but API keys, users, settings and notifications',
  mcp: 'For assistants: projects and deployments',
  demo: 'Reads projects, analytics and the status page',
  api_reader: 'Reads projects, deployments and analytics',
  custom: 'Exactly the permissions that it lists',
};

/** Roles that a server does not know. */
const UNKNOWN: Partial<Record<ServerName, string>> = { '2026-01': 'platform_admin', '2026-07': 'mcp' };

const roles: readonly ApiKeyRole[] = Object.entries(DESCRIPTIONS).map(([name, description]) => ({
  name,
  description,
  permissions: rolePermissions(name),
}));

export function listPermissions(server: ServerName): ApiKeyPermissionCatalog {
  return { permissions: [...permissions], roles: roles.filter(({ name }) => isRole(server, name)) };
}

export function isPermission(name: string): boolean {
  return permissions.some((permission) => permission.name === name);
}

export function isRole(server: ServerName, name: string): boolean {
  return UNKNOWN[server] !== name && roles.some((role) => role.name === name);
}

function titleCase(words: string): string {
  return words.replace(/(?<![a-zA-Z])[a-z]/g, (letter) => letter.toUpperCase());
}
