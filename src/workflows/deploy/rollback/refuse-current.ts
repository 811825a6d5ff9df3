import type { Deployment } from '../../../../generated/types.gen.ts';
import { isCompleted } from '../../../servers/deployment-status.ts';
import { TempsError } from '../../../errors/index.ts';
import { describe, readSource } from './source.ts';

/**
 * Throws if the target of a rollback is live: real servers take its containers down before they start new ones, and do
 * not check these. One that was stopped or paused is brought back.
 */
export function refuseCurrent(target: Deployment): void {
  if (!target.is_current || !isCompleted(target)) return;
  const source = readSource(target);
  throw new TempsError(
    `Nothing was rolled back: deployment ${target.id} is the current one of environment ${target.environment_id} already. To deploy the same again, call temps.deploy()${source ? ` with ${describe(source)}` : ''}`,
    { code: 'rollback_no_change' },
  );
}
