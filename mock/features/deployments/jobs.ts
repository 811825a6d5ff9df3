import type { DeploymentJob } from '../../../generated/types.gen.ts';
import { reply, type ResolverContext } from '../shared/resolver.ts';
import { deploymentProgress, type JobProgress } from './model/progress.ts';
import type { DeploymentRow } from './rows.ts';
import { jobLog } from './job-log.ts';
import { notFound, problem } from '../../lib/http/problems.ts';

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
    // Each deployment reserves a hundred ids.
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

/** The job as real servers return it: jobs left out after a failure are cancelled, with the failure as their error. */
function serializeRealJob(
  { clock }: ResolverContext<{ path: InDeployment }>,
  job: DeploymentJob,
  progress: JobProgress,
  failed: JobProgress | undefined,
): DeploymentJob {
  const isLeftOut = progress.status === 'skipped' && failed !== undefined;
  return {
    ...job,
    ...(isLeftOut && {
      status: 'cancelled',
      finished_at: failed.finished_at === null ? null : clock.iso(failed.finished_at),
      error_message: `Required job '${failed.job.job_id}' failed: ${failed.failure?.message ?? ''}`,
    }),
    execution_order: (job.execution_order ?? 1) - 1,
    job_config: { _required_for_completion: progress.job.optional !== true },
    log_id: `${job.log_id}.log`,
  };
}

export const jobs = {
  'deployments.listJobs': (ctx: ResolverContext<{ path: InDeployment; query: Paged }>) => {
    const row = findDeployment(ctx);
    const { jobs: all } = deploymentProgress(row, ctx.clock.now());
    const failed = all.find(({ job, status }) => status === 'failure' && job.optional !== true);
    return paginate(
      ctx,
      all.map((progress, index) => {
        const job = serializeJob(ctx, row, progress, index);
        return ctx.server.isReal ? serializeRealJob(ctx, job, progress, failed) : job;
      }),
    );
  },

  'deployments.getJobLogs': (ctx: ResolverContext<{ path: InDeployment & { job_id: string } }>) => {
    const row = findDeployment(ctx, ctx.server.isReal);
    const now = ctx.clock.now();
    const job = deploymentProgress(row, now).jobs.find((progress) => progress.job.job_id === ctx.path.job_id);
    if (!job) throw notFound('Job', ctx.path.job_id);
    if (ctx.server.isReal && job.started_at === null)
      throw problem('internal', 'Failed to read logs: No such file or directory (os error 2)');
    return reply({ type: 'text/plain; charset=utf-8', body: jobLog(row, job, now) });
  },
};
