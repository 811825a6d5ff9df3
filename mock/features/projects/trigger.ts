import type { TriggeredPipeline, TriggerPipelineRequest } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import { createDeployment } from '../deployments/model/create.ts';
import { deploymentProgress } from '../deployments/model/progress.ts';
import { createEnvironment } from '../environments/model/create.ts';
import type { EnvironmentRow } from '../environments/rows.ts';
import type { ProjectRow } from './rows.ts';

/** In these states of one deployment, another trigger of the same commit is dropped. */
const ON_ITS_WAY: ReadonlySet<string> = new Set(['pending', 'running']);

/**
 * Starts a Git deployment as real servers do: of the branch's head where no commit is named, not at all where that commit is
 * on its way already, and in January to the environment with that branch. The response names the commit in each case.
 */
export function triggerOnRealServer(
  context: MockContext,
  project: ProjectRow,
  named: EnvironmentRow,
  body: Partial<TriggerPipelineRequest>,
): TriggeredPipeline {
  const branch = body.branch ?? project.main_branch;
  const commit = body.commit ?? branchHead(context, project, branch);
  const environment = context.server.deploysTo === 'branch' ? findOrCreateEnvironment(context, project, branch) : named;
  if (!isOnItsWay(context, environment, commit))
    createDeployment(context, environment, { source_type: 'git', branch, tag: body.tag, commit_hash: commit });
  return {
    message: 'Pipeline triggered successfully',
    project_id: project.id,
    environment_id: named.id,
    branch,
    tag: body.tag ?? null,
    commit,
  };
}

/** Asked from the Git host where the project is connected to one. */
function branchHead({ state, clock }: MockContext, project: ProjectRow, branch: string): string {
  const repository = state.gitRepositories.find(
    ({ owner, name, connection_id }) =>
      connection_id === project.git_provider_connection_id &&
      owner === project.repo_owner &&
      name === project.repo_name,
  );
  const head = repository?.branches.find(({ name }) => name === branch)?.commits[0];
  return head ?? `manual-trigger-${Math.floor(clock.now() / 1000)}`;
}

/** The environment with that branch, or a preview of it. */
function findOrCreateEnvironment(context: MockContext, project: ProjectRow, branch: string): EnvironmentRow {
  const found = context.state.environments.find((row) => row.project_id === project.id && row.branch === branch);
  return found ?? createEnvironment(context, project, { name: branch, branch, is_preview: true });
}

function isOnItsWay({ state, clock }: MockContext, environment: EnvironmentRow, commit: string): boolean {
  return state.deployments
    .ofGroup(environment.project_id)
    .some(
      (row) =>
        row.environment_id === environment.id &&
        row.commit_hash === commit &&
        ON_ITS_WAY.has(deploymentProgress(row, clock.now()).status),
    );
}
