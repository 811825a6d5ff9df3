import type { DeploymentJob } from '../../../generated/types.gen.ts';
import { DeploymentJobs, jobsGoingOn, readDeployment, type DeploymentPath } from '../../deployments/jobs.ts';
import { throughOutages } from '../../deployments/outage.ts';
import { deploymentPhase, hasJobEnded, isJobRunning, isJobWaiting } from '../../deployments/status.ts';
import { unknownSource, type LogSession } from './log-session.ts';

const POLL_MS = 1_000;
/** There is a moment between two jobs. After a longer one, those that wait were skipped: they stay pending for good. */
const MAX_PAUSE_MS = 10_000;

/** Emits the logs of a deployment's jobs, in the order of the jobs, until the deployment and its jobs have ended. */
export async function readDeploymentLogs(session: LogSession, path: DeploymentPath): Promise<void> {
  const { clock, follow, options } = session;
  const { job_id, tail } = options;
  const jobs = new DeploymentJobs(session, path, { job_id, tail, onLine: (line) => session.emit(line) });
  const isWanted = (job: DeploymentJob): boolean => job_id === undefined || job.job_id === job_id;
  let lastRun = -Infinity;
  while (!session.isStopped) {
    const deployment = await throughOutages(session, () => readDeployment(session, path));
    await throughOutages(session, () => jobs.poll());
    const { list } = jobs;
    const phase = deploymentPhase(deployment, list);
    const isOver = phase !== 'running';
    const wanted = list.filter(isWanted);
    // A deployment has no jobs before it is planned.
    if (job_id !== undefined && wanted.length === 0 && (isOver || !follow || list.length > 0)) {
      const known = list.map((job) => job.job_id).join(', ') || 'none';
      throw unknownSource('job_id', job_id, `deployment ${path.deployment_id} has ${known}`);
    }
    const open = jobsGoingOn(deployment, list, clock.now());
    if (open.some(isJobRunning)) lastRun = clock.elapsed();
    const mayStart = phase === 'completed' && wanted.some(isJobWaiting) && clock.elapsed() - lastRun < MAX_PAUSE_MS;
    const isDone = job_id !== undefined && wanted.some(hasJobEnded);
    if (!follow || isDone || (isOver && !mayStart && !open.some(isWanted))) return jobs.finish();
    await session.wait(POLL_MS);
  }
}
