import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';
import { jobsGoingOn, mayGoOn, readJobs } from '../../deployments/jobs.ts';
import { throughOutages } from '../../deployments/outage.ts';
import type { Scope } from '../../deployments/scope.ts';
import { isInFlight } from '../../deployments/status.ts';
import { BadRequestError, TempsError } from '../../errors/index.ts';
import { isOf, listNewest } from './git.ts';
import type { GitSource, StartOptions } from './options.ts';
import type { DeploySession } from './session.ts';

const MAX_WAIT_MS = 10 * 60_000;

/** An older deployment, with its jobs that go on. */
interface Older {
  deployment: Deployment;
  jobs: readonly DeploymentJob[];
}

/**
 * Waits for older deployments of the environment, before anything is started. At the end of its last job, a deployment
 * removes the containers of all others on real servers: also of one that was started, and has completed, meanwhile.
 */
export async function waitForOlder(
  session: DeploySession,
  scope: Scope,
  { cancelOlder, git }: Pick<StartOptions, 'cancelOlder'> & { git?: GitSource | undefined },
): Promise<void> {
  const start = session.clock.elapsed();
  const known = new Set<number>();
  for (let round = 0; ; round++) {
    const all = await findOlder(session, scope, git);
    const older = all.find(({ deployment }) => isInFlight(deployment)) ?? all[0];
    if (!older) return;
    for (const { deployment, jobs } of all.filter((one) => !known.has(one.deployment.id))) {
      const { id, project_id, status } = deployment;
      known.add(id);
      const isRunning = isInFlight(deployment);
      const names = jobs.map(({ name }) => name).join(', ');
      const what = isRunning ? `Deployment ${id} is ${status}` : `The jobs of deployment ${id} go on: ${names}`;
      const effect = `When that ends, the server removes the containers of the other deployments of its environment, so nothing is started before, for ${MAX_WAIT_MS / 60_000} minutes at most`;
      const message = `${what}. ${effect}${isRunning ? `. ${howToCancel(deployment)}` : ''}`;
      session.emit({ type: 'warning', reason: 'older_deployment', deployment_id: id, message });
      const path = { project_id, deployment_id: id };
      if (cancelOlder && isRunning)
        await session.client.deployments.cancel({ path, ...session.callOptions }).catch((error: unknown) => {
          // It has ended meanwhile.
          if (!BadRequestError.is(error)) throw error;
        });
    }
    if (session.clock.elapsed() - start >= MAX_WAIT_MS)
      throw new TempsError(
        `Nothing was started: deployment ${older.deployment.id} of the environment has not ended for ${MAX_WAIT_MS / 60_000} minutes. ${howToCancel(older.deployment)}`,
        { code: 'older_deployment' },
      );
    await session.waitForPoll(round);
  }
}

/** The older deployments in progress, or whose jobs go on. */
async function findOlder(session: DeploySession, scope: Scope, git: GitSource | undefined): Promise<Older[]> {
  const { deployments, now } = await listNewest(session, scope);
  const older: Older[] = [];
  for (const deployment of deployments) {
    const since = stoppedAt(deployment, deployments);
    if (isInFlight(deployment)) {
      // Real servers would take one of a push for that of this trigger, and drop the trigger.
      if (!git || !isOf(deployment, git)) older.push({ deployment, jobs: [] });
    } else if (mayGoOn(deployment, now, since)) {
      const path = { project_id: scope.project_id, deployment_id: deployment.id };
      const jobs = jobsGoingOn(deployment, await throughOutages(session, () => readJobs(session, path)), now, since);
      if (jobs.length > 0) older.push({ deployment, jobs });
    }
  }
  return older;
}

/** July's server stops deployments that run at the end of another one: the first end after they were created. */
function stoppedAt({ created_at }: Deployment, deployments: readonly Deployment[]): number | undefined {
  const ends = deployments.map(({ finished_at }) => Date.parse(finished_at ?? ''));
  return ends.filter((end) => end > Date.parse(created_at)).toSorted((a, b) => a - b)[0];
}

function howToCancel({ id, project_id }: Deployment): string {
  return `To end it at once, set \`cancelOlder: true\`, or call temps.deployments.cancel({ path: { project_id: ${project_id}, deployment_id: ${id} } })`;
}
