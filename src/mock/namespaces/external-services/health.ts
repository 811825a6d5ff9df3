import type { Context, World } from '../../context.ts';
import { mulberry32 } from '../../random.ts';
import type { ServiceRow } from '../../state/external-services.ts';
import { findService } from './link.ts';
import { hostOf } from './variables.ts';
import { isRunning } from './view.ts';

const INTERVAL = 60_000;
const DAY = 86_400_000;
/** Slower than this is `degraded`. */
const SLOW_MILLISECONDS = 250;

interface Check {
  status: 'operational' | 'degraded' | 'down';
  response_time_ms: number | null;
  checked_at: string;
  error_message: string | null;
}

/** The check number `index`, counted from 1: worked out from when the service ran. */
function checkAt({ clock }: World, row: ServiceRow, index: number): Check {
  const at = Date.parse(row.created_at) + index * INTERVAL;
  const checked_at = clock.iso(at);
  if (!isRunning(row, at))
    return {
      status: 'down',
      response_time_ms: null,
      checked_at,
      error_message: row.error_message ?? `Connection to ${hostOf(row)} refused`,
    };
  const chance = mulberry32(row.id * 1_000_003 + index);
  const response_time_ms =
    chance() < 0.01 ? SLOW_MILLISECONDS + Math.round(chance() * 500) : 2 + Math.round(chance() * 20);
  return {
    status: response_time_ms >= SLOW_MILLISECONDS ? 'degraded' : 'operational',
    response_time_ms,
    checked_at,
    error_message: null,
  };
}

/** Of the past 24 hours, newest first. */
function checksOf(world: World, row: ServiceRow): Check[] {
  const count = Math.max(0, Math.floor((world.clock.now() - Date.parse(row.created_at)) / INTERVAL));
  const kept = Math.min(count, DAY / INTERVAL);
  return Array.from({ length: kept }, (_, age) => checkAt(world, row, count - age));
}

export const health = {
  'externalServices.getHealth': (ctx: Context<{ path: { id: number }; query: { limit?: number } }>) => {
    const service = findService(ctx.state, ctx.path.id);
    const checks = checksOf(ctx, service);
    const last = checks[0];
    const firstGood = checks.findIndex((check) => check.status !== 'down');
    const failures = checks.filter((check) => check.status === 'down').length;
    return {
      service_id: service.id,
      status: last?.status ?? null,
      last_checked_at: last?.checked_at ?? null,
      response_time_ms: last?.response_time_ms ?? null,
      last_error: checks.find((check) => check.error_message !== null)?.error_message ?? null,
      consecutive_failures: firstGood < 0 ? checks.length : firstGood,
      uptime_24h_percent: checks.length === 0 ? null : (100 * (checks.length - failures)) / checks.length,
      recent_checks: checks.slice(0, ctx.query.limit ?? 20),
    };
  },
};
