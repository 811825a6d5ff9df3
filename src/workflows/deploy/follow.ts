import type { Deployment } from '../../../generated/types.gen.ts';
import { DeploymentCancelledError, DeploymentFailedError } from './errors.ts';
import { JobFollower } from './job-follower.ts';
import { patiently } from './patience.ts';
import { pollDelay } from './poll-delay.ts';
import type { Run } from './run.ts';
import { standingOf } from './status.ts';

/** Looks at a deployment until it has ended, and tells what happens on the way. */
export async function follow(run: Run, path: { project_id: number; deployment_id: number }): Promise<Deployment> {
  const jobs = new JobFollower(run, path);
  let status: string | undefined;
  let hasWarned = false;
  for (let round = 0; ; round++) {
    const { data: deployment } = await patiently(run, () => run.client.deployments.get({ path, ...run.poll }));
    run.deployment = deployment;
    if (status === undefined) run.emit({ type: 'deployment', deployment });
    if (status !== deployment.status) run.emit({ type: 'status', status: deployment.status, deployment });
    status = deployment.status;

    // The deployment was read first: what ended with it is then in what is read now.
    await jobs.look();
    const standing = standingOf(deployment, jobs.jobs);
    if (standing !== 'going on' && standing !== 'unknown') return ended(deployment, standing, jobs);
    if (standing === 'unknown' && !hasWarned) {
      hasWarned = true;
      run.emit({
        type: 'warning',
        message: `Deployment ${deployment.id} has the status "${deployment.status}", which this version of the SDK does not know. It is taken to be going on`,
      });
    }
    await run.sleep(pollDelay(round, () => run.clock.random()));
  }
}

async function ended(
  deployment: Deployment,
  standing: 'completed' | 'failed' | 'cancelled',
  jobs: JobFollower,
): Promise<Deployment> {
  await jobs.finish();
  if (standing === 'completed') return deployment;
  if (standing === 'cancelled') throw new DeploymentCancelledError({ deployment });
  throw new DeploymentFailedError({ deployment, ...jobs.failed });
}
