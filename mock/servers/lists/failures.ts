import type { OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';

/** A list drops the connection, or responds with a 500. */
export type ListFailure = 'drop' | 'fail';

/** Lists that are read with `limit` and `offset`, and what a negative one does. */
const NEGATIVE: Partial<Record<OperationName, ListFailure>> = {
  'analytics.getEventsCount': 'fail',
  'analytics.getSessionLogs': 'drop',
  'analytics.listPagePaths': 'fail',
  'analytics.listSessionEvents': 'fail',
  'analytics.listVisitorSessions': 'fail',
  'analytics.listVisitors': 'fail',
  'auditLogs.list': 'drop',
};
const NEGATIVE_IN_JANUARY: typeof NEGATIVE = {
  'analytics.getProjectEventsCount': 'fail',
  'analytics.getPropertyBreakdown': 'fail',
};

/** What a list does because of its `limit` or `offset`, once it has found what is listed. */
export function listFailure(
  server: RealServerName,
  operation: OperationName,
  search: URLSearchParams,
): ListFailure | undefined {
  const failure = NEGATIVE[operation] ?? (server === '2026-01' ? NEGATIVE_IN_JANUARY[operation] : undefined);
  const [limit, offset] = [search.get('limit'), search.get('offset')];
  // It divides by the limit.
  const isZero = operation === 'analytics.getSessionLogs' && limit !== null && Number(limit) === 0;
  return isZero || Number(limit) < 0 || Number(offset) < 0 ? failure : undefined;
}
