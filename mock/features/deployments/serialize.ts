import type { Deployment } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import { deploymentProgress } from './model/progress.ts';
import type { DeploymentRow } from './rows.ts';
import type { EnvironmentRow } from '../environments/rows.ts';
import { environmentUrl } from '../environments/model/url.ts';
import { screenshotPath } from '../platform/model/screenshots.ts';
import { currentDeployment } from './model/current.ts';
import { settleOperations } from './model/settle-operations.ts';

/** Looks up the current deployment of each environment only once. */
export function currentFinder(context: MockContext): (environmentId: number) => number | null {
  const known = new Map<number, number | null>();
  return (environmentId) => {
    let id = known.get(environmentId);
    if (id === undefined) known.set(environmentId, (id = currentDeployment(context, environmentId)?.id ?? null));
    return id;
  };
}

export function serializeDeployment(
  context: MockContext,
  row: DeploymentRow,
  current = currentFinder(context),
): Deployment {
  settleOperations(context);
  const { state, clock, server } = context;
  const { status, succeeded, started_at, finished_at } = deploymentProgress(row, clock.now());
  const environment = state.environments.get(row.environment_id) as EnvironmentRow;
  return {
    id: row.id,
    project_id: row.project_id,
    environment_id: row.environment_id,
    environment: {
      id: environment.id,
      name: environment.name,
      slug: environment.slug,
      domains: deploymentDomains(context, environment),
    },
    status,
    is_current: current(row.environment_id) === row.id,
    url: environmentUrl(server.isReal ? { subdomain: row.slug } : environment),
    branch: row.branch,
    tag: row.tag,
    commit_hash: row.commit_hash,
    commit_message: row.commit_message,
    commit_author: server.isReal ? null : row.commit_author,
    commit_date: row.commit_hash && !server.isReal ? clock.iso(row.created_at) : null,
    cancelled_reason: cancelledReason(context, row, status),
    deployment_config: row.config,
    metadata: {
      ...row.metadata,
      ...(server.isReal && gitPushEvent(state, row)),
      deploymentDurationMs: succeeded && finished_at !== null ? finished_at - row.created_at : null,
    },
    screenshot_location: state.files.has(screenshotPath(row)) ? screenshotPath(row) : null,
    created_at: clock.iso(row.created_at),
    started_at: started_at === null ? null : clock.iso(started_at),
    finished_at: finished_at === null ? null : clock.iso(finished_at),
  };
}

/** Real servers add this to every deployment of a repository, however it was started. */
function gitPushEvent(
  { projects }: MockContext['state'],
  { project_id, source_type, branch, commit_hash }: DeploymentRow,
) {
  const { repo_owner: owner, repo_name: repo } = projects.get(project_id) ?? {};
  if (source_type !== 'git' || !owner || !repo || !branch || !commit_hash) return {};
  return { gitPushEvent: { owner, repo, branch, commit: commit_hash } };
}

/** Real servers also put a failure here. */
function cancelledReason({ clock, server }: MockContext, row: DeploymentRow, status: string): string | null {
  if (status === 'failed' && row.fails_at !== undefined) return 'Workflow error: Workflow was cancelled';
  if (row.cancelled_at !== null) return row.cancelled_reason ?? 'Cancelled by a user';
  if (!server.isReal) return null;
  const failed = deploymentProgress(row, clock.now()).jobs.find(
    ({ job, status }) => status === 'failure' && (job.optional !== true || job.marksFailed),
  );
  return failed
    ? `Workflow error: Job execution failed: Required job '${failed.job.job_id}' failed: Some("${failed.failure?.message ?? ''}")`
    : null;
}

/** On real servers, the first one is a URL. */
function deploymentDomains({ state, server }: MockContext, environment: EnvironmentRow): string[] {
  const own = state.environmentDomains.list((row) => row.environment_id === environment.id).map((row) => row.domain);
  const url = environmentUrl(environment);
  return [server.isReal ? url : new URL(url).host, ...own];
}
