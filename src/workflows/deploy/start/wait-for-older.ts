import type { Deployment, DeploymentJob } from '../../../../generated/types.gen.ts';
import { isCompleted, isStopped } from '../../../servers/deployment-status.ts';
import { TempsConnectionError, TempsError } from '../../../errors/index.ts';
import { MAX_WAIT_MS, OpenJobs } from '../../../polling/open-jobs.ts';
import { readJobs } from '../../../polling/read-deployment.ts';
import { retryTransient } from '../../../polling/retry-transient.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import { listNewest } from '../session/list-newest.ts';
import type { Scope } from '../session/scope.ts';

/** A deployment whose jobs may go on. */
interface Recent {
  id: number;
  jobs: OpenJobs;
}

/**
 * Waits for the jobs of older deployments of the environment, before anything is started. At the end of its last job, a
 * server removes the containers of all other deployments: also of one that was started, and has completed, meanwhile.
 */
export async function waitForOlder(session: DeploySession, scope: Scope): Promise<void> {
  const { hasResponse } = session;
  try {
    await wait(session, scope);
  } catch (error) {
    session.throwIfStopped();
    // Where there is no connection, nothing can be started. Otherwise the start itself says what is wrong.
    if (!TempsError.is(error) || TempsConnectionError.is(error)) throw error;
  }
  // Restored, so that the start itself fails at once at a wrong address.
  session.hasResponse = hasResponse;
}

async function wait(session: DeploySession, scope: Scope): Promise<void> {
  let recent = await findRecent(session, scope);
  for (let round = 0; ; round++) {
    const open: { one: Recent; jobs: DeploymentJob[] }[] = [];
    for (const one of recent) {
      const jobs = await readOpenJobs(session, scope, one);
      if (jobs.length > 0) open.push({ one, jobs });
    }
    const [first] = open;
    if (!first) return;
    if (round === 0) session.emit({ type: 'warning', message: describeWait(first.one, first.jobs) });
    recent = open.map(({ one }) => one);
    await session.waitForPoll(round);
  }
}

/** Those that completed or were stopped in the last minutes, by the clock of the server. */
async function findRecent(session: DeploySession, { project_id, environment_id }: Scope): Promise<Recent[]> {
  let now = session.clock.now();
  const newest = await listNewest(session, project_id, ({ headers }) => {
    now = Date.parse(headers.get('date') ?? '') || now;
  });
  const elapsed = session.clock.elapsed();
  return newest
    .filter((one) => one.environment_id === environment_id && mayGoOn(one))
    .map((one) => ({ id: one.id, age: OpenJobs.ageOf(one, now) }))
    .filter(({ age }) => age < MAX_WAIT_MS)
    .map(({ id, age }) => ({ id, jobs: new OpenJobs(elapsed, { age }) }));
}

/** Those of one that was replaced or stopped go on as well. Those of one that failed do not. */
function mayGoOn(deployment: Deployment): boolean {
  return typeof deployment.status === 'string' && (isCompleted(deployment) || isStopped(deployment));
}

async function readOpenJobs(session: DeploySession, { project_id }: Scope, one: Recent): Promise<DeploymentJob[]> {
  const now = session.clock.elapsed();
  if (one.jobs.isLate(now)) return [];
  const path = { project_id, deployment_id: one.id };
  return one.jobs.of(await retryTransient(session, () => readJobs(session, path)), now);
}

function describeWait({ id }: Recent, jobs: readonly DeploymentJob[]): string {
  const names = jobs.map(({ name, job_id }) => name || job_id).join(', ');
  return `The jobs of deployment ${id} go on: ${names}. When they end, the server removes the containers of the other deployments of its environment, so nothing is started before, for ${MAX_WAIT_MS / 60_000} minutes at most`;
}
