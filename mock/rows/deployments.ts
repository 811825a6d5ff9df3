import type {
  Deployment,
  DeploymentConfigSnapshot,
  DeploymentMetadata,
  DeploymentOperationResult,
  ExternalImage,
  StaticBundle,
} from '../../generated/types.gen.ts';
import type { Row, Stored } from '../store/table.ts';

export interface JobPlan {
  readonly job_id: string;
  readonly name: string;
  readonly job_type: string;
  readonly milliseconds: number;
  readonly lines: readonly string[];
  /** The lines that follow the one of its failure. */
  readonly cleanUp?: readonly string[];
  /** When this job is done, the deployment is `built`. */
  readonly builds?: true;
  /** Runs after the deployment is complete. Its failure does not affect the deployment. */
  readonly optional?: true;
  /**
   * How a job ends that does not start: `skipped`, or failed with this message. It takes no time.
   */
  readonly ends?: string;
}

/** The ids of the jobs of the known servers. */
export const JOB_IDS = [
  'download_repo',
  'build_image',
  'pull_image',
  'pull_external_image',
  'verify_local_image',
  'unpack_bundle',
  'deploy_container',
  'deploy_static',
  'deploy_static_bundle',
  'mark_deployment_complete',
  'configure_crons',
  'configure_agents',
  'scan_vulnerabilities',
  'capture_source_maps',
  'take_screenshot',
  'configure_metric_alerts',
] as const;

type JobId = (typeof JOB_IDS)[number];
type Verb<Id extends string> = Id extends `${infer First}_${string}` ? First : never;

/** Makes a deployment fail: in which job, with which message, after which line of its log. */
export interface PlannedFailure {
  /**
   * The job that fails, by its id or the verb that the id begins with: `'build_image'` or
   * `'build'`.
   * @default 'build_image'; if the deployment has no such job, its first job fails and
   * `mock.warnings` says so
   */
  job?: JobId | Verb<JobId> | (string & {}) | undefined;
  /**
   * The error message of the job. On the server of July or August, without `atLine`, what the app
   * writes before it ends: the job `deploy_container` then starts it again for five minutes, or
   * waits as long for an app that writes nothing. @default 'The job failed'
   */
  message?: string | undefined;
  /** The line of its log after which it fails, counted from 1. @default the last line of the job */
  atLine?: number | undefined;
}

type DeploymentFacts = Pick<
  Stored<Deployment>,
  'id' | 'branch' | 'tag' | 'commit_hash' | 'commit_message' | 'commit_author' | 'cancelled_reason'
>;

/**
 * The fixed facts of a deployment. Its current state is computed from the clock:
 * `mock.deployments.status(id)`.
 */
export interface DeploymentRow extends DeploymentFacts {
  readonly project_id: number;
  environment_id: number;
  source_type: 'git' | 'docker_image' | 'static_files';
  slug: string;
  metadata: DeploymentMetadata;
  image_name: string;
  /** The settings of the environment at the start of the deployment. */
  config: DeploymentConfigSnapshot;
  plan: readonly JobPlan[];
  failure: PlannedFailure | null;
  /** Like the other times, in milliseconds of the mock's clock. */
  created_at: number;
  pauses: { from: number; to: number | null }[];
  cancelled_at: number | null;
  /**
   * When it becomes `failed` because it was cancelled while it was running, on a server that does
   * so.
   */
  fails_at: number | null;
  torn_down_at: number | null;
  /**
   * When the end of an older one has stopped it before its own end. The job that then runs stays
   * `running` for ever.
   */
  removed_at: number | null;
  /** Whether its last job has ended, and has stopped newer ones, on a server that does so. */
  has_cleaned_up: boolean;
  /** When it became the current one again without a new deployment. */
  redeployed_at: number | null;
}

export interface ContainerRow {
  container_id: string;
  status: 'running' | 'stopped';
  started_at: number;
  stopped_at: number | null;
  restart_count: number;
}

export interface DeploymentOperationRow extends DeploymentOperationResult, Row {
  deployment_id: number;
}

export type ImageRow = Stored<ExternalImage, 'size_bytes' | 'pushed_at'>;

export type StaticBundleRow = Stored<
  StaticBundle,
  'blob_path' | 'checksum' | 'format' | 'uploaded_at'
>;
