import { operations, type OperationName } from '../../contract/contract.ts';
import type { ServerName } from '../profile.ts';
import { PERMISSIONS } from './permissions.ts';

/** The names of resources in permissions, by namespace, if they differ. */
const RESOURCES: Readonly<Record<string, string>> = {
  apiKeys: 'api_keys',
  auditLogs: 'audit',
  dns: 'settings',
  email: 'emails',
  envVars: 'environments',
  externalServices: 'external_services',
  funnels: 'funnel',
  git: 'git_providers',
  monitoring: 'status_page',
  notifications: 'notification_providers',
  performance: 'analytics',
  platform: 'settings',
  proxyLogs: 'logs',
  sessionReplay: 'analytics',
};

/** Operations that need a permission for another resource than the rest of their namespace. */
const OTHER_RESOURCES: readonly (readonly [operations: RegExp, resource: string])[] = [
  [/^deployments\.(getContainerDetail|\w+Metrics|\w+Container)$/, 'environments'],
  [/^domains\.\w*CustomDomain/, 'projects'],
  [/^domains\.(list|add|remove)$/, 'environments'],
  [/^email\.\w*Domain/, 'email_domains'],
  [/^email\.\w*Provider/, 'email_providers'],
  [/^git\.\w*(Repositor|Commit)/, 'git_repositories'],
  [/^git\.\w*Connection/, 'git_connections'],
  [/^monitoring\.\w*(Dsn|Error)/, 'error_tracking'],
  [/^notifications\.\w*Preferences$/, 'notification_preferences'],
  [/^platform\.\w*Route/, 'load_balancer'],
];

/** Resources whose only permissions are `read` and `write`. */
const READ_OR_WRITE: ReadonlySet<string> = new Set([
  'analytics',
  'error_tracking',
  'funnel',
  'load_balancer',
  'notification_preferences',
  'settings',
  'users',
]);

/** Permissions that cannot be derived from the name and method; `null` if any token is enough. */
const EXCEPTIONS: Partial<Record<OperationName, string | null>> = {
  'apiKeys.getPermissions': null,
  'authentication.logout': null,
  'deployments.getActivityGraph': null,
  'platform.getAccessInfo': null,
  'platform.getFile': null,
  'platform.getInfo': null,
  'platform.getIpGeolocation': null,
  'platform.getPrivateIp': null,
  'platform.getPublicIp': null,
  'platform.listPresets': null,
  'users.getCurrentUser': null,
  'deployments.cancel': 'deployments:delete',
  'deployments.pause': 'deployments:delete',
  'deployments.resume': 'deployments:create',
  'deployments.teardown': 'deployments:delete',
  'domains.add': 'environments:write',
  'domains.cancelOrder': 'domains:write',
  'domains.createCustomDomain': 'projects:write',
  'domains.createOrRecreateOrder': 'domains:write',
  'email.send': 'emails:send',
  'environments.teardown': 'deployments:delete',
  'externalServices.unlinkProject': 'external_services:write',
  'funnels.previewMetrics': 'funnel:read',
  'git.checkProviderDeletionSafety': 'git_providers:delete',
  'git.handleProviderOauthCallback': 'git_connections:create',
  'git.startProviderOauth': 'git_connections:create',
  'git.syncRepositories': 'git_repositories:sync',
  'notifications.testProvider': 'notification_providers:read',
  'users.list': 'users:write',
};

/** Operations that need another permission on the server of July 2026. */
const JULY: Partial<Record<OperationName, string>> = {
  'monitoring.createDsn': 'error_tracking:create',
  'monitoring.getOrCreateDsn': 'error_tracking:create',
  'notifications.triggerWeeklyDigest': 'notification_preferences:write',
  'platform.checkIpBlocked': 'load_balancer:read',
  'platform.createIpAccessControl': 'load_balancer:write',
  'platform.deleteIpAccessControl': 'load_balancer:write',
  'platform.getAccessInfo': 'platform_info:read',
  'platform.getInfo': 'platform_info:read',
  'platform.getIpAccessControl': 'load_balancer:read',
  'platform.getIpGeolocation': 'analytics:read',
  'platform.getPrivateIp': 'platform_info:read',
  'platform.getPublicIp': 'platform_info:read',
  'platform.listIpAccessControl': 'load_balancer:read',
  'platform.updateIpAccessControl': 'load_balancer:write',
  'proxyLogs.getTimeBucketStats': 'analytics:read',
  'proxyLogs.getTodayStats': 'analytics:read',
};

const VERBS: Readonly<Record<string, string>> = { GET: 'read', DELETE: 'delete' };
/** The names of operations that create something. Other POST requests change something. */
const CREATES = /\.(create|add|deployFrom|import|promote|push|rollback|run|upload)/;

/** The permission that an operation needs; `null` if any token is enough. */
export function permissionFor(server: ServerName, operation: OperationName): string | null {
  const exception = (server === '2026-07' ? JULY[operation] : undefined) ?? EXCEPTIONS[operation];
  if (exception !== undefined) return exception;
  const [namespace = ''] = operation.split('.', 1);
  const [, other] = OTHER_RESOURCES.find(([names]) => names.test(operation)) ?? [];
  const resource = other ?? RESOURCES[namespace] ?? namespace;
  const { method } = operations[operation];
  const verb = VERBS[method] ?? (method === 'POST' && CREATES.test(operation) ? 'create' : 'write');
  return `${resource}:${verb !== 'read' && READ_OR_WRITE.has(resource) ? 'write' : verb}`;
}

/** All permissions of a server. */
export function allPermissions(server: ServerName): string[] {
  return Object.entries(PERMISSIONS[server]).flatMap(([resource, verbs]) =>
    verbs.split(' ').map((verb) => `${resource}:${verb}`),
  );
}
