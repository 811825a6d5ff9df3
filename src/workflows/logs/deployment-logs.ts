import type { DeploymentJob } from '../../../generated/types.gen.ts';
import { hasEnded, hasJobEnded, isJobWaiting, isJudgedByJobs } from '../../servers/deployment-status.ts';
import { endedLongAgo } from '../../polling/read-ended-log.ts';
import { readDeployment, readJobs } from '../../polling/read-deployment.ts';
import { retryTransient } from '../../polling/retry-transient.ts';
import { JobLog } from './job-log.ts';
import { unknownSource, type LogSession } from './log-session.ts';

/** Emits the logs of a deployment's jobs, in the order of the jobs, until the deployment has ended. */
export async function readDeploymentLogs(session: LogSession): Promise<void> {
  const { project_id, deployment_id = 0, job_id } = session.options;
  const path = { project_id, deployment_id };
  const logs = new Map<string, JobLog>();
  let isFirstLook = true;
  while (!session.isStopped) {
    const deployment = await retryTransient(session, () => readDeployment(session, path));
    const isOver = hasEnded(deployment) || isJudgedByJobs(deployment);
    // Jobs are read after the deployment: if it has ended, the jobs have too, and their logs are complete.
    const jobs = await retryTransient(session, () => readJobs(session, path));
    const seen = session.clock.elapsed();
    // A deployment has no jobs before it is planned.
    if (job_id !== undefined && (isOver || !session.follow || jobs.length > 0) && !jobs.some(hasId(job_id))) {
      const known = jobs.map((job) => job.job_id).join(', ') || 'none';
      throw unknownSource('job_id', job_id, `deployment ${deployment_id} has ${known}`);
    }
    for (const job of jobs) {
      if (job_id !== undefined && job.job_id !== job_id) continue;
      const log = logs.get(job.job_id) ?? new JobLog(session, { ...path, job_id: job.job_id }, isFirstLook);
      logs.set(job.job_id, log);
      // With an unknown status, more lines may come. A skipped job stays pending.
      if (!hasJobEnded(job) && !isOver) await log.update();
      else await log.finish(seen, isJobWaiting(job) || (isFirstLook && endedLongAgo(job, session.clock.now())));
    }
    isFirstLook = false;
    const isDone = job_id !== undefined && jobs.some((job) => hasId(job_id)(job) && hasJobEnded(job));
    if (isOver || isDone || !session.follow) return;
    await session.wait();
  }
}

function hasId(id: string): (job: DeploymentJob) => boolean {
  return ({ job_id }) => job_id === id;
}
