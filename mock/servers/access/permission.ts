import { operations, type OperationName } from '../../contract/contract.ts';

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

/** Permissions that do not follow from the namespace and the method. */
const EXCEPTIONS: Partial<Record<OperationName, string>> = {
  'analytics.enrichVisitor': 'analytics:write',
  'deployments.cancel': 'deployments:delete',
  'deployments.pause': 'deployments:delete',
  'deployments.teardown': 'deployments:delete',
  'deployments.restartContainer': 'environments:write',
  'deployments.startContainer': 'environments:write',
  'deployments.stopContainer': 'environments:write',
  'email.send': 'emails:send',
  'environments.sleep': 'environments:write',
  'environments.teardown': 'deployments:delete',
  'environments.wake': 'environments:write',
  'projects.triggerPipeline': 'projects:write',
  'users.disableMfa': 'users:write',
  'users.list': 'users:write',
  'users.setupMfa': 'users:write',
  'users.updateSelf': 'users:write',
  'users.verifyAndEnableMfa': 'users:write',
};

const VERBS: Readonly<Record<string, string>> = { GET: 'read', POST: 'create', DELETE: 'delete' };

/** The permission that a call needs on real servers. */
export function permissionFor(operation: OperationName): string {
  const [namespace = ''] = operation.split('.', 1);
  const verb = VERBS[operations[operation].method] ?? 'write';
  return EXCEPTIONS[operation] ?? `${RESOURCES[namespace] ?? namespace}:${verb}`;
}
