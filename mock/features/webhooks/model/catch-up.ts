import type { MockContext } from '../../../state/context.ts';
import { deploymentProgress } from '../../deployments/model/progress.ts';
import type { DeploymentRow } from '../../deployments/rows.ts';
import type { WebhookRow } from '../rows.ts';
import { deploymentPayload } from './payload.ts';
import { recordDelivery } from './deliver.ts';

interface WebhookEvent {
  /** Identifies the event. */
  readonly key: string;
  readonly event: string;
  readonly time: number;
  readonly payload: object;
}

/** Delivers the events of the webhook's project since the last call. */
export function catchUp(context: MockContext, webhook: WebhookRow): void {
  for (const { key, event, time, payload } of listNewEvents(context, webhook)) {
    webhook.seen.add(key);
    recordDelivery(context, webhook, event, payload, time);
  }
}

/** Marks all events until now as seen, so that they are not delivered. */
export function skipPast(context: MockContext, webhook: WebhookRow): void {
  for (const { key } of listNewEvents(context, webhook)) webhook.seen.add(key);
}

/** The events that are not marked as seen, oldest first. */
function listNewEvents(context: MockContext, { project_id, seen }: WebhookRow): WebhookEvent[] {
  const { state } = context;
  const deployments = state.deployments.ofGroup(project_id);
  return [
    ...deployments.flatMap((row) => deploymentEvents(context, row)),
    ...(context.server.isReal ? [] : domainEvents(context, project_id)),
  ]
    .filter(({ key }) => !seen.has(key))
    .toSorted((one, other) => one.time - other.time);
}

/** The events of a deployment: one at its creation, and those of its result at its end. */
function deploymentEvents(context: MockContext, row: DeploymentRow): WebhookEvent[] {
  const { succeeded, started_at, finished_at, jobs } = deploymentProgress(row, context.clock.now());
  const failure = jobs.find((job) => job.status === 'failure' && job.job.optional !== true)?.failure;
  const at = (state: string, time: number, event = state): WebhookEvent => ({
    key: `deployment ${row.id} deployment.${event}`,
    event: `deployment.${event}`,
    time,
    payload: deploymentPayload(context, row, {
      status: state,
      started_at: state === 'created' ? null : started_at,
      finished_at: state === 'created' ? null : finished_at,
      error_message: state === 'failed' ? (failure?.message ?? null) : null,
    }),
  });
  const { name, isReal } = context.server;
  // Real servers send no `created` for a rollback.
  const created = isReal && row.metadata['isRollback'] === true ? [] : [at('created', row.created_at)];
  if (finished_at === null) return created;
  // Real servers send no `ready`.
  const ready = isReal ? [] : [at('succeeded', finished_at, 'ready')];
  if (succeeded) return [...created, at('succeeded', finished_at), ...ready];
  if (row.cancelled_at === null || failure) return [...created, at('failed', finished_at)];
  return name === '2026-01' ? created : [...created, at('cancelled', finished_at)];
}

function domainEvents({ state }: MockContext, projectId: number): WebhookEvent[] {
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
