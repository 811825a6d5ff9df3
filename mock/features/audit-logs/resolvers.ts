import type { AuditLog } from '../../../generated/types.gen.ts';
import { sliceByOffset } from '../../lib/paging.ts';
import { shuffle, sortBy } from '../../lib/sorting.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import type { AuditLogRow } from '../../rows/audit-logs.ts';
import { find, isWanted } from '../shared/find.ts';

function serializeAuditLog({ state }: MockContext, { ip, ...row }: AuditLogRow): AuditLog {
  const user = row.user_id === null ? undefined : state.users.get(row.user_id);
  return {
    ...row,
    user: user ? { id: user.id, name: user.name, email: user.email } : null,
    ip_address:
      ip === null ? null : { ip, country: null, city: null, latitude: null, longitude: null },
  };
}

export const auditLogs = {
  'auditLogs.list': (ctx) => {
    const { operation_type, user_id, from, to, limit, offset } = ctx.query;
    const matches = (row: AuditLogRow) =>
      isWanted(operation_type, row.operation_type) &&
      isWanted(user_id, row.user_id) &&
      (from === undefined || Date.parse(row.audit_date) >= Date.parse(from)) &&
      (to === undefined || Date.parse(row.audit_date) <= Date.parse(to));
    const rows = ctx.state.auditLogs.list(matches);
    const ordered = ctx.server.ordersTies ? rows : shuffle(rows, ctx.random);
    const newestFirst = sortBy(ordered, (row) => row.audit_date, 'desc');
    return sliceByOffset({ limit, offset }, newestFirst).map((row) => serializeAuditLog(ctx, row));
  },

  'auditLogs.get': (ctx) =>
    serializeAuditLog(ctx, find(ctx.state.auditLogs, ctx.path.id, 'Audit log entry')),
} satisfies ResolversOf<'auditLogs'>;
