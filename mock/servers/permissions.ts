import { operations, operationSpec, type OperationName } from '../contract/contract.ts';

const ALL = 'read write delete create';

/** The actions of all permissions, by resource. */
const ACTIONS: Readonly<Record<string, string>> = {
  ai_gateway: 'read write execute',
  analytics: 'read write',
  api_keys: ALL,
  audit: 'read',
  backups: ALL,
  blob: 'read write delete',
  containers: 'exec',
  crons: ALL,
  deployment_tokens: ALL,
  deployments: ALL,
  domains: ALL,
  email_domains: ALL,
  email_providers: ALL,
  emails: 'read send validate',
  environments: ALL,
  error_tracking: 'read write create',
  external_services: ALL,
  files: 'read write delete upload',
  funnel: 'read write',
  git_connections: ALL,
  git_providers: ALL,
  git_repositories: 'read sync',
  github: 'read write connect',
  imports: 'read create',
  kv: 'read write delete',
  load_balancer: 'read write',
  logs: 'read delete',
  metrics: 'read',
  notification_preferences: 'read write',
  notification_providers: ALL,
  notifications: 'read write',
  otel: 'read write',
  pipelines: 'read write delete create execute',
  platform_info: 'read',
  projects: ALL,
  sandboxes: 'read write exec',
  session_metrics: 'read',
  settings: 'read write',
  speed_insights: 'read',
  stacks: ALL,
  status_page: ALL,
  system: 'admin read',
  users: ALL,
  vulnerability_scans: ALL,
  webhooks: ALL,
  websocket_proxy: 'connect',
};

const PERMISSIONS: readonly string[] = Object.entries(ACTIONS).flatMap(([resource, actions]) =>
  actions.split(' ').map((action) => `${resource}:${action}`),
);

/** Which permissions a key with a role has. One with the role `custom` has those that it lists. */
const ROLES: Readonly<Record<string, (permission: string) => boolean>> = {
  admin: () => true,
  platform_admin: (permission) =>
    !/^(projects|deployments):(create|write|delete)$/.test(permission),
  user: (permission) =>
    permission === 'logs:delete' ||
    !/:delete$|^(users|settings|system):|^analytics:write$/.test(permission),
  reader: (permission) =>
    /^(?!api_keys|users|settings|system|notifications:).*:read$/.test(permission),
  api_reader: (permission) => /^(analytics|deployments|projects):read$/.test(permission),
};

export const RIGHTS = {
  permissions: PERMISSIONS,
  of: (role: string): string[] =>
    PERMISSIONS.filter((permission) => Object.hasOwn(ROLES, role) && ROLES[role]?.(permission)),
  neededFor: (operation: OperationName): string[] =>
    [permissionFor(operation)].filter((needed) => needed !== null),
};

/** August's server added the last two. Of the roles, only `admin` has them. */
const AUGUST_PERMISSIONS = [...PERMISSIONS, 'secrets:read', 'users:manage'];

/** What needs `users:manage` on August's server, in place of its own permission. */
const MANAGES_USERS: ReadonlySet<OperationName> = new Set<OperationName>([
  'users.assignRole',
  'users.create',
  'users.delete',
  'users.removeRole',
  'users.restore',
  'users.update',
]);

/** What needs `secrets:read` on August's server, beside its own permission. */
const READS_SECRETS: ReadonlySet<OperationName> = new Set<OperationName>([
  'envVars.getValue',
  'externalServices.getEnvironmentVariable',
]);

export const AUGUST_RIGHTS = {
  permissions: AUGUST_PERMISSIONS,
  of: (role: string): string[] => {
    if (role === 'admin') return AUGUST_PERMISSIONS;
    const isAuditor = role !== 'user' && role !== 'reader';
    return RIGHTS.of(role).filter((permission) => isAuditor || permission !== 'audit:read');
  },
  neededFor: (operation: OperationName): string[] => {
    if (MANAGES_USERS.has(operation)) return ['users:manage'];
    const more = READS_SECRETS.has(operation) ? ['secrets:read'] : [];
    return [...RIGHTS.neededFor(operation), ...more];
  },
};

/**
 * The resource of an operation's permission, by the last of these segments in its route; else by
 * its namespace.
 */
const BY_SEGMENT: Readonly<Record<string, string>> = {
  connections: 'git_connections',
  container: 'environments',
  containers: 'environments',
  'custom-domains': 'projects',
  dsns: 'error_tracking',
  'email-domains': 'email_domains',
  'email-providers': 'email_providers',
  'error-dashboard-stats': 'error_tracking',
  'error-groups': 'error_tracking',
  'error-stats': 'error_tracking',
  'error-time-series': 'error_tracking',
  'git-connections': 'git_connections',
  'has-error-groups': 'error_tracking',
  'notification-preferences': 'notification_preferences',
  repositories: 'git_repositories',
  repository: 'git_repositories',
  routes: 'load_balancer',
};

const BY_NAMESPACE: Readonly<Record<string, string>> = {
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

/** Permissions that do not follow from route and method; `null` if any token is enough. */
const EXCEPTIONS: Partial<Record<OperationName, string | null>> = {
  'apiKeys.getPermissions': null,
  'authentication.logout': null,
  'deployments.cancel': 'deployments:delete',
  'deployments.getActivityGraph': null,
  'deployments.getContainerLogsById': 'deployments:read',
  'deployments.listContainers': 'deployments:read',
  'deployments.pause': 'deployments:delete',
  'deployments.resume': 'deployments:create',
  'deployments.teardown': 'deployments:delete',
  'domains.add': 'environments:write',
  'domains.cancelOrder': 'domains:write',
  'domains.createCustomDomain': 'projects:write',
  'domains.createOrRecreateOrder': 'domains:write',
  'domains.list': 'environments:read',
  'domains.remove': 'environments:delete',
  'email.send': 'emails:send',
  'environments.teardown': 'deployments:delete',
  'externalServices.unlinkProject': 'external_services:write',
  'funnels.previewMetrics': 'funnel:read',
  'git.checkProviderDeletionSafety': 'git_providers:delete',
  'git.startProviderOauth': 'git_connections:create',
  'git.syncRepositories': 'git_repositories:sync',
  'monitoring.getOrCreateDsn': 'error_tracking:create',
  'notifications.testProvider': 'notification_providers:read',
  'platform.getAccessInfo': null,
  'platform.getFile': null,
  'platform.getInfo': null,
  'platform.getIpGeolocation': null,
  'platform.getPrivateIp': null,
  'platform.getPublicIp': null,
  'platform.listPresets': null,
  'users.create': 'users:write',
  'users.delete': 'users:write',
  'users.disableMfa': 'users:write',
  'users.getCurrentUser': null,
  'users.list': 'users:write',
  'users.removeRole': 'users:write',
};

/** The names of operations that create something. Other POST requests change something. */
const CREATES = /\.(create|add|deployFrom|import|promote|push|rollback|run|upload)/;

/** The permission that an operation needs; `null` if any token is enough, or none is needed. */
function permissionFor(operation: OperationName): string | null {
  const exception = EXCEPTIONS[operation];
  if (exception !== undefined) return exception;
  if (operationSpec(operation).isPublic) return null;
  const { method, route } = operations[operation];
  const segment = route.split('/').findLast((one) => Object.hasOwn(BY_SEGMENT, one));
  const [namespace = ''] = operation.split('.', 1);
  const resource = BY_SEGMENT[segment ?? ''] ?? BY_NAMESPACE[namespace] ?? namespace;
  if (method === 'GET') return `${resource}:read`;
  const action =
    method === 'DELETE'
      ? 'delete'
      : method === 'POST' && CREATES.test(operation)
        ? 'create'
        : 'write';
  return `${resource}:${ACTIONS[resource]?.includes(action) ? action : 'write'}`;
}
