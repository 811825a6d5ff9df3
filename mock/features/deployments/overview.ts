import { DAY_MS } from '../../lib/time/duration.ts';
import type { DeploymentActivityGraph } from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import { isoDate } from '../../lib/time/iso-time.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { findProject, type InProject } from '../shared/find.ts';
import { serializeDeployment } from './serialize.ts';

/** Ten years. Limits the size of the response. */
const MAX_DAYS = 3660;

/** Days since 1970-01-01. */
function dayNumber(time: number): number {
  return Math.floor(time / DAY_MS);
}

export const overview = {
  /** Days are in UTC. */
  'deployments.getActivityGraph': (
    ctx: ResolverContext<{ query: { project_id?: number; environment_id?: number; days: number } }>,
  ): DeploymentActivityGraph => {
    const { project_id, environment_id, days } = ctx.query;
    if (days > MAX_DAYS) throw problem('badRequest', `query.days: got ${days}, expected at most ${MAX_DAYS}`);
    const firstDay = dayNumber(ctx.clock.now()) - days + 1;
    const counts = new Array<number>(days).fill(0);
    for (const row of ctx.state.deployments) {
      const day = dayNumber(row.created_at) - firstDay;
      const isWanted =
        (project_id ?? row.project_id) === row.project_id &&
        (environment_id ?? row.environment_id) === row.environment_id;
      if (isWanted && day >= 0 && day < days) counts[day] = (counts[day] ?? 0) + 1;
    }
    const most = Math.max(...counts);
    const graph = counts.map((count, day) => ({
      date: isoDate(firstDay + day),
      count,
      level: count === 0 ? 0 : Math.ceil((count / most) * 4),
    }));
    return {
      days: graph,
      total_count: counts.reduce((sum, count) => sum + count, 0),
      start_date: graph.at(0)?.date ?? '',
      end_date: graph.at(-1)?.date ?? '',
    };
  },

  'deployments.getLast': (ctx: ResolverContext<{ path: InProject }>) => {
    const project = findProject(ctx.state, ctx.path.project_id);
    const latest = ctx.state.deployments
      .ofGroup(project.id)
      .toSorted((one, other) => one.created_at - other.created_at)
      .at(-1);
    if (!latest) throw notFound('Latest deployment of project', project.id);
    return serializeDeployment(ctx, latest);
  },
};
