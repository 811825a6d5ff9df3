import { operations, type OperationName } from '../../../contract/contract.ts';

/**
 * The past participle of each verb that a method's name begins with. Verbs that change nothing (`test`, `preview`) are
 * not logged.
 */
const PARTICIPLES: Record<string, string> = {
  activate: 'ACTIVATED',
  add: 'ADDED',
  assign: 'ASSIGNED',
  cancel: 'CANCELLED',
  create: 'CREATED',
  deactivate: 'DEACTIVATED',
  delete: 'DELETED',
  deploy: 'DEPLOYED',
  disable: 'DISABLED',
  enable: 'ENABLED',
  execute: 'EXECUTED',
  finalize: 'FINALIZED',
  import: 'IMPORTED',
  link: 'LINKED',
  pause: 'PAUSED',
  promote: 'PROMOTED',
  provision: 'PROVISIONED',
  push: 'PUSHED',
  regenerate: 'REGENERATED',
  remove: 'REMOVED',
  renew: 'RENEWED',
  reset: 'RESET',
  restart: 'RESTARTED',
  restore: 'RESTORED',
  resume: 'RESUMED',
  retry: 'RETRIED',
  revoke: 'REVOKED',
  rollback: 'ROLLED_BACK',
  run: 'RUN',
  send: 'SENT',
  setup: 'SET_UP',
  start: 'STARTED',
  stop: 'STOPPED',
  sync: 'SYNCED',
  teardown: 'TORN_DOWN',
  trigger: 'TRIGGERED',
  unlink: 'UNLINKED',
  update: 'UPDATED',
  upgrade: 'UPGRADED',
  upload: 'UPLOADED',
  verify: 'VERIFIED',
};

/** Types that `buildType()` would name badly. */
const EXCEPTIONS: Partial<Record<OperationName, string>> = {
  'authentication.logout': 'USER_LOGGED_OUT',
  'domains.createOrRecreateOrder': 'DOMAIN_ORDER_CREATED',
  'environments.sleep': 'ENVIRONMENT_SLEEP_STATE_CHANGED',
  'environments.wake': 'ENVIRONMENT_SLEEP_STATE_CHANGED',
  'monitoring.getOrCreateDsn': 'DSN_CREATED',
  'users.updateSelf': 'USER_UPDATED',
  'users.verifyAndEnableMfa': 'USER_MFA_ENABLED',
};

/** Prefixes for namespaces whose name is not a plural; empty for no prefix. */
const PREFIXES: Record<string, string> = {
  analytics: 'analytics',
  dns: 'dns',
  monitoring: '',
  platform: '',
};

/** Frequent calls from visitors' browsers. */
const NOT_LOGGED: ReadonlySet<OperationName> = new Set<OperationName>([
  'performance.updateSpeedMetrics',
  'sessionReplay.addEvents',
  'sessionReplay.addEventsLegacy',
  'sessionReplay.updateDuration',
]);

const types = new Map<OperationName, string | undefined>();

/**
 * `projects.create` is `PROJECT_CREATED`, `backups.createS3Source` is `BACKUP_S3_SOURCE_CREATED`. `undefined` for
 * operations that are not logged.
 */
export function operationType(operation: OperationName): string | undefined {
  if (!types.has(operation)) types.set(operation, buildType(operation));
  return types.get(operation);
}

function buildType(operation: OperationName): string | undefined {
  if (operations[operation].method === 'GET' || NOT_LOGGED.has(operation)) return undefined;
  const exception = EXCEPTIONS[operation];
  if (exception) return exception;
  const [namespace = '', method = ''] = operation.split('.');
  const [verb = ''] = /^[a-z]+/.exec(method) ?? [];
  const participle = PARTICIPLES[verb];
  if (!participle) return undefined;
  const noun = method.slice(verb.length).replace(/^From/, '');
  const words = [PREFIXES[namespace] ?? namespace.replace(/s$/, ''), noun].filter((word) => word !== '');
  return [...words.map(toSnakeCase), participle].join('_');
}

function toSnakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}
