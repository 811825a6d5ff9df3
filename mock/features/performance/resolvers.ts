import type { Call, ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { problem } from '../../lib/http/problems.ts';
import { average, percentile } from '../../lib/statistics.ts';
import type { State } from '../../state/state.ts';
import { VITALS, type SpeedRow, type Vital } from '../../rows/performance.ts';
import { calendarBuckets, fittingSize, fillBuckets } from '../../lib/time/buckets.ts';
import { readAttribution } from '../analytics/model/channel.ts';
import { groupBy } from '../../lib/group-by.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import { selectRows } from '../analytics/model/select.ts';
import { findApp, findOrAddSender, findSender } from '../analytics/model/tracking.ts';
import { omit } from '../../lib/objects.ts';
import { recordSpeed } from './model/record.ts';

type MetricsQuery = Omit<Call<'performance.getMetrics'>['query'], 'group_by'>;

function selectSpeedRows({ state, query }: ResolverContext<{ query: MetricsQuery }>): SpeedRow[] {
  const { device_type } = query;
  const rows = selectRows(state.speedMetrics, { ...query, ...readDateRange(query) });
  return device_type === undefined ? rows : rows.filter((row) => row.device_type === device_type);
}

const PERCENTILES = [75, 90, 95, 99] as const;

function vitalValues(rows: readonly SpeedRow[], vital: Vital): number[] {
  return rows.map((row) => row[vital]).filter((value) => value !== null);
}

/** `null` for vitals that were not measured. */
function averageVitals(rows: readonly SpeedRow[]) {
  const entries = VITALS.map((vital) => {
    const values = vitalValues(rows, vital);
    return [vital, values.length === 0 ? null : average(values)];
  });
  return Object.fromEntries(entries) as Record<Vital, number | null>;
}

function vitalPercentiles(rows: readonly SpeedRow[]): object {
  const entries = VITALS.flatMap((vital) => {
    const values = vitalValues(rows, vital).sort((one, other) => one - other);
    return PERCENTILES.map((share) => [`${vital}_p${share}`, percentile(values, share / 100)]);
  });
  return Object.fromEntries(entries);
}

function serializeGroup({ visitors }: State, key: string, [group_key, rows]: [string, SpeedRow[]]) {
  const isPlace = ['country', 'region', 'city'].includes(key);
  const first = isPlace && rows[0] && visitors.get(rows[0].visitor_id);
  const country_code = (first && first.country_code) || null;
  return { group_key, country_code, events: rows.length, ...omit(averageVitals(rows), 'fid') };
}

export const performance = {
  'performance.recordSpeedMetrics': (ctx): void => {
    const { body, request } = ctx;
    const app = findApp(ctx, request, 'notFound');
    const attribution = readAttribution(
      request.headers.get('referer'),
      body.query ?? '',
      app.hostname,
    );
    recordSpeed(
      ctx,
      app,
      findOrAddSender(ctx, app, request, attribution),
      body.pathname ?? '/',
      body,
    );
  },

  'performance.updateSpeedMetrics': (ctx): void => {
    const app = findApp(ctx, ctx.request, 'notFound');
    const visitor = findSender(ctx, app, ctx.request);
    const latest = ctx.state.speedMetrics
      .list((row) => row.visitor_id === visitor && row.environment_id === app.environment.id)
      .at(-1);
    if (!latest)
      throw problem(
        'notFound',
        'This visitor has no speed metrics yet: send them to /_temps/speed first',
      );
    ctx.state.speedMetrics.update(latest.id, {
      cls: ctx.body.cls ?? undefined,
      inp: ctx.body.inp ?? undefined,
    });
  },

  'performance.hasMetrics': ({ state, query }) => ({
    has_metrics: state.speedMetrics.ofGroup(query.project_id).length > 0,
  }),

  'performance.getMetrics': (ctx) => {
    const rows = selectSpeedRows(ctx);
    return { ...averageVitals(rows), ...vitalPercentiles(rows) };
  },

  'performance.getMetricsOverTime': (ctx) => {
    const rows = selectSpeedRows(ctx);
    const range = readDateRange(ctx.query);
    const buckets = fillBuckets(calendarBuckets(range, fittingSize(range), 'start_date'), rows);
    const averages = buckets.map((bucket) => averageVitals(bucket.items));
    const series = VITALS.map((vital) => [vital, averages.map((one) => one[vital])]);
    return {
      timestamps: buckets.map(({ start }) => ctx.clock.iso(start)),
      ...Object.fromEntries(series),
      ...vitalPercentiles(rows),
    };
  },

  'performance.getGroupedPageMetrics': (ctx) => {
    const { group_by } = ctx.query;
    const rows = selectSpeedRows(ctx);
    const groups = [...groupBy(rows, (row) => row[group_by] ?? 'Unknown')]
      .map((group) => serializeGroup(ctx.state, group_by, group))
      .sort(
        (one, other) => other.events - one.events || (one.group_key < other.group_key ? -1 : 1),
      );
    return { grouped_by: group_by, groups, total_events: rows.length };
  },
} satisfies ResolversOf<'performance'>;
