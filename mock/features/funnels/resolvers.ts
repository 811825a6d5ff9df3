import type { CreateFunnelRequest } from '../../../generated/types.gen.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { problem } from '../../lib/http/problems.ts';
import type { FunnelRow } from './rows.ts';
import type { State } from '../../state/state.ts';
import { countShares } from '../analytics/model/count.ts';
import { paginateBySize, type PageQuery } from '../../lib/paging.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import { selectEvents } from '../analytics/model/select.ts';
import { funnelMetrics, type Step } from './metrics.ts';
import { omit } from '../../lib/omit.ts';
import { find, findProject, type InProject } from '../shared/find.ts';

interface OfFunnel extends InProject {
  funnel_id: number;
}

interface MetricsQuery {
  environment_id?: number;
  country_code?: string;
  start_date?: string;
  end_date?: string;
}

function findFunnel(state: State, { project_id, funnel_id }: OfFunnel): FunnelRow {
  findProject(state, project_id);
  return find(state.funnels, funnel_id, 'Funnel', (row) => row.project_id === project_id);
}

/** The fields and steps of a request; 400 for a step without an event name. */
function readFunnel({ name, description = null, steps }: CreateFunnelRequest) {
  const nameless = steps.findIndex(({ event_name }) => event_name.trim() === '');
  if (nameless !== -1) throw problem('badRequest', `body.steps[${nameless}].event_name: got "", expected a name`);
  return {
    fields: { name, description },
    steps: steps.map(({ event_name, event_filter = [] }) => ({ event_name, event_filter })),
  };
}

function setSteps({ funnelSteps }: State, funnel_id: number, steps: readonly Omit<Step, 'id'>[]): void {
  funnelSteps.removeWhere((row) => row.funnel_id === funnel_id);
  for (const { event_name, event_filter } of steps)
    funnelSteps.insert({ funnel_id, event_name, event_filter: [...event_filter] });
}

function selectFunnelEvents(state: State, { project_id }: InProject, query: MetricsQuery = {}) {
  const { environment_id, country_code } = query;
  const events = selectEvents(state, { project_id, environment_id, ...readDateRange(query) });
  if (country_code === undefined) return events;
  const wanted = country_code.toUpperCase();
  return events.filter(({ visitor_id }) => state.visitors.get(visitor_id)?.country_code === wanted);
}

export const funnels = {
  'funnels.listUniqueEvents': (ctx: ResolverContext<{ path: InProject; query: PageQuery }>) => {
    const { id } = findProject(ctx.state, ctx.path.project_id);
    const events = ctx.state.events.ofGroup(id);
    const names = countShares(events, 'events', ({ event_name }) => event_name);
    const { items, ...page } = paginateBySize(ctx.query, names, ({ value, count }) => ({ name: value, count }));
    return { events: items, ...page };
  },

  'funnels.list': ({ state, server, path }: ResolverContext<{ path: InProject }>) => {
    const { id } = findProject(state, path.project_id);
    return state.funnels
      .list((row) => row.project_id === id && (row.is_active || !server.isReal))
      .map((row) => omit(row, 'project_id'));
  },

  'funnels.create': ({ state, clock, path, body }: ResolverContext<{ path: InProject; body: CreateFunnelRequest }>) => {
    const { id: project_id } = findProject(state, path.project_id);
    const { fields, steps } = readFunnel(body);
    const times = { created_at: clock.iso(), updated_at: clock.iso() };
    const funnel = state.funnels.insert({ project_id, ...fields, is_active: true, ...times });
    setSteps(state, funnel.id, steps);
    return { funnel_id: funnel.id, message: `Funnel ${funnel.id} created` };
  },

  'funnels.previewMetrics': (ctx: ResolverContext<{ path: InProject; body: CreateFunnelRequest }>) => {
    if (!ctx.server.isReal) findProject(ctx.state, ctx.path.project_id);
    const { fields, steps } = readFunnel(ctx.body);
    const funnel = { id: 0, name: fields.name, steps: steps.map((step): Step => Object.assign(step, { id: 0 })) };
    return funnelMetrics(ctx.state, funnel, selectFunnelEvents(ctx.state, ctx.path));
  },

  'funnels.update': ({ state, clock, path, body }: ResolverContext<{ path: OfFunnel; body: CreateFunnelRequest }>) => {
    const { id } = findFunnel(state, path);
    const { fields, steps } = readFunnel(body);
    state.funnels.update(id, { ...fields, updated_at: clock.iso() });
    setSteps(state, id, steps);
    return { message: `Funnel ${id} updated` };
  },

  'funnels.delete': ({ state, server, clock, path }: ResolverContext<{ path: OfFunnel }>) => {
    const { id } = findFunnel(state, path);
    if (server.isReal) {
      // Kept, but no longer listed.
      state.funnels.update(id, { is_active: false, updated_at: clock.iso() });
    } else {
      state.funnels.remove(id);
      setSteps(state, id, []);
    }
    return { message: `Funnel ${id} deleted` };
  },

  'funnels.getMetrics': (ctx: ResolverContext<{ path: OfFunnel; query: MetricsQuery }>) => {
    const { state, path, query } = ctx;
    // Real servers ignore the project.
    const funnel = ctx.server.isReal ? find(state.funnels, path.funnel_id, 'Funnel') : findFunnel(state, path);
    const steps = state.funnelSteps.list((row) => row.funnel_id === funnel.id);
    return funnelMetrics(state, { ...funnel, steps }, selectFunnelEvents(state, funnel, query));
  },
} satisfies ResolversOf<'funnels'>;
