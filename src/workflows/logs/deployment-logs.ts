import type { DeploymentJob } from '../../../generated/types.gen.ts';
import { DeploymentJobs, jobsGoingOn, type DeploymentPath } from '../../deployments/jobs.ts';
import { throughOutages } from '../../deployments/outage.ts';
import { hasJobEnded, isInFlight } from '../../deployments/status.ts';
import { unknownSource, type LogSession } from './log-session.ts';

const POLL_MS = 1_000;

/** Emits the logs of a deployment's jobs, in the order of the jobs, until the deployment and its jobs have ended. */
export async function readDeploymentLogs(session: LogSession, path: DeploymentPath): Promise<void> {
  const { client, follow, options } = session;
  const { job_id, tail } = options;
  const jobs = new DeploymentJobs(session, path, { job_id, tail, onLine: (line) => session.emit(line) });
  const isWanted = (job: DeploymentJob): boolean => job_id === undefined || job.job_id === job_id;
  let lastInFlight = 0;
  while (!session.isStopped) {
    const get = async () => client.deployments.get({ path, ...session.pollOptions });
    const { data: deployment, response } = await throughOutages(session, get);
    await throughOutages(session, () => jobs.poll());
    const isOver = !isInFlight(deployment);
    // A deployment has no jobs before it is planned.
    if (!jobs.list.some(isWanted) && job_id !== undefined && (isOver || !follow || jobs.list.length > 0)) {
      const known = jobs.list.map((job) => job.job_id).join(', ') || 'none';
      throw unknownSource('job_id', job_id, `deployment ${path.deployment_id} has ${known}`);
    }
    const now = session.timeAt(response);
    if (!isOver) lastInFlight = now;
    const open = jobsGoingOn(deployment, jobs.list, now, lastInFlight).filter(isWanted);
    const isDone = job_id !== undefined && jobs.list.filter(isWanted).some(hasJobEnded);
    if (!follow || isDone || (isOver && open.length === 0)) return jobs.finish();
    await session.wait(POLL_MS);
  }
}
