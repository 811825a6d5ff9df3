import { GroupedTable } from '../../store/grouped-table.ts';
import type { DeploymentConfigSnapshot } from '../../../generated/types.gen.ts';
import { Table, type Row } from '../../store/table.ts';

export interface JobPlan {
  readonly job_id: string;
  readonly name: string;
  readonly job_type: string;
  readonly milliseconds: number;
  readonly lines: readonly string[];
  /** When this job is done, the deployment is `built`. */
  readonly builds?: true;
  /** Runs after the deployment is complete. Its failure does not affect the deployment. */
  readonly optional?: true;
  /** Its failure makes the deployment `failed` although it is optional, and although the deployment is served. */
  readonly marksFailed?: true;
}

/** Makes a deployment fail: in which job, with which message, after which line of its log. */
export interface PlannedFailure {
  /**
   * The job that fails, by its id or the verb that the id begins with: `'build_image'` or `'build'`.
   * @default 'build_image'; if the deployment has no such job, its first job fails and `mock.warnings` says so
   */
  job?: string;
  /** The error message of the job. @default 'The job failed' */
  message?: string;
  /** The line of its log after which it fails, counted from 1. @default the last line of the job */
  atLine?: number;
}

/** The fixed facts of a deployment. Its current state is computed from the clock: `mock.deployments.status(id)`. */
export interface DeploymentRow extends Row {
  readonly project_id: number;
  environment_id: number;
  source_type: 'git' | 'docker_image' | 'static_files';
  slug: string;
  branch: string | null;
  tag: string | null;
  commit_hash: string | null;
  commit_message: string | null;
  commit_author: string | null;
  metadata: Record<string, unknown>;
  image_name: string;
  /** The settings of the environment at the start of the deployment. */
  config: DeploymentConfigSnapshot;
  /** What users and linked services provided at its start, on a real server. @default what they provide now */
  variables?: Readonly<Record<string, string>>;
  plan: readonly JobPlan[];
  failure: PlannedFailure | null;
  /** Like the next three, in milliseconds of the mock's clock. */
  created_at: number;
  pauses: { from: number; to: number | null }[];
  cancelled_at: number | null;
  torn_down_at: number | null;
  /** Why it was cancelled. @default the message of a cancellation by a user */
  cancelled_reason?: string;
  /** When it becomes `failed` on a real server, since it was cancelled while it was running. */
  fails_at?: number;
  /** When a rollback deployed it again without a new deployment. */
  redeployed_at?: number;
  /** What a pause or resumption on a real server made of it after its end, however it ended. */
  marked_as?: 'paused' | 'deployed';
  /** Whether a pause or a failed rollback on a real server removed its containers. */
  containers_removed?: true;
}

export interface ContainerRow {
  container_id: string;
  status: 'running' | 'stopped';
  started_at: number;
  stopped_at: number | null;
  restart_count: number;
}

export interface DeploymentOperationRow extends Row {
  deployment_id: number;
  operation: 'deploy' | 'mark_complete' | 'take_screenshot';
  /** Milliseconds of the mock's clock. */
  executed_at: number;
  /** `null` while it runs. */
  outcome: { success: boolean; message: string } | null;
}

export interface ImageRow extends Row {
  project_id: number;
  image_ref: string;
  tag: string | null;
  digest: string | null;
  metadata: unknown;
  created_at: string;
}

export interface StaticBundleRow extends Row {
  project_id: number;
  original_filename: string | null;
  content_type: string;
  size_bytes: number;
  metadata: unknown;
  created_at: string;
}

export interface DeploymentTables {
  deployments: GroupedTable<DeploymentRow, 'project_id'>;
  deploymentOperations: Table<DeploymentOperationRow>;
  /** Images that were built elsewhere and registered by their reference. */
  images: Table<ImageRow>;
  /** Each new deployment takes the first one. */
  plannedFailures: PlannedFailure[];
  /** By `container_id`; only containers that were started, stopped or restarted. */
  containers: Map<string, ContainerRow>;
  staticBundles: Table<StaticBundleRow>;
}

export function createDeploymentTables(): DeploymentTables {
  return {
    deployments: new GroupedTable('project_id'),
    deploymentOperations: new Table(),
    images: new Table(),
    plannedFailures: [],
    containers: new Map(),
    staticBundles: new Table(),
  };
}
