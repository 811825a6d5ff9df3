import type { TriggeredPipeline, TriggerPipelineRequest } from '../../../../generated/types.gen.ts';
import type { MockContext } from '../../../state/context.ts';
import type { EnvironmentRow } from '../../../rows/environments.ts';
import type { GitRepositoryRow } from '../../../rows/git.ts';
import type { ProjectRow } from '../../../rows/projects.ts';
import { createDeployment } from './create.ts';
import { deploymentProgress } from './progress.ts';

/**
 * Starts a deployment of a project's repository. Like the platform, it returns no id: the
 * deployment is in the list.
 */
export function trigger(
  context: MockContext,
  project: ProjectRow,
  named: EnvironmentRow,
  { branch: wanted, tag = null, commit: given }: Partial<TriggerPipelineRequest>,
): TriggeredPipeline {
  const { triggersByCommit } = context.server;
  const branch = wanted ?? project.main_branch;
  const repository = findRepository(context, project);
  const head = repository?.branches.find(({ name }) => name === branch)?.commits[0];
  const commit =
    given ??
    (triggersByCommit
      ? (head ?? `manual-trigger-${Math.floor(context.clock.now() / 1000)}`)
      : null);
  if (!triggersByCommit || !isInProgress(context, named, commit)) {
    const row = createDeployment(context, named, {
      source_type: 'git',
      branch,
      tag,
      commit_hash: commit,
    });
    if (repository && !given && !tag && !head)
      row.failure ??= { job: 'download_repo', message: missingBranch(repository, branch, commit) };
  }
  return {
    message: 'Pipeline triggered',
    project_id: project.id,
    environment_id: named.id,
    branch,
    tag,
    commit,
  };
}

/** Real servers look for the commit, and none has the name of their placeholder. */
function missingBranch(
  { owner, name, branches }: GitRepositoryRow,
  branch: string,
  commit: string | null,
): string {
  if (commit !== null) return `Failed to checkout commit ${commit}`;
  const known = branches.map((one) => one.name).join(', ');
  return `Branch "${branch}" not found in ${owner}/${name}, which has ${known}`;
}

/** The repository at the git host, if the project is connected to one. */
function findRepository({ state }: MockContext, project: ProjectRow): GitRepositoryRow | undefined {
  return state.gitRepositories.find(
    ({ owner, name, connection_id }) =>
      connection_id === project.git_provider_connection_id &&
      owner === project.repo_owner &&
      name === project.repo_name,
  );
}

function isInProgress(
  { state, clock }: MockContext,
  { id, project_id }: EnvironmentRow,
  commit: string | null,
) {
  return state.deployments
    .ofGroup(project_id)
    .some(
      (row) =>
        row.environment_id === id &&
        row.commit_hash === commit &&
        ['pending', 'running'].includes(deploymentProgress(row, clock.now()).status),
    );
}
