import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';
import {
  deploymentPhase,
  hasEnded,
  hasJobEnded,
  isCompleted,
  isJobWaiting,
  isJudgedByJobs,
} from '../../servers/deployment-status.ts';
import { OpenJobs } from '../../polling/open-jobs.ts';
import { endedLongAgo } from '../../polling/read-ended-log.ts';
import { readDeployment, readJobs } from '../../polling/read-deployment.ts';
import { readThroughPages } from '../../polling/read-through-pages.ts';
import { retryTransient } from '../../polling/retry-transient.ts';
import { JobLog } from './job-log.ts';
import { unknownSource, type LogSession } from './log-session.ts';

/** Emits the logs of a deployment's jobs, in the order of the jobs, until the deployment and its jobs have ended. */
export async function readDeploymentLogs(session: LogSession): Promise<void> {
  const { project_id, deployment_id = 0, job_id } = session.options;
  const path = { project_id, deployment_id };
  const logs = new Map<string, JobLog>();
  const isWanted = (job: DeploymentJob): boolean => job_id === undefined || job.job_id === job_id;
  let goingOn: OpenJobs | undefined;
  let isFirstLook = true;
  while (!session.isStopped) {
    const deployment = await readThroughPages(session, () =>
      retryTransient(session, () => readDeployment(session, path)),
    );
    const isOver = hasEnded(deployment) || isJudgedByJobs(deployment);
    const jobs = await retryTransient(session, () => readJobs(session, path));
    const seen = session.clock.elapsed();
    // A deployment has no jobs before it is planned.
    if (job_id !== undefined && (isOver || !session.follow || jobs.length > 0) && !jobs.some(isWanted)) {
      const known = jobs.map((job) => job.job_id).join(', ') || 'none';
      throw unknownSource('job_id', job_id, `deployment ${deployment_id} has ${known}`);
    }
    const isUndone = isOver && hasFailed(deployment, jobs);
    if (isOver && goingOn?.isUndone !== isUndone) {
      const age = isFirstLook ? OpenJobs.ageOf(deployment, session.clock.now()) : 0;
      goingOn = new OpenJobs(seen, { age, isUndone });
    }
    const wanted = jobs.filter(isWanted);
    // Optional jobs run after the end of the deployment, one after the other.
    const open = new Set(session.follow ? goingOn?.of(jobs, seen) : []);
    const isAtEnd = isOver && !wanted.some((job) => open.has(job));
    for (const job of wanted) {
      const log = logs.get(job.job_id) ?? new JobLog(session, { ...path, job_id: job.job_id }, isFirstLook);
      logs.set(job.job_id, log);
      // With an unknown status, more lines may come. A skipped job stays pending.
      if (!hasJobEnded(job) && !isAtEnd) await log.update();
      else await log.finish(seen, isJobWaiting(job) || (isFirstLook && endedLongAgo(job, session.clock.now())));
    }
    isFirstLook = false;
    const isDone = job_id !== undefined && wanted.some(hasJobEnded);
    if (isAtEnd || isDone || !session.follow) return;
    await session.wait();
  }
}

/** Whether a deployment that has ended starts no more jobs. One that was stopped does: it may complete all the same. */
function hasFailed(deployment: Deployment, jobs: readonly DeploymentJob[]): boolean {
  if (isJudgedByJobs(deployment)) return deploymentPhase(deployment, jobs) === 'failed';
  return !isCompleted(deployment);
}
