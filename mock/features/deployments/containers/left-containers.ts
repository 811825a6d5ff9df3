import type { MockContext } from '../../../state/context.ts';
import { problem, type MockProblem } from '../../../lib/http/problems.ts';
import { currentDeployment } from '../model/current.ts';
import type { DeploymentRow } from '../rows.ts';
import { countReplicas } from './find-container.ts';

/**
 * What a real server takes for the containers of a deployment: it forgets them in a teardown and once a newer deployment
 * has replaced them, but not if they are removed otherwise.
 */
export function leftContainers(context: MockContext, row: DeploymentRow): 'none' | 'running' | 'removed' {
  if (row.torn_down_at !== null) return 'none';
  if (row.containers_removed) return 'removed';
  const isCurrent = currentDeployment(context, row.environment_id)?.id === row.id;
  return isCurrent && countReplicas(context, row) > 0 ? 'running' : 'none';
}

/** To be called when the containers are removed. */
export function removeContainers(context: MockContext, row: DeploymentRow): void {
  if (leftContainers(context, row) === 'running') row.containers_removed = true;
}

/** The failure to do something with a container that is not there, or not in the right state. */
export function containerFailure(step: 'resume' | 'stop', reason: string): MockProblem {
  return problem('internal', `Failed to ${step} container: Docker responded with an error: ${reason}`);
}
