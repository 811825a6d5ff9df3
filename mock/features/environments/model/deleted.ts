import { problem } from '../../../lib/http/problems.ts';
import { slugify } from '../../../lib/ids.ts';
import type { EnvironmentRow } from '../../../rows/environments.ts';
import type { ProjectRow } from '../../../rows/projects.ts';
import type { MockContext } from '../../../state/context.ts';
import { deploymentProgress } from '../../deployments/model/progress.ts';
import { cancel } from '../../deployments/model/supersede.ts';
import { hideEnvironment } from '../../projects/model/remove.ts';
import { insertEnvironment } from './create.ts';

/** Deletes an environment, and keeps what its name brings back. */
export function keepDeleted(context: MockContext, row: EnvironmentRow): void {
  const { clock, state } = context;
  for (const deployment of state.deployments.ofGroup(row.project_id))
    if (
      deployment.environment_id === row.id &&
      deploymentProgress(deployment, clock.now()).finished_at === null
    )
      cancel(context, deployment, 'Environment deleted');
  hideEnvironment(state, row.id);
  state.deletedEnvironments.push(row);
}

/**
 * Compares the name as it was sent with those that are stored, which are slugs: a 500 for one that
 * is there, the old environment for one that was deleted, and else another one, at whatever host.
 */
export function createAsSent(
  context: MockContext,
  project: ProjectRow,
  name: string,
  branch: string,
): EnvironmentRow {
  const { clock, state } = context;
  const isSame = (row: EnvironmentRow) => row.project_id === project.id && row.name === name;
  if (state.environments.find(isSame)) throw problem('internal', 'An internal error occurred');
  const deleted = state.deletedEnvironments.find(isSame);
  if (!deleted) {
    const slug = slugify(name);
    const kind = { is_preview: false, is_main: false };
    return insertEnvironment(context, project, { name: slug, slug, branch, ...kind });
  }
  state.deletedEnvironments = state.deletedEnvironments.filter((row) => row !== deleted);
  const deployed_before = state.deployments.lastId;
  const back = { ...deleted, branch, deployed_before, updated_at: clock.iso() };
  const rows = [...state.environments, back].toSorted((one, two) => one.id - two.id);
  state.environments.restore(rows, state.environments.lastId);
  return back;
}
