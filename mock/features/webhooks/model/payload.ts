import type { MockContext } from '../../../state/context.ts';
import type { DeploymentRow } from '../../deployments/rows.ts';
import { environmentUrl } from '../../environments/model/url.ts';

/** The state of a deployment at the time of the event. */
interface Snapshot {
  readonly status: string;
  readonly started_at: number | null;
  readonly finished_at: number | null;
  readonly error_message: string | null;
}

/**
 * The payload of a deployment event. 2026-01 leaves most fields empty. The reference server sends both `commit_sha` and
 * `commit_hash`.
 */
export function deploymentPayload(
  { state, clock, server }: MockContext,
  row: DeploymentRow,
  snapshot: Snapshot,
): object {
  const environment = state.environments.get(row.environment_id);
  const isWhole = server.name !== '2026-01';
  const isCreated = snapshot.status === 'created';
  const hasUrl = !server.isReal || (isWhole && snapshot.status === 'succeeded');
  const hasCommit = isWhole || isCreated || snapshot.status === 'succeeded';
  const iso = (time: number | null) => (time === null ? null : clock.iso(time));
  return {
    deployment_id: row.id,
    project_id: row.project_id,
    project_name: isWhole ? (state.projects.get(row.project_id)?.name ?? '') : '',
    environment: row.cancelled_reason?.startsWith('Superseded') ? row.slug : (environment?.name ?? ''),
    branch: isWhole || isCreated ? row.branch : null,
    commit_sha: hasCommit ? row.commit_hash : null,
    ...(!server.isReal && { commit_hash: row.commit_hash }),
    commit_message: isWhole ? row.commit_message : null,
    url: hasUrl && environment ? environmentUrl(environment) : null,
    status: snapshot.status,
    error_message: snapshot.error_message,
    ...((server.isReal || !isCreated) && {
      started_at: isWhole ? iso(snapshot.started_at) : null,
      finished_at: iso(snapshot.finished_at),
    }),
  };
}
