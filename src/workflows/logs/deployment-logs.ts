import type { DeploymentJob } from '../../../generated/types.gen.ts';
import { JobLog } from './job-log.ts';
import type { LogSession } from './log-session.ts';

/** Statuses in which more can come. Of a job, `pending` is none: a job that is skipped stays so for good. */
const GOING_ON = new Set(['pending', 'waiting', 'queued', 'running', 'building', 'built', 'deploying', 'paused']);

/** Emits the logs of a deployment's jobs, in the order of the jobs, until the deployment has ended. */
export async function readDeploymentLogs(session: LogSession): Promise<void> {
  const { project_id, deployment_id = 0, job_id } = session.options;
  const path = { project_id, deployment_id };
  const logs = new Map<string, JobLog>();
  while (!session.isStopped) {
    const { data: deployment } = await session.deployments.get({ path, ...session.callOptions });
    const hasEnded = !GOING_ON.has(deployment.status);
    // After the deployment: if that has ended, so have its jobs, and their logs are whole.
    const jobs = await session.deployments.listJobs({ path, ...session.callOptions }).toArray();
    for (const job of jobs.toSorted((a, b) => order(a) - order(b))) {
      if (job_id !== undefined && job.job_id !== job_id) continue;
      const log = logs.get(job.job_id) ?? new JobLog(session, { ...path, job_id: job.job_id });
      logs.set(job.job_id, log);
      await log.update(isRunning(job) && !hasEnded);
    }
    const isDone = job_id !== undefined && jobs.some((job) => job.job_id === job_id && !GOING_ON.has(job.status));
    if (hasEnded || isDone || !session.follow) return;
    await session.wait();
  }
}

function isRunning({ status }: DeploymentJob): boolean {
  return GOING_ON.has(status);
}

function order({ execution_order, id }: DeploymentJob): number {
  return execution_order ?? id;
}
