import type { DeploymentJob } from '../../../generated/types.gen.ts';
import { reply, type ResolverContext } from '../shared/resolver.ts';
import { deploymentProgress, type JobProgress } from './model/progress.ts';
import type { DeploymentRow } from './rows.ts';
import { jobLog } from './job-log.ts';
import { notFound } from '../shared/find.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { findDeployment, type InDeployment } from './lifecycle.ts';

function serializeJob(
  { clock }: ResolverContext<{ path: InDeployment }>,
  row: DeploymentRow,
  progress: JobProgress,
  index: number,
): DeploymentJob {
  const { job, status, started_at, finished_at, failure } = progress;
  const iso = (time: number | null) => (time === null ? null : clock.iso(time));
  return {
    // Room for a hundred jobs each, so that ids are unique without a table.
    id: row.id * 100 + index,
    deployment_id: row.id,
    job_id: job.job_id,
    job_type: job.job_type,
    name: job.name,
    description: null,
    status,
    execution_order: index + 1,
    dependencies: index === 0 ? [] : [row.plan[index - 1]?.job_id],
    job_config: null,
    outputs: null,
    log_id: `deployment-${row.id}-${job.job_id}`,
    error_message: status === 'failure' ? (failure?.message ?? null) : null,
    created_at: clock.iso(row.created_at),
    started_at: iso(started_at),
    finished_at: iso(finished_at),
    updated_at: clock.iso(finished_at ?? started_at ?? row.created_at),
  };
}

export const jobs = {
  'deployments.listJobs': (ctx: ResolverContext<{ path: InDeployment; query: Paged }>) => {
    const row = findDeployment(ctx);
    const { jobs: all } = deploymentProgress(row, ctx.clock.now());
    return paginate(
      ctx,
      all.map((job, index) => serializeJob(ctx, row, job, index)),
    );
  },

  'deployments.getJobLogs': (ctx: ResolverContext<{ path: InDeployment & { job_id: string } }>) => {
    const row = findDeployment(ctx);
    const now = ctx.clock.now();
    const job = deploymentProgress(row, now).jobs.find((progress) => progress.job.job_id === ctx.path.job_id);
    if (!job) throw notFound('Job', ctx.path.job_id);
    return reply({ type: 'text/plain; charset=utf-8', body: jobLog(row, job, now) });
  },
};
