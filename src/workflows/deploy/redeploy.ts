import type { Deployment } from '../../../generated/types.gen.ts';
import { isCompleted, isStopped } from '../../deployments/status.ts';
import { TempsError } from '../../errors/index.ts';
import { checkBranch, readEnvironment, triggerAndFind } from './git.ts';
import { getDeployment } from './rollback-target.ts';
import { startStored } from './send-start.ts';
import type { DeploySession, Scope } from './session.ts';
import { describeVersion, readSource, type Source } from './source.ts';
import { ifAllowed, listNewest } from './wait-for-older.ts';

export interface Refused {
  target: Deployment;
  /** The current deployment of the environment. */
  current: Deployment | undefined;
  /** The server's error when asked to roll back. */
  refused: TempsError;
  /** The reason, as the end of a sentence. */
  reason: string;
}

/** Deploys the source of a deployment again, for a server that refuses to roll back to it. Says so with a warning. */
export async function redeploy(
  session: DeploySession,
  scope: Scope,
  { target, current, refused: cause, reason }: Refused,
): Promise<number> {
  const source = await findSource(session, target);
  const refused = `The server does not roll back to deployment ${target.id}${reason}`;
  if (!source)
    throw new TempsError(`${refused}. ${adviseWithoutSource(target)}`, { code: 'rollback_no_source', cause });
  const version = describeVersion(source);
  // A deployment that was stopped or paused no longer runs: to deploy the same again brings it back.
  const currentSource = current && !isStopped(current) ? await findSource(session, current) : undefined;
  if (current && currentSource && describeVersion(currentSource) === version)
    throw new TempsError(
      `${refused}, and deploying ${version} again would change nothing: the current deployment, ${current.id}, is of the same. Give the id of another deployment as \`to\`, or deploy another version with temps.deploy()`,
      { code: 'rollback_no_change', cause },
    );
  if ('git' in source) await checkBranch(session, scope, await readEnvironment(session, scope), source.git.branch);
  session.emit({ type: 'warning', message: `${refused}. Instead, ${version} is deployed again` });
  if ('git' in source) return triggerAndFind(session, scope, source.git);
  const health_check_path = target.metadata?.healthCheckPath ?? undefined;
  const metadata = { isRollback: true, rolledBackFromId: target.id };
  return startStored(session, scope, source, { health_check_path, metadata });
}

/** Real servers do not repeat the source of a deployment in the one that rolls back to it. */
async function findSource(session: DeploySession, deployment: Deployment): Promise<Source | undefined> {
  let one = deployment;
  for (let step = 0; step < 10; step++) {
    const source = readSource(one);
    const restored = one.metadata?.rolledBackFromId;
    if (source || !restored) return source;
    one = await getDeployment(session, { project_id: one.project_id, environment_id: one.environment_id }, restored);
  }
  return undefined;
}

function adviseWithoutSource({ metadata }: Deployment): string {
  if (metadata?.imageUploadedLocally || metadata?.uploadedImageId)
    return 'Its image was uploaded, and no registry has it. Upload it again: temps.deploy({ imageTarball })';
  return 'Neither its image nor its commit is known. Deploy the version that you want with temps.deploy(), or give the id of another deployment as `to`';
}

/** Warns, before anything is sent, if a rollback would not be possible: July's server keeps no superseded upload. */
export async function warnWithoutWayBack(session: DeploySession, scope: Scope): Promise<void> {
  const newest = await ifAllowed(listNewest(session, scope), undefined);
  if (!newest) return;
  const { deployments } = newest;
  const current = deployments.find(({ is_current }) => is_current);
  if (current && (await findSource(session, current))) return;
  // July's server stops each deployment that a newer one replaces, and refuses to roll back to it.
  if (deployments.some((one) => isCompleted(one) && !one.is_current)) return;
  const why = current
    ? `deployment ${current.id} is of ${current.metadata?.imageUploadedLocally ? 'an uploaded image' : 'an unknown source'}, which this server does not deploy again once it was replaced`
    : 'the environment has no deployment to go back to';
  const message = `\`rollbackOnFailure\` will not be able to roll back: ${why}. Deploy images of a registry to be able to`;
  session.emit({ type: 'warning', reason: 'no_rollback', deployment_id: current?.id, message });
}
