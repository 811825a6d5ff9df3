import type { DeploymentConfig, DeploymentConfigSnapshot } from '../../../../generated/types.gen.ts';
import { slugify } from '../../../lib/ids.ts';
import type { ServerName } from '../../../servers/profile.ts';
import type { MockContext } from '../../../state/context.ts';
import { STATIC_PRESETS } from './static-presets.ts';
import { providedVariables } from './container-variables.ts';
import { isNamed, planFor } from './plans.ts';
import { cancelOlder } from './supersede.ts';
import type { DeploymentRow, JobPlan } from '../rows.ts';
import type { EnvironmentRow } from '../../environments/rows.ts';
import type { ProjectRow } from '../../projects/rows.ts';

export interface DeploymentInput {
  source_type: DeploymentRow['source_type'];
  branch?: string | null;
  tag?: string | null;
  commit_hash?: string | null;
  commit_message?: string | null;
  commit_author?: string | null;
  image_name?: string;
  metadata?: Record<string, unknown>;
  isRollback?: boolean;
  /** Whether the image was built before, by another deployment. */
  isBuilt?: boolean;
  /** Unix time in milliseconds; set for demo histories. @default now */
  created_at?: number;
}

/** The deployment starts now. Takes the next planned failure, if there is one. */
export function createDeployment(
  context: MockContext,
  environment: EnvironmentRow,
  input: DeploymentInput,
): DeploymentRow {
  const { state, clock, random, server, warn } = context;
  const project = state.projects.get(environment.project_id) as ProjectRow;
  const isGit = input.source_type === 'git';
  if (isGit && input.created_at === undefined) cancelOlder(context, environment);
  const commit = input.commit_hash ?? (isGit ? random.hex(40) : null);
  const number = state.deployments.ofGroup(project.id).length + 1;
  const plan = planFor(server.plans, {
    source: input.source_type,
    isBuilt: input.isBuilt ?? false,
    isStatic: STATIC_PRESETS.has(project.preset ?? ''),
    isUploaded: input.metadata?.['imageUploadedLocally'] === true,
  });
  const failure = state.plannedFailures.shift() ?? withoutReplicas(server.name, environment, plan);
  const row = state.deployments.insert({
    project_id: project.id,
    environment_id: environment.id,
    source_type: input.source_type,
    slug: [project.slug, ...branchInSlug(context, environment, input.branch), number].join('-'),
    branch: input.branch ?? null,
    tag: input.tag ?? null,
    commit_hash: commit,
    commit_message: input.commit_message ?? (isGit ? 'Update' : null),
    commit_author: input.commit_author ?? (isGit ? 'Ada Example' : null),
    image_name: input.image_name ?? `temps/${project.slug}:${commit?.slice(0, 7) ?? number}`,
    metadata: { deploymentSourceType: input.source_type, isRollback: input.isRollback ?? false, ...input.metadata },
    config: snapshotConfig(environment.deployment_config),
    ...(server.isReal &&
      input.created_at === undefined && { variables: providedVariables(context, project, environment.id) }),
    plan,
    failure,
    created_at: input.created_at ?? clock.now(),
    pauses: [],
    cancelled_at: null,
    torn_down_at: null,
  });
  if (failure?.job !== undefined && !plan.some((job) => isNamed(job, failure.job ?? '')))
    warn(missingJobWarning(row, failure.job));
  return row;
}

/** The failure of a deployment that is to have no container, which only the server of January 2026 starts. */
function withoutReplicas(server: ServerName, { deployment_config }: EnvironmentRow, plan: readonly JobPlan[]) {
  const isStarted = server === '2026-01' && plan.some(({ job_id }) => job_id === 'deploy_container');
  return isStarted && (deployment_config.replicas ?? 1) < 1
    ? { job: 'deploy_container', message: 'Failed to deploy any replicas' }
    : null;
}

/** Real servers name the branch of a preview. */
function branchInSlug({ server }: MockContext, { is_preview }: EnvironmentRow, branch?: string | null): string[] {
  return server.isReal && is_preview && branch ? [slugify(branch)] : [];
}

function missingJobWarning({ id, plan }: DeploymentRow, job: string): string {
  const ids = plan.map(({ job_id }) => job_id);
  return `mock.deployments.failNext: deployment ${id} has no job ${JSON.stringify(job)}, so ${ids[0]} fails. It has ${ids.join(', ')}`;
}

function snapshotConfig(config: DeploymentConfig): DeploymentConfigSnapshot {
  return {
    automaticDeploy: config.automaticDeploy ?? true,
    cpuLimit: config.cpuLimit ?? null,
    cpuRequest: config.cpuRequest ?? null,
    memoryLimit: config.memoryLimit ?? null,
    memoryRequest: config.memoryRequest ?? null,
    exposedPort: config.exposedPort ?? null,
    performanceMetricsEnabled: config.performanceMetricsEnabled ?? false,
    replicas: config.replicas ?? 1,
    sessionRecordingEnabled: config.sessionRecordingEnabled ?? false,
  };
}
