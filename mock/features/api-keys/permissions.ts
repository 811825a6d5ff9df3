import type { ApiKeyPermission, ApiKeyPermissionCatalog, ApiKeyRole } from '../../../generated/types.gen.ts';

/** What can be allowed for each kind of thing. */
const ACTIONS: Record<string, readonly string[]> = {
  'API Keys': ['read', 'create', 'write', 'delete'],
  Analytics: ['read', 'write'],
  'Audit Logs': ['read'],
  Backups: ['read', 'create', 'write', 'delete'],
  Deployments: ['read', 'create', 'write', 'delete'],
  Domains: ['read', 'create', 'write', 'delete'],
  Emails: ['read', 'send', 'write', 'delete'],
  Environments: ['read', 'create', 'write', 'delete'],
  'External Services': ['read', 'create', 'write', 'delete'],
  'Git Providers': ['read', 'create', 'write', 'delete'],
  Monitoring: ['read', 'create', 'write', 'delete'],
  Notifications: ['read', 'create', 'write', 'delete'],
  Projects: ['read', 'create', 'write', 'delete'],
  Settings: ['read', 'write'],
  Users: ['read', 'create', 'write', 'delete'],
  Webhooks: ['read', 'create', 'write', 'delete'],
};

function categorySlug(category: string): string {
  return category.toLowerCase().replaceAll(' ', '_');
}

const permissions: readonly ApiKeyPermission[] = Object.entries(ACTIONS).flatMap(([category, actions]) =>
  actions.map((action) => ({
    name: `${categorySlug(category)}:${action}`,
    category,
    description: `${action[0]?.toUpperCase()}${action.slice(1)} ${category.toLowerCase().replace('api', 'API')}`,
  })),
);

function names(isWanted: (name: string) => boolean = () => true): string[] {
  return permissions.map(({ name }) => name).filter(isWanted);
}

function isRead(name: string): boolean {
  return name.endsWith(':read');
}

const roles: readonly ApiKeyRole[] = [
  { name: 'admin', description: 'Everything', permissions: names() },
  {
    name: 'user',
    description: 'Everything but users and settings',
    permissions: names((name) => !/^(users|settings):/.test(name)),
  },
  { name: 'reader', description: 'Reads everything', permissions: names(isRead) },
  {
    name: 'mcp',
    description: 'For assistants: reads everything and deploys',
    permissions: names((name) => isRead(name) || name === 'deployments:create'),
  },
  {
    name: 'api_reader',
    description: 'Reads everything but users and settings',
    permissions: names((name) => isRead(name) && !/^(users|settings):/.test(name)),
  },
  { name: 'custom', description: 'Exactly the permissions that it lists', permissions: [] },
];

export const CATALOG: ApiKeyPermissionCatalog = { permissions: [...permissions], roles: [...roles] };

export function isPermission(name: string): boolean {
  return permissions.some((permission) => permission.name === name);
}

/** `platform_admin` is accepted as another word for `admin`. */
export function isRole(name: string): boolean {
  return name === 'platform_admin' || roles.some((role) => role.name === name);
}
