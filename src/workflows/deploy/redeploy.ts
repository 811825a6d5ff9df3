import type { Deployment } from '../../../generated/types.gen.ts';
import { TempsError } from '../../errors/index.ts';
import { triggerAndFind } from './git.ts';
import { findOrigin, sourceOf } from './rollback.ts';
import type { DeploySession } from './session.ts';
import { startStored } from './start.ts';

/** Starts what is live once more, from its image, bundle or commit. Returns the id. */
export async function startAgain(session: DeploySession, live: Deployment): Promise<number> {
  const source = sourceOf(await findOrigin(session, live));
  if (!source)
    throw new TempsError(
      `Nothing was started: deployment ${live.id} is an uploaded image, which no registry has, or its source is not known. Deploy it again with temps.deploy({ imageTarball })`,
      { code: 'redeploy_no_source' },
    );
  if ('git' in source) return triggerAndFind(session, source.git);
  const health_check_path = live.metadata?.healthCheckPath ?? undefined;
  return startStored(session, source.stored, { health_check_path, metadata: undefined });
}
