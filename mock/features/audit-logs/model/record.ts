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
  // Whoever stands nearest to the mock may claim any address; tests use that.
  const ip = request.headers.get('x-forwarded-for')?.split(',')[0]?.trim();
  state.auditLogs.insert({ operation_type, user_id, ip: ip || '127.0.0.1', data, audit_date: clock.iso() });
}

/** A call that succeeded, if a user changed something by it. What it was about is logged, never its body: that may hold secrets. */
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
