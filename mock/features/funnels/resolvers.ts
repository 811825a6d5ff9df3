import type { CreateFunnelRequest, FunnelMetrics } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { paginateBySize } from '../../lib/paging.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import type { MockContext } from '../../state/context.ts';
import { countShares } from '../analytics/model/count.ts';
import { selectEvents } from '../analytics/model/select.ts';
import { findProject } from '../shared/find.ts';
import type { Call, ResolversOf } from '../shared/resolver.ts';
import { newTimes, inProject, resource } from '../shared/resource.ts';
import { funnelMetrics } from './metrics.ts';
import type { FunnelRow } from '../../rows/funnels.ts';

type MetricsQuery = Call<'funnels.getMetrics'>['query'];

const funnel = resource('funnels', {
  what: 'Funnel',
  id: 'funnel_id',
  scope: inProject,
  serialize: (_, row) => omit(row, 'project_id', 'steps'),
});

/** The fields of a request; 400 for a step without an event name. */
function readFunnel({ name, description = null, steps }: CreateFunnelRequest) {
  const nameless = steps.findIndex(({ event_name }) => event_name.trim() === '');
  if (nameless !== -1)
    throw problem('badRequest', `body.steps[${nameless}].event_name: got "", expected a name`);
  return {
    name,
    description,
    steps: steps.map(({ event_name, event_filter = [] }) => ({
      event_name,
      event_filter: [...event_filter],
    })),
  };
}

function measure(
  { state }: MockContext,
  row: Pick<FunnelRow, 'id' | 'name' | 'steps' | 'project_id'>,
  query: MetricsQuery = {},
): FunnelMetrics {
  const { environment_id, country_code } = query;
  const events = selectEvents(state, {
    project_id: row.project_id,
    environment_id,
    ...readDateRange(query),
  });
  const wanted = country_code?.toUpperCase();
  const inCountry = events.filter(
    ({ visitor_id }) =>
      wanted === undefined || state.visitors.get(visitor_id)?.country_code === wanted,
  );
  return funnelMetrics(state, row, inCountry);
}

export const funnels = {
  'funnels.listUniqueEvents': (ctx) => {
    const { id } = findProject(ctx.state, ctx.path.project_id);
    const names = countShares(
      ctx.state.events.ofGroup(id),
      'events',
      ({ event_name }) => event_name,
    );
    const { items, ...page } = paginateBySize(ctx.query, names, ({ value, count }) => ({
      name: value,
      count,
    }));
    return { events: items, ...page };
  },

  'funnels.list': funnel.list,

  'funnels.create': (ctx) => {
    const { id: project_id } = findProject(ctx.state, ctx.path.project_id);
    const fields = readFunnel(ctx.body);
    const { id } = ctx.state.funnels.insert({
      project_id,
      ...fields,
      is_active: true,
      ...newTimes(ctx),
    });
    return { funnel_id: id, message: `Funnel ${id} created` };
  },

  'funnels.previewMetrics': (ctx) => {
    const { id: project_id } = findProject(ctx.state, ctx.path.project_id);
    return measure(ctx, { id: 0, project_id, ...readFunnel(ctx.body) });
  },

  'funnels.update': (ctx) => {
    const { id } = funnel.find(ctx);
    ctx.state.funnels.update(id, { ...readFunnel(ctx.body), updated_at: ctx.clock.iso() });
    return { message: `Funnel ${id} updated` };
  },

  'funnels.delete': (ctx) => {
    const { id } = funnel.find(ctx);
    ctx.state.funnels.remove(id);
    return { message: `Funnel ${id} deleted` };
  },

  'funnels.getMetrics': (ctx) => measure(ctx, funnel.find(ctx), ctx.query),
} satisfies ResolversOf<'funnels'>;
