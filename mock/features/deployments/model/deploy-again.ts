import type { ProjectRow } from '../../../rows/projects.ts';
import type { MockContext } from '../../../state/context.ts';
import { createDeployment } from './create.ts';
import { trigger } from './trigger.ts';

/**
 * Deploys an environment as it was deployed before: the branch from Git, or the image or bundle of
 * its last deployment. Returns the id of its latest deployment.
 *
 * @throws {RangeError} for an environment that does not exist
 */
export function deployAgain(context: MockContext, environmentId: number): number {
  const { state } = context;
  const environment = state.environments.get(environmentId);
  if (!environment)
    throw new RangeError(`There is no environment ${JSON.stringify(environmentId)}`);
  const project = state.projects.get(environment.project_id) as ProjectRow;
  const latest = () =>
    state.deployments.ofGroup(project.id).findLast((row) => row.environment_id === environmentId);
  if (project.source_type === 'git')
    trigger(context, project, environment, { branch: environment.branch ?? project.main_branch });
  else {
    const { source_type = 'docker_image', image_name = `${project.slug}:latest` } = latest() ?? {};
    createDeployment(context, environment, { source_type, image_name });
  }
  return latest()?.id ?? 0;
}
