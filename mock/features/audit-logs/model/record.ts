import { Reply, type ResolverContext } from '../../shared/resolver.ts';
import type { MockContext } from '../../../state/context.ts';
import { operationType } from './operation-type.ts';

export function recordAudit(
  { state, clock }: MockContext,
  operation_type: string,
  user_id: number,
  request: Request,
  data: Record<string, unknown> = {},
): void {
  // The mock trusts this header, so that tests can set any address.
  const ip = request.headers.get('x-forwarded-for')?.split(',')[0]?.trim();
  state.auditLogs.insert({ operation_type, user_id, ip: ip || '127.0.0.1', data, audit_date: clock.iso() });
}

/**
 * Logs a successful call if a user changed something with it. Logs the path and the result's id and name, never the
 * body: it may contain secrets.
 */
export function recordCall(context: ResolverContext, result: unknown): void {
  const { operation, actor, request, path } = context;
  const type = operationType(operation);
  if (type && actor.user_id !== null)
    recordAudit(context, type, actor.user_id, request, { ...path, ...auditSubject(result) });
}

function auditSubject(result: unknown): Record<string, unknown> {
  if (typeof result !== 'object' || result === null || result instanceof Reply) return {};
  const { id, name } = ('user' in result ? result.user : result) as { id?: unknown; name?: unknown };
  return { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) };
}
