import type { ApiKeyPermission, ApiKeyPermissionCatalog, ApiKeyRole } from '../../../generated/types.gen.ts';
import type { ServerName } from '../../servers/profile.ts';
import { allPermissions } from '../../servers/access/permission.ts';
import { rolePermissions } from '../../servers/access/roles.ts';

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

/** Roles that a server does not have. */
const UNKNOWN: Partial<Record<ServerName, readonly string[]>> = {
  reference: ['metrics_ingest'],
  '2026-01': ['platform_admin', 'metrics_ingest'],
  '2026-07': ['mcp', 'demo'],
};

const catalogs = new Map<ServerName, ApiKeyPermissionCatalog>();

export function listPermissions(server: ServerName): ApiKeyPermissionCatalog {
  let catalog = catalogs.get(server);
  if (!catalog) catalogs.set(server, (catalog = makeCatalog(server)));
  return catalog;
}

function makeCatalog(server: ServerName): ApiKeyPermissionCatalog {
  const roles: ApiKeyRole[] = Object.entries(DESCRIPTIONS)
    .filter(([name]) => isRole(server, name))
    .map(([name, description]) => ({ name, description, permissions: rolePermissions(server, name) }));
  return { permissions: allPermissions(server).map(describe), roles };
}

export function isPermission(server: ServerName, name: string): boolean {
  return allPermissions(server).includes(name);
}

export function isRole(server: ServerName, name: string): boolean {
  return !UNKNOWN[server]?.includes(name) && Object.hasOwn(DESCRIPTIONS, name);
}

function titleCase(words: string): string {
  return words.replace(/(?<![a-zA-Z])[a-z]/g, (letter) => letter.toUpperCase());
}
