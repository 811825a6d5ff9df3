import type { Deployment } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import { environmentUrl } from '../environments/model/url.ts';
import { environmentOf } from '../shared/find.ts';
import { currentDeployment } from './model/current.ts';
import { deploymentProgress, startedAt, type DeploymentProgress } from './model/progress.ts';
import type { DeploymentRow } from '../../rows/deployments.ts';

/** Looks up the current deployment of each environment only once. */
export function currentFinder(context: MockContext): (environmentId: number) => number | null {
  const known = new Map<number, number | null>();
  return (environmentId) => {
    let id = known.get(environmentId);
    if (id === undefined)
      known.set(environmentId, (id = currentDeployment(context, environmentId)?.id ?? null));
    return id;
  };
}

export function serializeDeployment(
  context: MockContext,
  row: DeploymentRow,
  current = currentFinder(context),
): Deployment {
  const { state, clock, server } = context;
  const progress = deploymentProgress(row, clock.now());
  const { status, succeeded, started_at, finished_at } = progress;
  const environment = environmentOf(state, row.environment_id);
  const iso = (time: number | null) => (time === null ? null : clock.iso(time));
  const url = environmentUrl(environment);
  const hasOwnUrl = server.deploymentUrl === 'deployment';
  const domains = state.environmentDomains.list((one) => one.environment_id === environment.id);
  return {
    id: row.id,
    project_id: row.project_id,
    environment_id: row.environment_id,
    environment: {
      id: environment.id,
      name: environment.name,
      slug: environment.slug,
      // Whoever has another `url` names that of the environment here.
      domains: [hasOwnUrl ? url : new URL(url).host, ...domains.map(({ domain }) => domain)],
    },
    status,
    is_current: current(row.environment_id) === row.id,
    url: hasOwnUrl ? environmentUrl({ subdomain: row.slug }) : url,
    branch: row.branch,
    tag: row.tag,
    commit_hash: row.commit_hash,
    commit_message: row.commit_message,
    commit_author: row.commit_author,
    commit_date: row.commit_hash ? clock.iso(row.created_at) : null,
    cancelled_reason: reason(context, row, progress),
    deployment_config: row.config,
    metadata: {
      ...row.metadata,
      ...(server.recordsPush && gitPushEvent(context, row)),
      deploymentDurationMs: succeeded && finished_at !== null ? finished_at - row.created_at : null,
    },
    screenshot_location: null,
    created_at: clock.iso(row.created_at),
    started_at: startedAt(context, row, started_at),
    finished_at: iso(finished_at),
  };
}

function gitPushEvent(
  { state }: MockContext,
  { project_id, source_type, branch, commit_hash }: DeploymentRow,
) {
  const { repo_owner: owner, repo_name: repo } = state.projects.get(project_id) ?? {};
  if (source_type !== 'git' || !owner || !repo || !branch || !commit_hash) return {};
  return { gitPushEvent: { owner, repo, branch, commit: commit_hash } };
}

/** Why a deployment was cancelled and, on some servers, why it failed. */
function reason(
  { server }: MockContext,
  row: DeploymentRow,
  { status, jobs }: DeploymentProgress,
): string | null {
  if (status === 'failed' && row.fails_at !== null) return 'Workflow error: Workflow was cancelled';
  const failed = jobs.find((one) => one.status === 'failure' && one.job.optional !== true);
  if (row.cancelled_at !== null || !failed || !server.failureIsReason) return row.cancelled_reason;
  const job = `Required job '${failed.job.job_id}' failed: Some("${failed.failure?.message ?? ''}")`;
  return `Workflow error: Job execution failed: ${job}`;
}
