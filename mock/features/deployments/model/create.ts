import type {
  DeploymentConfig,
  DeploymentConfigSnapshot,
  DeploymentMetadata,
} from '../../../../generated/types.gen.ts';
import type { MockContext } from '../../../state/context.ts';
import type { EnvironmentRow } from '../../../rows/environments.ts';
import type { ProjectRow } from '../../../rows/projects.ts';
import type { DeploymentRow, JobPlan } from '../../../rows/deployments.ts';
import { failToRespond, START_TIMEOUT } from '../../../servers/plans.ts';
import { isNamed, planFor } from './plans.ts';
import { cancelOlder } from './supersede.ts';

export interface DeploymentInput {
  source_type: DeploymentRow['source_type'];
  branch?: string | null;
  tag?: string | null;
  commit_hash?: string | null;
  commit_message?: string | null;
  commit_author?: string | null;
  image_name?: string;
  metadata?: Partial<DeploymentMetadata>;
  isRollback?: boolean;
  /** Whether the image was built before, by another deployment. */
  isBuilt?: boolean;
  /** The number in its address. @default the next one of the project */
  number?: number;
  /** Unix time in milliseconds; set for demo histories. @default now */
  created_at?: number | undefined;
}

/** Projects with these presets are static files and run no container. */
const STATIC_PRESETS: ReadonlySet<string> = new Set(['docusaurus', 'react-app', 'rsbuild', 'vite']);

const DEPLOY_CONTAINER = 'deploy_container';

/** The port that the platform gives an app as `PORT`. */
const DEFAULT_PORT = 3000;

export function nextNumber({ state }: MockContext, projectId: number): number {
  return state.deployments.ofGroup(projectId).length + 1;
}

/** The deployment starts now. Takes the next planned failure, if there is one. */
export function createDeployment(
  context: MockContext,
  environment: EnvironmentRow,
  input: DeploymentInput,
): DeploymentRow {
  const { state, clock, server } = context;
  const { source_type, metadata, isRollback = false, isBuilt = false } = input;
  const project = state.projects.get(environment.project_id) as ProjectRow;
  if (source_type === 'git' && input.created_at === undefined) cancelOlder(context, environment);
  const source = describeSource(context, input);
  const number = input.number ?? nextNumber(context, project.id);
  const slug = `${project.slug}-${number}`;
  const isTaken = state.deployments.ofGroup(project.id).some((other) => other.slug === slug);
  const version = source.commit_hash?.slice(0, 7) ?? number;
  const row = state.deployments.insert({
    ...source,
    project_id: project.id,
    environment_id: environment.id,
    slug,
    image_name: input.image_name ?? `temps/${project.slug}:${version}`,
    metadata: {
      deploymentSourceType: source_type,
      imageUploadedLocally: false,
      isRollback,
      ...metadata,
    },
    config: snapshotConfig(environment.deployment_config),
    plan: planFor(server.plans, {
      source: source_type,
      isBuilt,
      isStatic: STATIC_PRESETS.has(project.preset),
      isUploaded: metadata?.imageUploadedLocally === true,
    }),
    failure: state.plannedFailures.shift() ?? null,
    created_at: input.created_at ?? clock.now(),
    pauses: [],
    cancelled_at: null,
    cancelled_reason: null,
    fails_at: null,
    torn_down_at: null,
    removed_at: null,
    has_cleaned_up: false,
    redeployed_at: null,
  });
  if (isTaken) failByName(row);
  warnOfMissingJob(context, row);
  failAtStart(row);
  return row;
}

/** What is deployed: of Git, a new commit unless the caller names one. */
function describeSource({ random }: MockContext, input: DeploymentInput) {
  const { source_type, branch = null, tag = null } = input;
  const isGit = source_type === 'git';
  return {
    source_type,
    branch,
    tag,
    commit_hash: input.commit_hash ?? (isGit ? random.hex(40) : null),
    commit_message: input.commit_message ?? (isGit ? 'Update' : null),
    commit_author: input.commit_author ?? (isGit ? 'Ada Example' : null),
  };
}

/** Another deployment has its name, and so has the container of that. */
function failByName(row: DeploymentRow): void {
  if (!row.plan.some((job) => isNamed(job, DEPLOY_CONTAINER))) return;
  row.failure ??= {
    job: DEPLOY_CONTAINER,
    atLine: 1,
    message: `409 Conflict. The container name "/${row.slug}" is already in use`,
  };
}

/** Of a server that goes on trying to reach the app. */
function failAtStart(row: DeploymentRow): void {
  const { config, failure, plan } = row;
  if (!failure || failure.atLine !== undefined) return;
  const isStart = (job: JobPlan) => job.cleanUp && isNamed(job, failure.job ?? '');
  if (!plan.some(isStart)) return;
  const port = config.exposedPort ?? DEFAULT_PORT;
  row.plan = plan.map((job) => (isStart(job) ? failToRespond(job, port, failure.message) : job));
  row.failure = { ...failure, message: START_TIMEOUT };
}

function warnOfMissingJob({ warn }: MockContext, { id, plan, failure }: DeploymentRow): void {
  const job = failure?.job;
  if (job === undefined || plan.some((one) => isNamed(one, job))) return;
  const ids = plan.map(({ job_id }) => job_id);
  warn(
    `mock.deployments.failNext: deployment ${id} has no job ${JSON.stringify(job)}, so ${ids[0]} fails. It has ${ids.join(', ')}`,
  );
}

function snapshotConfig(config: DeploymentConfig): DeploymentConfigSnapshot {
  return {
    automaticDeploy: config.automaticDeploy ?? true,
    cpuLimit: config.cpuLimit ?? null,
    cpuRequest: config.cpuRequest ?? null,
    memoryLimit: config.memoryLimit ?? null,
    memoryRequest: config.memoryRequest ?? null,
    exposedPort: config.exposedPort ?? null,
    containerExecEnabled: config.containerExecEnabled,
    performanceMetricsEnabled: config.performanceMetricsEnabled,
    replicas: config.replicas,
    sessionRecordingEnabled: config.sessionRecordingEnabled,
  };
}
