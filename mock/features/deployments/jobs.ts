import type { DeploymentJob } from '../../../generated/types.gen.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { paginate } from '../../lib/paging.ts';
import { Reply, type ResolverContext, type ResolversOf } from '../shared/resolver.ts';
import { jobLog } from './job-log.ts';
import { findDeployment, type InDeployment } from './lifecycle.ts';
import { deploymentProgress, type JobProgress } from './model/progress.ts';
import type { DeploymentRow } from '../../rows/deployments.ts';

type JobCall = ResolverContext<{ path: InDeployment & { job_id: string } }>;

/** The job of a call, as it is now. */
export function findJob(ctx: JobCall): { row: DeploymentRow; job: JobProgress; now: number } {
  const row = findDeployment(ctx);
  const now = ctx.clock.now();
  const job = deploymentProgress(row, now).jobs.find(
    (progress) => progress.job.job_id === ctx.path.job_id,
  );
  if (!job) throw notFound('Job', ctx.path.job_id);
  return { row, job, now };
}

/** @param failed the required job that failed, if any */
function serializeJob(
  { clock, server }: ResolverContext,
  row: DeploymentRow,
  progress: JobProgress,
  index: number,
  failed: JobProgress | undefined,
): DeploymentJob {
  const { job, status, started_at, finished_at, failure } = progress;
  const iso = (time: number | null) => (time === null ? null : clock.iso(time));
  const isCancelled =
    status === 'skipped' && failed !== undefined && server.jobsAfterFailure === 'cancelled';
  const leftOut = `Required job '${failed?.job.job_id}' failed: ${failed?.failure?.message}`;
  const error = status === 'failure' ? (failure?.message ?? null) : null;
  return {
    // Each deployment reserves a hundred ids.
    id: row.id * 100 + index,
    deployment_id: row.id,
    job_id: job.job_id,
    job_type: job.job_type,
    name: job.name,
    description: null,
    status: isCancelled ? 'cancelled' : status,
    execution_order: index + 1,
    dependencies: index === 0 ? [] : [row.plan[index - 1]?.job_id],
    job_config: job.optional && server.showsJobConfig ? { _required_for_completion: false } : null,
    outputs: null,
    log_id: `deployment-${row.id}-${job.job_id}`,
    error_message: isCancelled ? leftOut : error,
    created_at: clock.iso(row.created_at),
    started_at: iso(started_at),
    finished_at: iso(isCancelled ? (failed?.finished_at ?? null) : finished_at),
    updated_at: clock.iso(finished_at ?? started_at ?? row.created_at),
  };
}

export const jobs = {
  'deployments.listJobs': (ctx) => {
    const row = findDeployment(ctx);
    const { jobs: all } = deploymentProgress(row, ctx.clock.now());
    const failed = all.find(({ job, status }) => status === 'failure' && job.optional !== true);
    return paginate(
      ctx,
      all.map((progress, index) => serializeJob(ctx, row, progress, index, failed)),
    );
  },

  'deployments.getJobLogs': (ctx) => {
    const { row, job, now } = findJob(ctx);
    if (job.started_at === null && ctx.server.logBeforeStart === 'error')
      throw problem('internal', 'Failed to read logs: No such file or directory (os error 2)');
    return new Reply({ type: 'text/plain; charset=utf-8', body: jobLog(row, job, now) });
  },
} satisfies Partial<ResolversOf<'deployments'>>;
