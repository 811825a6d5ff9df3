import type { Deployment } from '../../../generated/types.gen.ts';
import { checkOptions } from '../../checks.ts';
import { findLive } from '../../deployments/live.ts';
import { findProject, findScope, type ScopeOptions } from '../../deployments/scope.ts';
import { isCompleted, isStopped } from '../../deployments/status.ts';
import { TempsError } from '../../errors/index.ts';
import { addAdvice, DeploymentFailedError } from './errors.ts';
import { describeGit, listNewest, triggerAndFind } from './git.ts';
import { checkLive } from './live-check.ts';
import { DEPLOYING, findSourceIssues, REDEPLOYING, ROLLING_BACK, WAITING } from './options.ts';
import type {
  AnySource,
  RedeployOptions,
  RollbackOptions,
  WaitOptions,
  WatchOptions,
} from './options.ts';
import {
  checkTarget,
  findSource,
  findTarget,
  startRollback,
  warnWithoutWayBack,
} from './rollback.ts';
import { DeploySession } from './session.ts';
import { startAndWatch } from './start-and-watch.ts';
import { startStored, uploadBundle, uploadImage } from './start.ts';
import { watch } from './watch.ts';

export { DeploySession };

/** What the clients of this process do to environments, in the order of its start. */
const inProgress = new Set<DeploySession>();

interface Runner {
  check(given: WatchOptions): WatchOptions;
  run(session: DeploySession, options: WatchOptions): Promise<Deployment>;
}

/** How each method of the client checks its options, and what it does. */
export const RUNNERS: Record<'deploy' | 'rollback' | 'redeploy' | 'waitForDeployment', Runner> = {
  deploy: {
    check: (given: AnySource) =>
      checkOptions('the options of deploy', given, DEPLOYING, findSourceIssues),
    run: inTurn('the deployment', deploy),
  },
  rollback: {
    check: (given: RollbackOptions) => checkOptions('the options of rollback', given, ROLLING_BACK),
    run: inTurn('the rollback', rollBack),
  },
  redeploy: {
    check: (given: RedeployOptions) => checkOptions('the options of redeploy', given, REDEPLOYING),
    run: inTurn('the deployment', redeploy),
  },
  waitForDeployment: {
    check: (given: WaitOptions) => checkOptions('the options of waitForDeployment', given, WAITING),
    run: waitFor,
  },
};

/**
 * Finds the environment, and lets a client do one thing after the other in it: two deployments at
 * once would remove each other's containers.
 */
function inTurn<Options extends ScopeOptions>(
  what: string,
  run: (session: DeploySession, options: Options) => Promise<Deployment>,
): (session: DeploySession, options: Options) => Promise<Deployment> {
  return async (session, options) => {
    const { callOptions, client } = session;
    session.scope = await findScope(client, options, { what, ...callOptions });
    const { environment_id } = session.scope;
    const before = [...inProgress].filter(
      (other) => other.client === client && other.scope.environment_id === environment_id,
    );
    inProgress.add(session);
    try {
      if (before.length > 0) {
        const message =
          'This client deploys to the environment already. Nothing is started before that has ended';
        session.emit({ type: 'warning', reason: 'older_deployment', message });
      }
      for (let round = 0; before.some((other) => inProgress.has(other)); round++)
        await session.waitForPoll(round);
      return await run(session, options);
    } finally {
      inProgress.delete(session);
    }
  };
}

/** Deploys; then, if requested, checks the live site, and rolls back. */
async function deploy(session: DeploySession, options: AnySource): Promise<Deployment> {
  const { git, image, imageTarball, liveCheck, rollbackOnFailure } = options;
  // Before anything is sent: a wrong project or token is refused at once.
  const { project_id, environment_id: env_id } = session.scope;
  const path = { project_id, env_id };
  await session.read((call) => session.client.environments.get({ path, ...call }));
  if (imageTarball && rollbackOnFailure) await warnWithoutWayBack(session);
  const stored =
    options.staticDir === undefined && options.staticBundle === undefined
      ? { image_ref: image ?? '' }
      : { static_bundle_id: await uploadBundle(session, options) };
  const send = (): Promise<number> => {
    if (git) return triggerAndFind(session, git);
    if (imageTarball) return uploadImage(session, options);
    return startStored(session, stored, options);
  };
  try {
    const deployment = await startAndWatch(session, { options, send });
    if (liveCheck !== undefined) await checkLive(session, deployment, liveCheck);
    return deployment;
  } catch (error) {
    if (!DeploymentFailedError.is(error)) throw error;
    // July's server names a placeholder of a commit if the branch does not exist.
    if (git && error.job?.job_type === 'DownloadRepoJob')
      addAdvice(error, `Check that the repository has ${describeGit(git)}`);
    if (rollbackOnFailure) await undo(session, error);
    throw error;
  }
}

async function rollBack(session: DeploySession, options: RollbackOptions): Promise<Deployment> {
  const target = await findTarget(session, options);
  if (options.dryRun) return (await checkTarget(session, target)).target;
  const send = (): Promise<number> => startRollback(session, target);
  return startAndWatch(session, { options, send, proveLive: true });
}

async function redeploy(session: DeploySession, options: RedeployOptions): Promise<Deployment> {
  const send = async (): Promise<number> => {
    const live = await findLive(session.client, session.scope, session.callOptions);
    const source = live && (await findSource(session, live));
    if (source?.start) return source.start(session);
    const problem = live
      ? `deployment ${live.id} is an uploaded image, which no registry has, or its source is not known. Deploy it again with temps.deploy({ imageTarball })`
      : 'nothing is live in the environment';
    throw new TempsError(`Nothing was started: ${problem}`, { code: 'redeploy_no_source' });
  };
  const deployment = await startAndWatch(session, { options, send });
  if (options.liveCheck !== undefined) await checkLive(session, deployment, options.liveCheck);
  return deployment;
}

async function waitFor(
  session: DeploySession,
  { deployment_id, project }: WaitOptions,
): Promise<Deployment> {
  // The deployment exists, so that `cancel()` cancels it.
  session.phase = 'starting';
  const lookup = { what: 'the wait', ...session.callOptions };
  const project_id = await findProject(session.client, project, lookup);
  return watch(session, { project_id, deployment_id });
}

/**
 * Rolls back from a deployment that has failed, if it is the current one: otherwise it has replaced
 * nothing, or a newer deployment of somebody else has replaced it. Adds to the error how that
 * ended.
 */
async function undo(failed: DeploySession, error: DeploymentFailedError): Promise<void> {
  const session = new DeploySession(failed.context, failed.options, failed.emit);
  session.scope = failed.scope;
  const { project_id: project, environment_id: environment } = failed.scope;
  const { id } = error.deployment;
  try {
    const { deployments } = await listNewest(session);
    const current = deployments.find(({ is_current }) => is_current);
    if (current?.id !== id) {
      // After a collision, the current one may be gone too.
      const runs = current && isCompleted(current) && !isStopped(error.deployment);
      const site = runs ? `. The site still runs deployment ${current.id}` : '';
      const problem = `Nothing was rolled back: deployment ${id} is not the current one${site}`;
      return void addAdvice(error, problem);
    }
    const restored = await rollBack(session, { project, environment, from: id, to: 'previous' });
    addAdvice(error, `Rolled back: deployment ${restored.id} is live`);
    Object.assign(error, { restored });
  } catch (cause) {
    const { code, message } = Object(session.explain(cause)) as { code?: string; message?: string };
    const isRefused = code === 'rollback_no_change';
    addAdvice(error, isRefused ? `${message}` : `The rollback was not seen to succeed: ${message}`);
  } finally {
    session.release();
  }
}
