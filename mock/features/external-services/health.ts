import { DAY_MS, MINUTE_MS } from '../../lib/time/duration.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { mulberry32 } from '../../lib/random.ts';
import type { ServiceRow } from './rows.ts';
import { findService } from './model/link.ts';
import { serviceHost } from './model/variables.ts';
import { isRunning } from './model/serialize.ts';

const INTERVAL_MS = MINUTE_MS;
/** From this response time on, a service is `degraded`. */
const SLOW_MS = 250;

interface Check {
  status: 'operational' | 'degraded' | 'down';
  response_time_ms: number | null;
  checked_at: string;
  error_message: string | null;
}

/** The check with this time and index, computed from when the service ran. */
function runCheck({ clock }: MockContext, row: ServiceRow, { at, index }: { at: number; index: number }): Check {
  const checked_at = clock.iso(at);
  if (!isRunning(row, at))
    return {
      status: 'down',
      response_time_ms: null,
      checked_at,
      error_message: row.error_message ?? `Connection to ${serviceHost(row)} refused`,
    };
  const chance = mulberry32(row.id * 1_000_003 + index);
  const response_time_ms = chance() < 0.01 ? SLOW_MS + Math.round(chance() * 500) : 2 + Math.round(chance() * 20);
  return {
    status: response_time_ms >= SLOW_MS ? 'degraded' : 'operational',
    response_time_ms,
    checked_at,
    error_message: null,
  };
}

/** The times of the checks of the past 24 hours, newest first. */
function checkTimes({ clock }: MockContext, row: ServiceRow): { at: number; index: number; isUp: boolean }[] {
  const created = Date.parse(row.created_at);
  const count = Math.max(0, Math.floor((clock.now() - created) / INTERVAL_MS));
  return Array.from({ length: Math.min(count, DAY_MS / INTERVAL_MS) }, (_, age) => {
    const index = count - age;
    const at = created + index * INTERVAL_MS;
    return { at, index, isUp: isRunning(row, at) };
  });
}

export const health = {
  'externalServices.getHealth': (ctx: ResolverContext<{ path: { id: number }; query: { limit?: number } }>) => {
    const service = findService(ctx.state, ctx.path.id);
    const times = checkTimes(ctx, service);
    const firstGood = times.findIndex(({ isUp }) => isUp);
    const failures = times.filter(({ isUp }) => !isUp);
    const [last, lastFailure] = [times[0], failures[0]].map((time) => time && runCheck(ctx, service, time));
    return {
      service_id: service.id,
      status: last?.status ?? null,
      last_checked_at: last?.checked_at ?? null,
      response_time_ms: last?.response_time_ms ?? null,
      last_error: lastFailure?.error_message ?? null,
      consecutive_failures: firstGood < 0 ? times.length : firstGood,
      uptime_24h_percent: times.length === 0 ? null : (100 * (times.length - failures.length)) / times.length,
      recent_checks: times.slice(0, ctx.query.limit ?? 20).map((time) => runCheck(ctx, service, time)),
    };
  },
};
