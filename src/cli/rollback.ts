import type { Deployment, TempsClient, WatchOptions } from '../index.ts';
import { toFailure } from './failure.ts';

interface RollbackSettings {
  project_id: number;
  environment_id: number;
  watch: WatchOptions;
}

/** The result of a rollback, with a sentence about it. */
interface RollbackResult {
  message: string;
  /** The deployment that is live again. */
  restored?: Deployment | undefined;
}

/**
 * Rolls back to the deployment before this one, if this one is the current one of its environment. A deployment that
 * failed before it became current has replaced nothing, and a newer current one belongs to someone else.
 */
export async function rollBack(
  temps: TempsClient,
  deployment: { id: number },
  { project_id, environment_id, watch }: RollbackSettings,
): Promise<RollbackResult> {
  const signal = watch.signal ?? undefined;
  let rollback: ReturnType<TempsClient['rollback']> | undefined;
  try {
    const path = { project_id, deployment_id: deployment.id };
    const { data } = await temps.deployments.get({ path, signal });
    if (!data.is_current)
      return { message: `Nothing was rolled back: deployment ${deployment.id} is not the current one` };
    rollback = temps.rollback({
      project: project_id,
      environment: environment_id,
      from: deployment.id,
      to: 'previous',
      ...watch,
    });
    const restored = await rollback;
    return { message: `Rolled back: deployment ${restored.id} is live`, restored };
  } catch (error) {
    if (signal?.aborted) return { message: describeInterrupted(rollback) };
    return { message: `The rollback was not seen to succeed: ${toFailure(error).message}` };
  }
}

function describeInterrupted(rollback: { id: number | undefined } | undefined): string {
  if (!rollback) return 'Nothing was rolled back';
  return rollback.id === undefined
    ? 'The rollback was not watched: look into the dashboard, since it may have been started'
    : `The rollback, deployment ${rollback.id}, goes on and was not watched to its end: look into the dashboard`;
}
