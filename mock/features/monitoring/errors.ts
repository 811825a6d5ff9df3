import type { ErrorGroup } from '../../../generated/types.gen.ts';
import { omit } from '../../lib/objects.ts';
import { paginateBySize, type PageQuery } from '../../lib/paging.ts';
import { shuffle, sortBy } from '../../lib/sorting.ts';
import { calendarBuckets, itemsInBuckets } from '../../lib/time/buckets.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { MIN_TIME } from '../../lib/time/iso-time.ts';
import {
  isInRange,
  readDateRange,
  readTimeRange,
  type TimeRange,
} from '../../lib/time/time-range.ts';
import type { MockContext } from '../../state/context.ts';
import { find, findProject, isWanted, mustBeOneOf } from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { inProject, resource } from '../shared/resource.ts';
import type { ErrorEventRow, ErrorGroupRow } from '../../rows/monitoring.ts';

const STATUSES = ['unresolved', 'resolved', 'ignored', 'assigned'];
const SORT_FIELDS = ['last_seen', 'first_seen', 'total_count'] as const;
const UNITS: Readonly<Record<string, string>> = { m: 'minute', h: 'hour', d: 'day' };

const group = resource('errorGroups', {
  what: 'Error group',
  id: 'group_id',
  scope: inProject,
  serialize: ({ state }, row): ErrorGroup => {
    const times = [
      row.created_at,
      ...state.errorEvents.ofGroup(row.id).map(({ timestamp }) => timestamp),
    ].toSorted();
    return {
      ...row,
      total_count: times.length - 1,
      first_seen: times[0] ?? '',
      last_seen: times.at(-1) ?? '',
    };
  },
});

function groupsOf(
  { state }: MockContext,
  projectId: number,
  environmentId?: number,
): ErrorGroupRow[] {
  const { id } = findProject(state, projectId);
  return state.errorGroups.list(
    (row) => row.project_id === id && isWanted(environmentId, row.environment_id),
  );
}

function eventsOf(
  context: MockContext,
  projectId: number,
  environmentId?: number,
): ErrorEventRow[] {
  return groupsOf(context, projectId, environmentId).flatMap(({ id }) =>
    context.state.errorEvents.ofGroup(id),
  );
}

function eventTime({ timestamp }: ErrorEventRow): number {
  return Date.parse(timestamp);
}

function paginateErrors<T>(query: PageQuery, rows: readonly T[]) {
  const { items, total, page, page_size } = paginateBySize(query, rows);
  return {
    data: items,
    pagination: { page, page_size, total_count: total, total_pages: Math.ceil(total / page_size) },
  };
}

function countIn(events: readonly ErrorEventRow[], range: TimeRange) {
  const found = events.filter((event) => isInRange(range, eventTime(event)));
  return {
    errors: found.length,
    groups: new Set(found.map(({ error_group_id }) => error_group_id)).size,
  };
}

function changeInPercent(before: number, now: number): number {
  if (before === 0) return now === 0 ? 0 : 100;
  return ((now - before) / before) * 100;
}

export const errors = {
  /** Sorts by `last_seen` unless `sort_by` is one of the known fields. */
  'monitoring.listErrorGroups': (ctx) => {
    const { path, query } = ctx;
    const range = readDateRange(query);
    const groups = groupsOf(ctx, path.project_id, query.environment_id)
      .filter((row) => isWanted<string>(query.status, row.status))
      .map((row) => group.serialize(ctx, row))
      .filter(
        (row) =>
          Date.parse(row.last_seen) >= range.start && Date.parse(row.first_seen) <= range.end,
      );
    const field = SORT_FIELDS.find((name) => name === query.sort_by) ?? 'last_seen';
    const inAnyOrder = ctx.server.ordersTies ? groups : shuffle(groups, ctx.random);
    return paginateErrors(
      query,
      sortBy(inAnyOrder, (row) => row[field], query.sort_order),
    );
  },

  'monitoring.getErrorGroup': group.get,

  'monitoring.updateErrorGroup': (ctx) => {
    const { status, assigned_to = null } = ctx.body;
    const row = group.find(ctx);
    mustBeOneOf(STATUSES, status, 'body.status');
    Object.assign(row, { status, assigned_to, updated_at: ctx.clock.iso() });
  },

  'monitoring.listErrorEvents': (ctx) => {
    const rows = ctx.state.errorEvents
      .ofGroup(group.find(ctx).id)
      .map((row) => omit(row, 'dsn_id'));
    return paginateErrors(
      ctx.query,
      sortBy(rows, (row) => row.timestamp, 'desc'),
    );
  },

  'monitoring.getErrorEvent': (ctx) => {
    const { id } = group.find(ctx);
    const isIn = (row: ErrorEventRow) => row.error_group_id === id;
    return omit(find(ctx.state.errorEvents, ctx.path.event_id, 'Error event', isIn), 'dsn_id');
  },

  'monitoring.hasErrorGroups': (ctx) => ({
    has_error_groups: groupsOf(ctx, ctx.path.project_id).length > 0,
  }),

  'monitoring.getErrorStats': (ctx) => {
    const groups = groupsOf(ctx, ctx.path.project_id);
    const count = (status: string) => groups.filter((row) => row.status === status).length;
    return {
      total_groups: groups.length,
      unresolved_groups: count('unresolved'),
      resolved_groups: count('resolved'),
      ignored_groups: count('ignored'),
    };
  },

  'monitoring.getErrorDashboardStats': (ctx) => {
    const { environment_id, compare_to_previous } = ctx.query;
    const { start, end } = readTimeRange(ctx, ctx.query, DAY_MS);
    const events = eventsOf(ctx, ctx.path.project_id, environment_id);
    const now = countIn(events, { start, end });
    // The range of the same length directly before, from year 1 at the earliest.
    const from = Math.max(MIN_TIME, start - (end - start));
    const before = compare_to_previous
      ? countIn(events, { start: from, end: start - 1 })
      : { errors: 0, groups: 0 };
    return {
      start_time: ctx.clock.iso(start),
      end_time: ctx.clock.iso(end),
      total_errors: now.errors,
      error_groups: now.groups,
      total_errors_previous_period: before.errors,
      error_groups_previous_period: before.groups,
      total_errors_change_percent: compare_to_previous
        ? changeInPercent(before.errors, now.errors)
        : 0,
      comparison_start_time: compare_to_previous ? ctx.clock.iso(from) : null,
      comparison_end_time: compare_to_previous ? ctx.clock.iso(start) : null,
    };
  },

  'monitoring.getErrorTimeSeries': (ctx) => {
    const range = readTimeRange(ctx, ctx.query, DAY_MS);
    // Such as 15m, 1h or 1d.
    const size = ctx.query.bucket.replace(/[mhd]$/, (unit) => ` ${UNITS[unit]}`);
    const buckets = calendarBuckets(range, size, 'bucket');
    return itemsInBuckets(buckets, eventsOf(ctx, ctx.path.project_id), eventTime).map(
      ({ start, items }) => ({
        timestamp: ctx.clock.iso(start),
        count: items.length,
      }),
    );
  },
} satisfies Partial<ResolversOf<'monitoring'>>;
