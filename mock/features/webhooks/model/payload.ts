import type { MockContext } from '../../../state/context.ts';
import type { DeploymentRow } from '../../deployments/rows.ts';
import { environmentUrl } from '../../environments/model/url.ts';

/** How a deployment stands when the event is sent. */
interface Moment {
  readonly status: string;
  readonly started_at: number | null;
  readonly finished_at: number | null;
  readonly error_message: string | null;
}

/** What the payload of a deployment's event says. January's server leaves most of it empty; the reference's has the commit under both of its names. */
export function deploymentPayload({ state, clock, server }: MockContext, row: DeploymentRow, moment: Moment): object {
  const environment = state.environments.get(row.environment_id);
  const isWhole = server.name !== '2026-01';
  const isCreated = moment.status === 'created';
  const hasUrl = !server.isReal || (isWhole && moment.status === 'succeeded');
  const hasCommit = isWhole || isCreated || moment.status === 'succeeded';
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
    status: moment.status,
    error_message: moment.error_message,
    ...((server.isReal || !isCreated) && {
      started_at: isWhole ? iso(moment.started_at) : null,
      finished_at: iso(moment.finished_at),
    }),
  };
}
