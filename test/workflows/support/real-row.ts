/** A deployment of a `RealServer`. */
export interface Row {
  id: number;
  environment_id: number;
  branch: string | null;
  tag: string | null;
  commit_hash: string | null;
  cancelled_reason: string | null;
  metadata: Record<string, unknown> | null;
  /** How long it takes until it has completed. */
  seconds: number;
  /** How long its optional job runs on after that. */
  optionalSeconds: number;
  /** That of its optional job meanwhile. @default running */
  optionalStatus?: string | undefined;
  /** Whether the end of another deployment's jobs has removed its container. */
  isDestroyed: boolean;
  /** Milliseconds until the list has it: it waits in a queue first. */
  shownAfter: number;
  /** Set where something else than time decides. */
  status: string | undefined;
  /** Whether the image that it ran is still there. */
  hasImage: boolean;
  wasCompleted: boolean;
  /** Set where something else than its completion makes it the current one. */
  isLive?: boolean | undefined;
  /** The job that fails. */
  failedJob: string | undefined;
  created_at: number;
}

export type RowInput = Partial<Omit<Row, 'id'>>;

/** One that was stopped while it ran has no end. */
function isOpen({ wasCompleted }: Row, status: string): boolean {
  return ['pending', 'running'].includes(status) || (status === 'stopped' && !wasCompleted);
}

/** As the servers of 2026 describe a deployment. */
export function describeRow(row: Row, status: string, is_current: boolean): object {
  const { id, environment_id, branch, tag, commit_hash, cancelled_reason, metadata, created_at } = row;
  const url = `https://shop-${id}.localho.st`;
  return {
    id,
    project_id: 3,
    environment_id,
    environment: { id: environment_id, name: 'production', slug: 'production', domains: [url] },
    status,
    url,
    commit_hash,
    commit_message: commit_hash && 'Fix cart',
    branch,
    tag,
    created_at,
    started_at: status === 'pending' ? null : created_at + 3000,
    finished_at: isOpen(row, status) ? null : created_at + row.seconds * 1000,
    screenshot_location: null,
    commit_author: null,
    commit_date: null,
    is_current,
    cancelled_reason,
    deployment_config: null,
    metadata,
  };
}
