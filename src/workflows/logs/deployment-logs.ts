import type { DeploymentJob } from '../../../generated/types.gen.ts';
import { TempsResponseError } from '../../errors/index.ts';
import { JobLog } from './job-log.ts';
import { unknownSource, type LogSession } from './log-session.ts';

/** Statuses in which more can come. Of a job, `pending` is none: a job that is skipped stays so for good. */
const GOING_ON = new Set(['pending', 'waiting', 'queued', 'running', 'building', 'built', 'deploying', 'paused']);

/** Emits the logs of a deployment's jobs, in the order of the jobs, until the deployment has ended. */
export async function readDeploymentLogs(session: LogSession): Promise<void> {
  const { project_id, deployment_id = 0, job_id } = session.options;
  const path = { project_id, deployment_id };
  const logs = new Map<string, JobLog>();
  let isFirstLook = true;
  while (!session.isStopped) {
    const hasEnded = !GOING_ON.has(await readStatus(session, path));
    // After the deployment: if that has ended, so have its jobs, and their logs are whole.
    const listed = await session.deployments.listJobs({ path, ...session.callOptions }).toArray();
    const jobs = listed.filter(isJob);
    // Before a deployment is planned it has no jobs.
    if (job_id !== undefined && (hasEnded || !session.follow || jobs.length > 0) && !jobs.some(hasId(job_id))) {
      const known = jobs.map((job) => job.job_id).join(', ') || 'none';
      throw unknownSource('job_id', job_id, `deployment ${deployment_id} has ${known}`);
    }
    for (const job of jobs.toSorted((a, b) => order(a) - order(b))) {
      if (job_id !== undefined && job.job_id !== job_id) continue;
      const log = logs.get(job.job_id) ?? new JobLog(session, { ...path, job_id: job.job_id }, isFirstLook);
      logs.set(job.job_id, log);
      await log.update(isRunning(job) && !hasEnded);
    }
    isFirstLook = false;
    const isDone = job_id !== undefined && jobs.some((job) => hasId(job_id)(job) && !GOING_ON.has(job.status));
    if (hasEnded || isDone || !session.follow) return;
    await session.wait();
  }
}

async function readStatus(session: LogSession, path: { project_id: number; deployment_id: number }): Promise<string> {
  const { data, request, response } = await session.deployments.get({ path, ...session.callOptions });
  const status: unknown = (data as DeploymentStatus)?.status;
  if (typeof status === 'string') return status;
  throw new TempsResponseError({ method: 'GET', url: request.url, response, problem: 'no deployment in it' });
}

/** What a server may really send. */
type DeploymentStatus = { status?: unknown } | null | undefined;

/** Whether the server described a job. */
function isJob(job: DeploymentJob | null): boolean {
  return typeof job?.job_id === 'string' && typeof job.status === 'string';
}

function isRunning({ status }: DeploymentJob): boolean {
  return GOING_ON.has(status);
}

function hasId(id: string): (job: DeploymentJob) => boolean {
  return ({ job_id }) => job_id === id;
}

function order({ execution_order, id }: DeploymentJob): number {
  return execution_order ?? id;
}
