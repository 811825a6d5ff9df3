import type { Deployment } from '../../../../generated/types.gen.ts';
import { isCompleted } from '../../../deployment-status.ts';
import { TempsError } from '../../../errors/index.ts';
import type { DeploySession } from '../deploy-session.ts';
import { mayBeOfJanuary } from '../start/server-age.ts';
import { describe, readSource } from './source.ts';

/**
 * Throws if the target of a rollback is live, on a server that would replace its containers and then fail. Others deploy
 * it again, and one that was stopped or paused is brought back.
 */
export async function refuseCurrent(session: DeploySession, target: Deployment): Promise<void> {
  if (!target.is_current || !isCompleted(target) || !(await mayBeOfJanuary(session, target))) return;
  const source = readSource(target);
  throw new TempsError(
    `Nothing was rolled back: deployment ${target.id} is the current one of environment ${target.environment_id} already, and servers of January 2026 would take its containers down. To deploy the same again, call temps.deploy()${source ? ` with ${describe(source)}` : ''}`,
    { code: 'rollback_no_change' },
  );
}
