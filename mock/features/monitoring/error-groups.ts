import type { ErrorGroup, ErrorTrackingPagination } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { paginateBySize, type PageQuery } from '../../lib/paging.ts';
import { shuffle, sortBy } from '../../lib/sorting.ts';
import { find, findProject, isWanted } from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { inProject, resource } from '../shared/resource.ts';
import type { ErrorEventRow } from './rows.ts';

interface Filter {
  status?: string | null;
  environment_id?: number;
  start_date?: string;
  end_date?: string;
  sort_by?: string | null;
  sort_order: 'asc' | 'desc';
}

const STATUSES = ['unresolved', 'resolved', 'ignored', 'assigned'];
const SORT_FIELDS = ['last_seen', 'first_seen', 'total_count'] as const;

const group = resource('errorGroups', {
  what: 'Error group',
  id: 'group_id',
  scope: inProject,
  serialize: ({ state }, row): ErrorGroup => {
    const seen = { total_count: 0, first_seen: row.created_at, last_seen: row.created_at };
    for (const { timestamp } of state.errorEvents.ofGroup(row.id)) {
      seen.total_count++;
      if (timestamp < seen.first_seen) seen.first_seen = timestamp;
      if (timestamp > seen.last_seen) seen.last_seen = timestamp;
    }
    return { ...row, ...seen };
  },
});

function paginateErrors<T>(query: PageQuery, rows: readonly T[]): { data: T[]; pagination: ErrorTrackingPagination } {
  const { items, total, page, page_size } = paginateBySize(query, rows);
  return {
    data: items,
    pagination: { page, page_size, total_count: total, total_pages: Math.ceil(total / page_size) },
  };
}

/** Sorts by `last_seen` unless `sort_by` is one of the known fields. */
function sortGroups(groups: readonly ErrorGroup[], { sort_by, sort_order }: Filter): ErrorGroup[] {
  const field = SORT_FIELDS.find((name) => name === sort_by) ?? 'last_seen';
  return sortBy(groups, (row) => row[field], sort_order);
}

function serializeEvent(row: ErrorEventRow) {
  return omit(row, 'dsn_id');
}

export const errorGroups = {
  'monitoring.listErrorGroups': (ctx) => {
    const { state, path, query } = ctx;
    const project = findProject(state, path.project_id);
    const { status, environment_id, start_date, end_date } = query;
    const rows = state.errorGroups.list(
      (row) =>
        row.project_id === project.id &&
        isWanted<string>(status, row.status) &&
        isWanted(environment_id, row.environment_id),
    );
    const seen = rows
      .map((row) => group.serialize(ctx, row))
      .filter(
        ({ first_seen, last_seen }) =>
          (start_date === undefined || Date.parse(last_seen) >= Date.parse(start_date)) &&
          (end_date === undefined || Date.parse(first_seen) <= Date.parse(end_date)),
      );
    return paginateErrors(query, sortGroups(ctx.server.ordersTies ? seen : shuffle(seen, ctx.random), query));
  },

  'monitoring.getErrorGroup': group.get,

  'monitoring.updateErrorGroup': (ctx) => {
    const { status, assigned_to = null } = ctx.body;
    const row = group.find(ctx);
    if (!STATUSES.includes(status))
      throw problem('badRequest', `body.status: "${status}" is not one of ${STATUSES.join(', ')}`);
    Object.assign(row, { status, assigned_to, updated_at: ctx.clock.iso() });
  },

  'monitoring.listErrorEvents': (ctx) => {
    const { id } = group.find(ctx);
    const rows = ctx.state.errorEvents.ofGroup(id);
    const newestFirst = rows.toSorted(
      (one, other) => other.timestamp.localeCompare(one.timestamp) || other.id - one.id,
    );
    const { data, pagination } = paginateErrors(ctx.query, newestFirst);
    return { data: data.map(serializeEvent), pagination };
  },

  'monitoring.getErrorEvent': (ctx) => {
    const { id } = group.find(ctx);
    return serializeEvent(
      find(ctx.state.errorEvents, ctx.path.event_id, 'Error event', (row) => row.error_group_id === id),
    );
  },
} satisfies Partial<ResolversOf<'monitoring'>>;
