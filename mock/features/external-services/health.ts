import type { ExternalServiceHealth, ExternalServiceHealthCheck } from '../../../generated/types.gen.ts';
import { firstDraw } from '../../lib/random.ts';
import { DAY_MS, MINUTE_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { findService } from './model/link.ts';
import { isRunning } from './model/serialize.ts';
import { serviceHost } from './model/variables.ts';
import type { ServiceRow } from './rows.ts';

/** The check at a time, computed from when the service ran. */
function runCheck({ clock }: MockContext, row: ServiceRow, at: number): ExternalServiceHealthCheck {
  const isUp = isRunning(row, at);
  return {
    status: isUp ? 'operational' : 'down',
    response_time_ms: isUp ? 2 + Math.round(firstDraw(row.id * 1_000_003 + at / MINUTE_MS) * 20) : null,
    checked_at: clock.iso(at),
    error_message: isUp ? null : (row.error_message ?? `Connection to ${serviceHost(row)} refused`),
  };
}

export const health = {
  /** There is a check each minute since the service was created; those of the past 24 hours count. */
  'externalServices.getHealth': (ctx): ExternalServiceHealth => {
    const service = findService(ctx.state, ctx.path.id);
    const created = Date.parse(service.created_at);
    const count = Math.max(0, Math.floor((ctx.clock.now() - created) / MINUTE_MS));
    const newestFirst = Array.from(
      { length: Math.min(count, DAY_MS / MINUTE_MS) },
      (_, age) => created + (count - age) * MINUTE_MS,
    );
    const isUp = (at: number) => isRunning(service, at);
    const firstGood = newestFirst.findIndex(isUp);
    const failures = newestFirst.filter((at) => !isUp(at));
    const [last, lastFailure] = [newestFirst[0], failures[0]].map((at) =>
      at === undefined ? undefined : runCheck(ctx, service, at),
    );
    return {
      service_id: service.id,
      status: last?.status ?? null,
      last_checked_at: last?.checked_at ?? null,
      response_time_ms: last?.response_time_ms ?? null,
      last_error: lastFailure?.error_message ?? null,
      consecutive_failures: firstGood < 0 ? newestFirst.length : firstGood,
      uptime_24h_percent:
        newestFirst.length === 0 ? null : (100 * (newestFirst.length - failures.length)) / newestFirst.length,
      recent_checks: newestFirst.slice(0, ctx.query.limit ?? 20).map((at) => runCheck(ctx, service, at)),
    };
  },
} satisfies Partial<ResolversOf<'externalServices'>>;
