import { MINUTE_MS } from '../../../lib/time/duration.ts';
import type { ResolverContext } from '../../shared/resolver.ts';
import type { MockContext } from '../../../state/context.ts';
import { findProject, type InProject } from '../../shared/find.ts';
import { selectEvents } from '../model/select.ts';
import { currentPages, serializeVisitor } from './serialize-visitor.ts';

/** A visitor counts as active for this many minutes after an event. */
const DEFAULT_MINUTES = 5;

interface LiveScope {
  project_id: number;
  environment_id?: number;
  deployment_id?: number;
}

/** The ids of visitors with an event in the last `minutes`, latest first. */
function activeVisitors({ state, clock }: MockContext, scope: LiveScope, minutes: number): number[] {
  const events = selectEvents(state, { ...scope, start: clock.now() - minutes * MINUTE_MS, end: clock.now() });
  return [...new Set(events.toReversed().map(({ visitor_id }) => visitor_id))];
}

export const live = {
  'analytics.getActiveVisitors': (ctx: ResolverContext<{ query: LiveScope & { window_minutes: number } }>) => {
    const { window_minutes, ...scope } = ctx.query;
    return { active_visitors: activeVisitors(ctx, scope, window_minutes).length, window_minutes };
  },

  'analytics.getProjectActiveVisitors': (
    ctx: ResolverContext<{ path: InProject; query: Omit<LiveScope, 'project_id'> }>,
  ) => {
    const { id } = findProject(ctx.state, ctx.path.project_id);
    const active = activeVisitors(ctx, { ...ctx.query, project_id: id }, DEFAULT_MINUTES);
    return { active_visitors: active.length, window_minutes: DEFAULT_MINUTES };
  },

  'analytics.listLiveVisitors': (ctx: ResolverContext<{ query: LiveScope & { window_minutes: number } }>) => {
    const { window_minutes, ...scope } = ctx.query;
    const ids = activeVisitors(ctx, scope, window_minutes);
    const pages = currentPages(ctx.state, scope.project_id, ids);
    const visitors = ids.map((id) => serializeVisitor(ctx, id, pages.get(id)));
    return { visitors, total_count: visitors.length, window_minutes };
  },
};
