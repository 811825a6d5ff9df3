import type { ApiKeyPermission, ApiKeyPermissionCatalog, ApiKeyRole } from '../../../generated/types.gen.ts';
import { PERMISSIONS, permissionsOf } from '../../servers/permissions.ts';
import type { ServerProfile } from '../../servers/profile.ts';

function describe(name: string): ApiKeyPermission {
  const [resource = '', action = ''] = name.split(':');
  const things = resource.replaceAll('_', ' ').replace('api', 'API');
  return { name, category: titleCase(things), description: `${titleCase(action)} ${things}` };
}

const DESCRIPTIONS = {
  admin: 'Everything',
  platform_admin: 'Everything but changes of projects and deployments',
  user: 'Everything but deletions, users and settings',
  reader: 'Reads everything but API keys, users, settings and notifications',
  mcp: 'For assistants: projects and deployments',
  demo: 'Reads projects, analytics and the status page',
  api_reader: 'Reads projects, deployments and analytics',
  metrics_ingest: 'Sends metrics',
  custom: 'Exactly the permissions that it lists',
};

export function listPermissions(server: ServerProfile): ApiKeyPermissionCatalog {
  const roles: ApiKeyRole[] = Object.entries(DESCRIPTIONS)
    .filter(([name]) => isRole(server, name))
    .map(([name, description]) => ({ name, description, permissions: permissionsOf(name) }));
  return { permissions: PERMISSIONS.map(describe), roles };
}

export function isRole({ unknownRoles }: ServerProfile, name: string): boolean {
  return !unknownRoles.includes(name) && Object.hasOwn(DESCRIPTIONS, name);
}

function titleCase(words: string): string {
  return words.replace(/(?<![a-zA-Z])[a-z]/g, (letter) => letter.toUpperCase());
}
