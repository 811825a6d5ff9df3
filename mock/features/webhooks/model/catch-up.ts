import type { MockContext } from '../../../state/context.ts';
import { deploymentProgress } from '../../deployments/model/progress.ts';
import type { DeploymentRow } from '../../deployments/rows.ts';
import type { WebhookRow } from '../rows.ts';
import { deploymentPayload } from './payload.ts';
import { recordDelivery } from './deliver.ts';

interface Happening {
  /** Tells it from every other one. */
  readonly key: string;
  readonly event: string;
  readonly time: number;
  readonly payload: object;
}

/** Delivers what has happened in the webhook's project since somebody looked last. */
export function catchUp(context: MockContext, webhook: WebhookRow): void {
  for (const { key, event, time, payload } of listNews(context, webhook)) {
    webhook.seen.add(key);
    recordDelivery(context, webhook, event, payload, time);
  }
}

/** What has happened until now is not delivered. */
export function skipPast(context: MockContext, webhook: WebhookRow): void {
  for (const { key } of listNews(context, webhook)) webhook.seen.add(key);
}

/** Oldest first. */
function listNews(context: MockContext, { project_id, seen }: WebhookRow): Happening[] {
  const { state } = context;
  const deployments = state.deployments.ofGroup(project_id);
  return [
    ...deployments.flatMap((row) => listHappenings(context, row)),
    ...(context.server.isReal ? [] : environmentDomains(context, project_id)),
  ]
    .filter(({ key }) => !seen.has(key))
    .toSorted((one, other) => one.time - other.time);
}

/** What the events of a deployment are called: the first when it is made, one of the others at its end. */
function listHappenings(context: MockContext, row: DeploymentRow): Happening[] {
  const { status, succeeded, started_at, finished_at, jobs } = deploymentProgress(row, context.clock.now());
  const failure = jobs.find((job) => job.status === 'failure' && job.job.optional !== true)?.failure;
  const at = (state: string, time: number, event = state): Happening => ({
    key: `deployment ${row.id} deployment.${event}`,
    event: `deployment.${event}`,
    time,
    payload: deploymentPayload(context, row, {
      status: state,
      started_at,
      finished_at,
      error_message: state === 'failed' ? (failure?.message ?? null) : null,
    }),
  });
  const { name, isReal } = context.server;
  // On a real server a rollback is done before anybody hears of it.
  const created = isReal && row.metadata['isRollback'] === true ? [] : [at('created', row.created_at)];
  if (finished_at === null) return created;
  // Real servers send nothing of `ready`.
  const ready = isReal ? [] : [at('succeeded', finished_at, 'ready')];
  if (succeeded) return [...created, at('succeeded', finished_at), ...ready];
  if (row.cancelled_at === null || status === 'failed') return [...created, at('failed', finished_at)];
  return name === '2026-01' ? created : [...created, at('cancelled', finished_at)];
}

function environmentDomains({ state }: MockContext, projectId: number): Happening[] {
  const project_name = state.projects.get(projectId)?.name;
  const ids = new Set(state.environments.list((row) => row.project_id === projectId).map(({ id }) => id));
  return state.environmentDomains
    .list((row) => ids.has(row.environment_id))
    .map(({ id, domain, environment_id, created_at }) => ({
      key: `domain ${id} domain.created`,
      event: 'domain.created',
      time: Date.parse(created_at),
      payload: { domain, domain_name: domain, project_id: projectId, project_name, environment_id },
    }));
}
