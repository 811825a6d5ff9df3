import { operations, type OperationName } from '../../../contract/contract.ts';
import type { MockContext } from '../../../state/context.ts';
import { Reply, type ResolverContext } from '../../shared/resolver.ts';

/**
 * Calls that change nothing, that are logged by their resolver, or that visitors' browsers make all
 * the time.
 */
const NOT_LOGGED: ReadonlySet<string> = new Set(
  'enrich get init login logout preview record request reset retry test wake sleep'.split(' '),
);
const FREQUENT: ReadonlySet<string> = new Set<OperationName>([
  'performance.updateSpeedMetrics',
  'sessionReplay.addEvents',
  'sessionReplay.addEventsLegacy',
  'sessionReplay.updateDuration',
]);

/** Participles that are not the verb with `ed`. */
const PARTICIPLES: Readonly<Record<string, string>> = {
  cancel: 'cancelled',
  retry: 'retried',
  rollback: 'rolled_back',
  run: 'run',
  send: 'sent',
  setup: 'set_up',
  stop: 'stopped',
  teardown: 'torn_down',
  verify: 'verified',
};

/** What precedes the noun, in namespaces whose own name is no plural. */
const SUBJECTS: Readonly<Record<string, string>> = {
  analytics: 'analytics',
  dns: 'dns',
  monitoring: '',
  platform: '',
};

/**
 * `PROJECT_CREATED` for `projects.create`, `BACKUP_S3_SOURCE_CREATED` for `backups.createS3Source`; `undefined` for
 * operations that are not logged.
 */
function operationType(operation: OperationName): string | undefined {
  if (operations[operation].method === 'GET' || FREQUENT.has(operation)) return undefined;
  const [namespace = '', method = ''] = operation.split('.');
  const [verb = ''] = /^[a-z]+/.exec(method) ?? [];
  if (NOT_LOGGED.has(verb)) return undefined;
  const subject = SUBJECTS[namespace] ?? namespace.replace(/s$/, '');
  const participle = PARTICIPLES[verb] ?? verb.replace(/e?$/, 'ed');
  const words = [subject, method.slice(verb.length).replace(/^From/, ''), participle].filter(
    (word) => word !== '',
  );
  return words.map((word) => word.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase()).join('_');
}

export function recordAudit(
  { state, clock }: MockContext,
  operation_type: string,
  user_id: number | null,
  request: Request,
  data: Record<string, unknown> = {},
): void {
  // The mock trusts this header, so that tests can set any address.
  const ip = request.headers.get('x-forwarded-for')?.split(',')[0]?.trim();
  state.auditLogs.insert({
    operation_type,
    user_id,
    ip: ip || '127.0.0.1',
    data,
    audit_date: clock.iso(),
  });
}

/**
 * Logs a successful call if a user changed something with it. Logs the path and the result's id and
 * name, never the body: it may contain secrets.
 */
export function recordCall(context: ResolverContext, result: unknown): void {
  const { operation, actor, request, path } = context;
  const type = operationType(operation);
  if (type && actor.user_id !== null)
    recordAudit(context, type, actor.user_id, request, { ...path, ...auditSubject(result) });
}

function auditSubject(result: unknown): Record<string, unknown> {
  if (typeof result !== 'object' || result === null || result instanceof Reply) return {};
  const { id, name } = ('user' in result ? result.user : result) as {
    id?: unknown;
    name?: unknown;
  };
  return { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) };
}
