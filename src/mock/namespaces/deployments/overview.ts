import type { DeploymentActivityGraph } from '../../../../generated/types.gen.ts';
import type { Context } from '../../context.ts';
import { problem } from '../../problems.ts';
import { findProject, notFound, type InProject } from '../shared.ts';
import { viewDeployment } from './view.ts';

const DAY = 86_400_000;

/** Ten years: more is a mistake, and a large answer. */
const MOST_DAYS = 3660;

export const overview = {
  /** Days are those of UTC. */
  'deployments.getActivityGraph': (
    ctx: Context<{ query: { project_id?: number; environment_id?: number; days: number } }>,
  ): DeploymentActivityGraph => {
    const { project_id, environment_id, days } = ctx.query;
    if (days > MOST_DAYS) throw problem('badRequest', `query.days: got ${days}, expected at most ${MOST_DAYS}`);
    const dayOf = (time: number) => ctx.clock.iso(time).slice(0, 10);
    const counts = new Map<string, number>();
    for (let ago = days - 1; ago >= 0; ago--) counts.set(dayOf(ctx.clock.now() - ago * DAY), 0);
    for (const row of ctx.state.deployments) {
      const day = dayOf(row.created_at);
      const isWanted =
        (project_id ?? row.project_id) === row.project_id &&
        (environment_id ?? row.environment_id) === row.environment_id;
      if (isWanted && counts.has(day)) counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    const most = Math.max(...counts.values());
    const dates = [...counts.keys()];
    return {
      days: [...counts].map(([date, count]) => ({
        date,
        count,
        level: count === 0 ? 0 : Math.ceil((count / most) * 4),
      })),
      total_count: [...counts.values()].reduce((sum, count) => sum + count, 0),
      start_date: dates.at(0) ?? '',
      end_date: dates.at(-1) ?? '',
    };
  },

  'deployments.getLast': (ctx: Context<{ path: InProject }>) => {
    const project = findProject(ctx.state, ctx.path.project_id);
    const latest = ctx.state.deployments
      .ofGroup(project.id)
      .toSorted((one, other) => one.created_at - other.created_at)
      .at(-1);
    if (!latest) throw notFound('Latest deployment of project', project.id);
    return viewDeployment(ctx, latest);
  },
};
