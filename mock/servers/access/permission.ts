import { operations, operationSpec, type OperationName } from '../../contract/contract.ts';

/** What permissions call the things of a namespace. */
const RESOURCES: Readonly<Record<string, string>> = {
  apiKeys: 'api_keys',
  auditLogs: 'audit',
  crons: 'environments',
  dns: 'settings',
  email: 'emails',
  envVars: 'environments',
  externalServices: 'external_services',
  funnels: 'analytics',
  git: 'git_providers',
  monitoring: 'status_page',
  performance: 'analytics',
  platform: 'settings',
  proxyLogs: 'logs',
  sessionReplay: 'analytics',
};

/** Of these, whatever is no reading is writing. */
const READ_OR_WRITE: ReadonlySet<string> = new Set(['analytics', 'settings']);

/** Permissions that do not follow from the namespace and the method; `null` where a token is enough. */
const EXCEPTIONS: Partial<Record<OperationName, string | null>> = {
  'apiKeys.getPermissions': null,
  'authentication.logout': null,
  'funnels.previewMetrics': 'analytics:read',
  'platform.getAccessInfo': null,
  'platform.getFile': null,
  'platform.getInfo': null,
  'platform.getIpGeolocation': null,
  'platform.getPrivateIp': null,
  'platform.getPublicIp': null,
  'platform.listPresets': null,
  'users.getCurrentUser': null,
  'analytics.enrichVisitor': 'analytics:write',
  'deployments.cancel': 'deployments:delete',
  'deployments.pause': 'deployments:delete',
  'deployments.teardown': 'deployments:delete',
  'deployments.restartContainer': 'environments:write',
  'deployments.startContainer': 'environments:write',
  'deployments.stopContainer': 'environments:write',
  'email.send': 'emails:send',
  'envVars.create': 'environments:write',
  'environments.teardown': 'deployments:delete',
  'projects.triggerPipeline': 'projects:write',
  'users.disableMfa': 'users:write',
  'users.list': 'users:write',
  'users.setupMfa': 'users:write',
  'users.updateSelf': 'users:write',
  'users.verifyAndEnableMfa': 'users:write',
};

const VERBS: Readonly<Record<string, string>> = { GET: 'read', DELETE: 'delete' };
/** A POST that makes something; others change what there is. Whatever starts a deployment makes one. */
const MAKES = /^deployments\.|\.(create|add|import|link|run)/;

/** The permission that a call needs; `null` where any token will do. */
export function permissionFor(operation: OperationName): string | null {
  const exception = EXCEPTIONS[operation];
  if (exception !== undefined) return exception;
  const [namespace = ''] = operation.split('.', 1);
  const resource = RESOURCES[namespace] ?? namespace;
  const { method } = operations[operation];
  const verb = VERBS[method] ?? (method === 'POST' && MAKES.test(operation) ? 'create' : 'write');
  return `${resource}:${verb !== 'read' && READ_OR_WRITE.has(resource) ? 'write' : verb}`;
}

/** Every permission that there is, in alphabetical order. */
export function allPermissions(): string[] {
  const names = Object.keys(operations) as OperationName[];
  const needed = names
    .filter((name) => !operationSpec(name).isPublic)
    .map(permissionFor)
    .filter((permission) => permission !== null);
  // Where one thing is created, there are permissions for all that is done with things.
  const whole = needed.flatMap((permission) =>
    permission.endsWith(':create') ? ['read', 'write', 'delete'].map((verb) => permission.replace('create', verb)) : [],
  );
  return [...new Set([...needed, ...whole])].toSorted();
}
