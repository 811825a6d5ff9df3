import type { Deployment } from '../../../generated/types.gen.ts';
import { checkOptions } from '../../checks.ts';
import { readDeployment } from '../../deployments/jobs.ts';
import { findLive } from '../../deployments/live.ts';
import { findProject, findScope } from '../../deployments/scope.ts';
import { TempsError } from '../../errors/index.ts';
import { addAdvice, DeploymentFailedError } from './errors.ts';
import { checkEnvironment, describeGit, triggerAndFind } from './git.ts';
import { checkLive } from './live-check.ts';
import { DEPLOYING, findSourceIssues, REDEPLOYING, ROLLING_BACK, WAITING } from './options.ts';
import type {
  AnySource,
  DeployOptions,
  RedeployOptions,
  RollbackOptions,
  WaitOptions,
} from './options.ts';
import { startAgain } from './redeploy.ts';
import { findRollbackTarget, startRollback, warnWithoutWayBack } from './rollback.ts';
import { DeploySession } from './session.ts';
import { startStored, uploadBundle, uploadImage } from './start.ts';
import { waitForOlder } from './wait-for-older.ts';
import { watch } from './watch.ts';

export { DeploySession };

/**
 * Starts a deployment and watches it to its end; then, if requested, checks the live site, and
 * rolls back.
 */
export function runDeploy(given: DeployOptions): (session: DeploySession) => Promise<Deployment> {
  const options = checkOptions<AnySource>(
    'the options of deploy',
    given,
    DEPLOYING,
    findSourceIssues,
  );
  return async (session) => {
    session.scope = await findScope(session.client, options, {
      what: 'the deployment',
      ...session.callOptions,
    });
    const deployment_id = await startOnce(session, options);
    try {
      const deployment = await watch(session, {
        project_id: session.scope.project_id,
        deployment_id,
      });
      if (options.liveCheck !== undefined) await checkLive(session, deployment, options.liveCheck);
      return deployment;
    } catch (error) {
      if (!DeploymentFailedError.is(error)) throw error;
      // July's server names a placeholder of a commit if the branch does not exist.
      if (options.git && error.job?.job_type === 'DownloadRepoJob')
        addAdvice(error, `Check that the repository has ${describeGit(options.git)}`);
      if (options.rollbackOnFailure) await undo(session, error);
      throw error;
    }
  };
}

export function runRollback(
  given: RollbackOptions,
): (session: DeploySession) => Promise<Deployment> {
  const options = checkOptions('the options of rollback', given, ROLLING_BACK);
  return async (session) => {
    session.scope = await findScope(session.client, options, {
      what: 'the rollback',
      ...session.callOptions,
    });
    if (options.dryRun) return findRollbackTarget(session, options);
    const deployment_id = await startRollback(session, options);
    return watch(session, { project_id: session.scope.project_id, deployment_id });
  };
}

export function runRedeploy(
  given: RedeployOptions,
): (session: DeploySession) => Promise<Deployment> {
  const options = checkOptions('the options of redeploy', given, REDEPLOYING);
  return async (session) => {
    session.scope = await findScope(session.client, options, {
      what: 'the deployment',
      ...session.callOptions,
    });
    const { project_id } = session.scope;
    await waitForOlder(session, options);
    const live = await findLive(session.client, session.scope);
    if (!live)
      throw new TempsError('Nothing was started: nothing is live in the environment', {
        code: 'redeploy_no_source',
      });
    const deployment_id = await startAgain(session, live);
    const deployment = await watch(session, { project_id, deployment_id });
    if (options.liveCheck !== undefined) await checkLive(session, deployment, options.liveCheck);
    return deployment;
  };
}

export function runWait(given: WaitOptions): (session: DeploySession) => Promise<Deployment> {
  const { deployment_id, project } = checkOptions(
    'the options of waitForDeployment',
    given,
    WAITING,
  );
  return async (session) => {
    // The deployment exists, so that `cancel()` cancels it.
    session.phase = 'starting';
    const project_id = await findProject(session.client, project, {
      what: 'the wait',
      ...session.callOptions,
    });
    return watch(session, { project_id, deployment_id });
  };
}

/**
 * Checks and uploads what there is to check and to upload, waits for older deployments, and starts.
 */
async function startOnce(session: DeploySession, options: AnySource): Promise<number> {
  const { git, image, imageTarball, rollbackOnFailure, staticBundle, staticDir } = options;
  // Before an upload: a wrong project or token is refused at once.
  await checkEnvironment(session, git?.branch);
  if (imageTarball && rollbackOnFailure) await warnWithoutWayBack(session);
  const isBundle = (staticDir ?? staticBundle) !== undefined;
  const source = isBundle
    ? { static_bundle_id: await uploadBundle(session, options) }
    : { image: image ?? '' };
  await waitForOlder(session, options);
  if (git) return await triggerAndFind(session, git);
  if (imageTarball) return await uploadImage(session, options);
  return await startStored(session, source, options);
}

/**
 * Rolls back from a deployment that has failed, if it is the current one: otherwise it has replaced
 * nothing, or a newer deployment of somebody else has replaced it. Adds to the error how that
 * ended.
 */
async function undo(failed: DeploySession, error: DeploymentFailedError): Promise<void> {
  const session = new DeploySession(failed.context, failed.options, failed.emit);
  const { project_id: project, environment_id: environment } = failed.scope;
  const { id } = error.deployment;
  try {
    const { is_current } = await readDeployment(session, {
      project_id: project,
      deployment_id: id,
    });
    if (!is_current)
      return void addAdvice(
        error,
        `Nothing was rolled back: deployment ${id} is not the current one`,
      );
    const restored = await runRollback({ project, environment, from: id, to: 'previous' })(session);
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
