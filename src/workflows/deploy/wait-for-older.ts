import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';
import { jobsGoingOn, mayGoOn, readJobs } from '../../deployments/jobs.ts';
import { throughOutages } from '../../deployments/outage.ts';
import { isInFlight } from '../../deployments/status.ts';
import { BadRequestError, PermissionDeniedError, TempsError } from '../../errors/index.ts';
import type { GitSource, StartOptions } from './options.ts';
import type { DeploySession, Scope } from './session.ts';
import { isSameCommit } from './source.ts';

const MAX_WAIT_MS = 10 * 60_000;
const PAGE_SIZE = 100;

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
  let wasOpen = false;
  for (let round = 0; ; round++) {
    const older = await findOlder(session, scope, git);
    // Between two jobs of a deployment, none of them runs, so the end of a wait takes two looks.
    if (older.length === 0 && !wasOpen) return;
    wasOpen = older.length > 0;
    for (const one of older.filter(({ deployment }) => !known.has(deployment.id))) {
      known.add(one.deployment.id);
      session.emit({
        type: 'warning',
        reason: 'older_deployment',
        deployment_id: one.deployment.id,
        message: describe(one),
      });
      if (cancelOlder && isInFlight(one.deployment)) await cancel(session, one.deployment);
    }
    const blocking = older.find(({ deployment }) => isInFlight(deployment)) ?? older[0];
    if (blocking && session.clock.elapsed() - start >= MAX_WAIT_MS) throw tooLong(blocking.deployment);
    await session.waitForPoll(round);
  }
}

async function findOlder(session: DeploySession, scope: Scope, git: GitSource | undefined): Promise<Older[]> {
  const { deployments, now } = await ifAllowed(listNewest(session, scope), { deployments: [], now: 0 });
  const older: Older[] = [];
  for (const deployment of deployments) {
    if (isInFlight(deployment)) {
      if (!git || !isTriggered(deployment, git)) older.push({ deployment, jobs: [] });
    } else if (mayGoOn(deployment, now)) {
      const path = { project_id: scope.project_id, deployment_id: deployment.id };
      const all = await ifAllowed(
        throughOutages(session, () => readJobs(session, path)),
        [],
      );
      const jobs = jobsGoingOn(deployment, all, now);
      if (jobs.length > 0) older.push({ deployment, jobs });
    }
  }
  return older;
}

/** A token that may deploy need not be allowed to read deployments. */
export async function ifAllowed<T, Else>(reading: Promise<T>, otherwise: Else): Promise<T | Else> {
  try {
    return await reading;
  } catch (error) {
    if (PermissionDeniedError.is(error)) return otherwise;
    throw error;
  }
}

/** The newest deployments of an environment, newest first, and the time of the server. */
export async function listNewest(
  session: DeploySession,
  { project_id, environment_id }: Scope,
): Promise<{ deployments: Deployment[]; now: number }> {
  const query = { environment_id, per_page: PAGE_SIZE };
  const { data, response } = await throughOutages(session, async () =>
    session.client.deployments.list({ path: { project_id }, query, ...session.pollOptions }),
  );
  const now = Date.parse(response.headers.get('date') ?? '') || session.clock.now();
  return { deployments: data.items.filter((one) => one.environment_id === environment_id), now };
}

/** Whether real servers would take a deployment in flight, such as of a push, for that of this trigger, and drop it. */
function isTriggered({ branch, commit_hash, tag }: Deployment, git: GitSource): boolean {
  if ((tag || undefined) !== git.tag) return false;
  return git.commit === undefined ? branch === git.branch : isSameCommit(commit_hash, git.commit);
}

async function cancel({ client, callOptions }: DeploySession, { id, project_id }: Deployment): Promise<void> {
  try {
    await client.deployments.cancel({ path: { project_id, deployment_id: id }, ...callOptions });
  } catch (error) {
    // It has ended meanwhile.
    if (!BadRequestError.is(error)) throw error;
  }
}

function describe({ deployment: { id, project_id, status, ...deployment }, jobs }: Older): string {
  const isRunning = isInFlight({ status, ...deployment });
  const names = jobs.map(({ name }) => name).join(', ');
  const what = isRunning ? `Deployment ${id} is ${status}` : `The jobs of deployment ${id} go on: ${names}`;
  const effect = `When that ends, the server removes the containers of the other deployments of its environment, so nothing is started before, for ${MAX_WAIT_MS / 60_000} minutes at most`;
  return `${what}. ${effect}${isRunning ? `. ${howToCancel({ id, project_id })}` : ''}`;
}

function howToCancel({ id, project_id }: Pick<Deployment, 'id' | 'project_id'>): string {
  return `To end it at once, set \`cancelOlder: true\`, or call temps.deployments.cancel({ path: { project_id: ${project_id}, deployment_id: ${id} } })`;
}

function tooLong(deployment: Deployment): TempsError {
  return new TempsError(
    `Nothing was started: deployment ${deployment.id} of the environment has not ended for ${MAX_WAIT_MS / 60_000} minutes. ${howToCancel(deployment)}`,
    { code: 'older_deployment' },
  );
}
