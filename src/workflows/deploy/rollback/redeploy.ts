import type { Deployment } from '../../../../generated/types.gen.ts';
import { isStopped } from '../../../servers/deployment-status.ts';
import { readDeployment } from '../../../polling/read-deployment.ts';
import { retryTransient } from '../../../polling/retry-transient.ts';
import { TempsError } from '../../../errors/index.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import { triggerAndFind } from '../git/find-triggered.ts';
import { startStored } from '../start/start-stored.ts';
import { describe, readSource, type Source } from './source.ts';

interface Context {
  /** The current deployment of the environment. */
  current: Deployment | undefined;
  /** The server's error when asked to roll back. */
  refusal: TempsError;
  /** The reason, as the end of a sentence. */
  reason: string;
}

/**
 * Deploys the source of a deployment again, for a server that refuses to roll back to it. Emits a warning, and returns
 * the id of the new deployment. Throws if that would change nothing or the source is not known.
 */
export async function redeploy(
  session: DeploySession,
  target: Deployment,
  { current, refusal, reason }: Context,
): Promise<number> {
  const source = await findSource(session, target);
  const refused = `The server does not roll back to deployment ${target.id}${reason}`;
  if (!source)
    throw new TempsError(`${refused}. ${adviseWithoutSource(target)}`, { code: 'rollback_no_source', cause: refusal });
  const described = describe(source);
  // One that was stopped or paused no longer runs: to deploy the same again brings it back.
  const currentSource = current && !isStopped(current) ? await findSource(session, current) : undefined;
  if (current && currentSource && describe(currentSource) === described)
    throw new TempsError(
      `${refused}, and deploying ${described} again would change nothing: the current deployment, ${current.id}, is of the same. Give the id of another deployment as \`to\`, or deploy another version with temps.deploy()`,
      { code: 'rollback_no_change', cause: refusal },
    );
  session.emit({ type: 'warning', message: `${refused}. Instead, ${described} is deployed again` });
  return start(session, target, source);
}

async function start(session: DeploySession, target: Deployment, source: Source): Promise<number> {
  const path = { project_id: target.project_id, environment_id: target.environment_id };
  if ('git' in source) return triggerAndFind(session, path, source.git);
  const health_check_path = target.metadata?.healthCheckPath ?? undefined;
  const metadata = { isRollback: true, rolledBackFromId: target.id };
  return startStored(session, path, source, { health_check_path, metadata });
}

/** Real servers do not repeat the source of a deployment in the one that rolls back to it. */
async function findSource(session: DeploySession, one: Deployment, steps = 10): Promise<Source | undefined> {
  const source = readSource(one);
  const deployment_id = one.metadata?.rolledBackFromId;
  if (source || !deployment_id || steps === 0) return source;
  const path = { project_id: one.project_id, deployment_id };
  const restored = await retryTransient(session, () => readDeployment(session, path)).catch(() => undefined);
  return restored && findSource(session, restored, steps - 1);
}

function adviseWithoutSource({ metadata }: Deployment): string {
  if (metadata?.imageUploadedLocally || metadata?.uploadedImageId)
    return 'Its image was uploaded, and no registry has it. Upload it again: temps.deploy({ imageTarball })';
  return 'Neither its image nor its commit is known. Deploy the version that you want with temps.deploy(), or give the id of another deployment as `to`';
}
