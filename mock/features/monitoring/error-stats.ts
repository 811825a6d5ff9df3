import type { ErrorDashboardStats, ErrorGroupStats } from '../../../generated/types.gen.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/http/problems.ts';
import type { ErrorEventRow } from './rows.ts';
import { findProject, isWanted } from '../shared/find.ts';
import { fixedBuckets, itemsInBuckets } from '../../lib/time/buckets.ts';
import { MIN_TIME } from '../../lib/time/iso-time.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../lib/time/duration.ts';
import { isInRange, readTimeRange } from '../../lib/time/time-range.ts';

function listEvents({ state }: MockContext, projectId: number, environmentId?: number): ErrorEventRow[] {
  findProject(state, projectId);
  const groups = state.errorGroups.list(
    (row) => row.project_id === projectId && isWanted(environmentId, row.environment_id),
  );
  const ids = new Set(groups.map(({ id }) => id));
  return state.errorEvents.list((row) => ids.has(row.error_group_id));
}

function eventTime({ timestamp }: ErrorEventRow): number {
  return Date.parse(timestamp);
}

function countIn(
  events: readonly ErrorEventRow[],
  isIn: (time: number) => boolean,
): { errors: number; groups: number } {
  const found = events.filter((event) => isIn(eventTime(event)));
  return { errors: found.length, groups: new Set(found.map(({ error_group_id }) => error_group_id)).size };
}

function changeInPercent(before: number, now: number): number {
  if (before === 0) return now === 0 ? 0 : 100;
  return ((now - before) / before) * 100;
}

const UNITS: Record<string, number> = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS };

function readBucket(text: string): number {
  const [, count = '0', unit = ''] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  const length = Number(count) * (UNITS[unit] ?? 0);
  if (length === 0) throw problem('badRequest', `query.bucket: "${text}" is not a duration such as 15m, 1h or 1d`);
  return length;
}

export const errorStats = {
  'monitoring.hasErrorGroups': (ctx) => {
    const project = findProject(ctx.state, ctx.path.project_id);
    return { has_error_groups: ctx.state.errorGroups.find((row) => row.project_id === project.id) !== undefined };
  },

  'monitoring.getErrorStats': (ctx): ErrorGroupStats => {
    const project = findProject(ctx.state, ctx.path.project_id);
    const groups = ctx.state.errorGroups.list((row) => row.project_id === project.id);
    const count = (status: string) => groups.filter((row) => row.status === status).length;
    return {
      total_groups: groups.length,
      unresolved_groups: count('unresolved'),
      resolved_groups: count('resolved'),
      ignored_groups: count('ignored'),
    };
  },

  'monitoring.getErrorDashboardStats': (ctx): ErrorDashboardStats => {
    const { environment_id, compare_to_previous } = ctx.query;
    const range = readTimeRange(ctx, ctx.query, DAY_MS);
    const events = listEvents(ctx, ctx.path.project_id, environment_id);
    const now = countIn(events, (time) => isInRange(range, time));
    // The range of the same length directly before, from year 1 at the earliest.
    const earlier = { start: Math.max(MIN_TIME, range.start - (range.end - range.start)), end: range.start };
    const previous = compare_to_previous
      ? countIn(events, (time) => earlier.start <= time && time < earlier.end)
      : { errors: 0, groups: 0 };
    return {
      start_time: ctx.clock.iso(range.start),
      end_time: ctx.clock.iso(range.end),
      total_errors: now.errors,
      error_groups: now.groups,
      total_errors_previous_period: previous.errors,
      error_groups_previous_period: previous.groups,
      total_errors_change_percent: compare_to_previous ? changeInPercent(previous.errors, now.errors) : 0,
      comparison_start_time: compare_to_previous ? ctx.clock.iso(earlier.start) : null,
      comparison_end_time: compare_to_previous ? ctx.clock.iso(earlier.end) : null,
    };
  },

  'monitoring.getErrorTimeSeries': (ctx) => {
    const range = readTimeRange(ctx, ctx.query, DAY_MS);
    const events = listEvents(ctx, ctx.path.project_id).filter((event) => isInRange(range, eventTime(event)));
    const buckets = fixedBuckets(range, readBucket(ctx.query.bucket));
    return itemsInBuckets(buckets, events, eventTime).map(({ start, items }) => ({
      timestamp: ctx.clock.iso(start),
      count: items.length,
    }));
  },
} satisfies Partial<ResolversOf<'monitoring'>>;
