import type { TriggeredPipeline, TriggerPipelineRequest } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/http/problems.ts';
import { createDeployment } from '../deployments/model/create.ts';
import { deploymentProgress } from '../deployments/model/progress.ts';
import { createEnvironment } from '../environments/model/create.ts';
import type { EnvironmentRow } from '../environments/rows.ts';
import type { ProjectRow } from './rows.ts';

/** While a deployment has one of these statuses, another trigger of its commit is ignored. */
const IN_PROGRESS: ReadonlySet<string> = new Set(['pending', 'running']);

/**
 * Starts a Git deployment as real servers do: of the branch's head if no commit is given, of a placeholder if it is unknown,
 * and not at all if that commit is already being deployed. 2026-01 deploys to the environment with that branch. The response always has the commit.
 */
export function triggerOnRealServer(
  context: MockContext,
  project: ProjectRow,
  named: EnvironmentRow,
  body: Partial<TriggerPipelineRequest>,
): TriggeredPipeline {
  if (!project.repo_owner || !project.repo_name) throw problem('badRequest', `Project ${project.id} has no repository`);
  const branch = body.branch ?? project.main_branch;
  const repository = findRepository(context, project);
  const known = repository?.branches.find(({ name }) => name === branch)?.commits[0];
  const commit = body.commit ?? known ?? `manual-trigger-${Math.floor(context.clock.now() / 1000)}`;
  const environment = context.server.deploysTo === 'branch' ? findOrCreateEnvironment(context, project, branch) : named;
  if (!isInProgress(context, environment, commit)) {
    const row = createDeployment(context, environment, {
      source_type: 'git',
      branch,
      tag: body.tag,
      commit_hash: commit,
    });
    // There is no commit with the name of the placeholder, and none to deploy in a project of images or files.
    const { source_type } = project;
    if (
      (repository && commit.startsWith('manual-trigger-')) ||
      source_type === 'docker_image' ||
      source_type === 'static_files'
    )
      row.failure ??= { job: 'download_repo', message: `Failed to checkout commit ${commit}` };
  }
  return {
    message: 'Pipeline triggered successfully',
    project_id: project.id,
    environment_id: named.id,
    branch,
    tag: body.tag ?? null,
    commit,
  };
}

/** The repository at the git host, if the project is connected to one. */
function findRepository({ state }: MockContext, project: ProjectRow) {
  return state.gitRepositories.find(
    ({ owner, name, connection_id }) =>
      connection_id === project.git_provider_connection_id &&
      owner === project.repo_owner &&
      name === project.repo_name,
  );
}

/** The environment with this branch, or a new preview environment for it. */
function findOrCreateEnvironment(context: MockContext, project: ProjectRow, branch: string): EnvironmentRow {
  const found = context.state.environments.find((row) => row.project_id === project.id && row.branch === branch);
  return found ?? createEnvironment(context, project, { name: branch, branch, is_preview: true });
}

function isInProgress({ state, clock }: MockContext, environment: EnvironmentRow, commit: string): boolean {
  return state.deployments
    .ofGroup(environment.project_id)
    .some(
      (row) =>
        row.environment_id === environment.id &&
        row.commit_hash === commit &&
        IN_PROGRESS.has(deploymentProgress(row, clock.now()).status),
    );
}
