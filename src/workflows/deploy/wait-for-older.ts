import type { Deployment } from '../../../generated/types.gen.ts';
import { jobsGoingOn, mayGoOn, readJobs } from '../../deployments/jobs.ts';
import { isInFlight } from '../../deployments/status.ts';
import { TempsError } from '../../errors/index.ts';
import { joinSentences } from '../../errors/message.ts';
import { isOf, listNewest } from './git.ts';
import type { GitSource, StartOptions } from './options.ts';
import type { DeploySession } from './session.ts';

const MAX_WAIT_MINUTES = 10;

/**
 * Waits for older deployments of the environment, before anything is started. At the end of its
 * last job, a deployment removes the containers of all others on real servers: also of one that was
 * started, and has completed, meanwhile.
 */
export async function waitForOlder(
  session: DeploySession,
  { cancelOlder, git }: StartOptions & { git?: GitSource | undefined },
): Promise<void> {
  const start = session.clock.elapsed();
  const known = new Set<number>();
  for (let round = 0; ; round++) {
    const older = await findOlder(session, { git });
    const [first] = older;
    if (!first) return;
    for (const { deployment, what } of older.filter((one) => !known.has(one.deployment.id))) {
      const { id, project_id } = deployment;
      known.add(id);
      const isRunning = isInFlight(deployment);
      const effect = `When that ends, the server removes the containers of the other deployments of its environment, so nothing is started before, for ${MAX_WAIT_MINUTES} minutes at most`;
      const isCancelled = cancelOlder === true && isRunning;
      const advice = isCancelled ? 'It is cancelled first' : isRunning && howToCancel(deployment);
      const message = joinSentences(what, effect, advice || undefined);
      session.emit({ type: 'warning', reason: 'older_deployment', deployment_id: id, message });
      if (isCancelled) await session.cancel({ project_id, deployment_id: id });
    }
    if (session.clock.elapsed() - start >= MAX_WAIT_MINUTES * 60_000)
      throw new TempsError(
        `Nothing was started: deployment ${first.deployment.id} of the environment has not ended for ${MAX_WAIT_MINUTES} minutes. ${howToCancel(first.deployment)}`,
        { code: 'older_deployment' },
      );
    await session.waitForPoll(round);
  }
}

/**
 * The deployments in progress, or whose jobs go on, and what goes on. `git` is what is to be
 * started; `own` is what was started, and only what is older than that counts.
 */
export async function findOlder(
  session: DeploySession,
  { git, own = Infinity }: { git?: GitSource | undefined; own?: number },
): Promise<{ deployment: Deployment; what: string }[]> {
  const { deployments, now } = await listNewest(session);
  const older: { deployment: Deployment; what: string }[] = [];
  const ends = deployments.map(({ finished_at }) => Date.parse(finished_at ?? ''));
  // July and August cancel the older ones themselves when one of Git starts.
  if (deployments.some(({ id, commit_hash }) => id === own && commit_hash)) return [];
  for (const deployment of deployments.filter(({ id }) => id < own)) {
    const { created_at, id, project_id, status } = deployment;
    // July's server stops deployments that run at the end of another one: the first end after they
    // were created.
    const [since] = ends.filter((end) => end > Date.parse(created_at)).toSorted((a, b) => a - b);
    if (isInFlight(deployment)) {
      // Real servers would take one of a push for that of this trigger, and drop the trigger.
      if (!git || !isOf(deployment, git))
        older.push({ deployment, what: `Deployment ${id} is ${status}` });
    } else if (mayGoOn(deployment, now, since)) {
      const all = await readJobs(session, { project_id, deployment_id: id });
      const names = jobsGoingOn(deployment, all, now, since).map(({ name }) => name);
      if (names.length > 0)
        older.push({ deployment, what: `The jobs of deployment ${id} go on: ${names.join(', ')}` });
    }
  }
  return older;
}

function howToCancel({ id, project_id }: Deployment): string {
  return `To end it at once, set \`cancelOlder: true\`, or call temps.deployments.cancel({ path: { project_id: ${project_id}, deployment_id: ${id} } })`;
}
