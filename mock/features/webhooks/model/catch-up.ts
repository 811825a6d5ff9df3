import { uuid } from '../../../lib/ids.ts';
import type { MockContext } from '../../../state/context.ts';
import { deploymentProgress, startedAt } from '../../deployments/model/progress.ts';
import type { DeploymentRow } from '../../../rows/deployments.ts';
import { environmentUrl } from '../../environments/model/url.ts';
import { environmentOf } from '../../shared/find.ts';
import type { ServerProfile } from '../../../servers/profile.ts';
import type { WebhookDeliveryRow, WebhookRow } from '../../../rows/webhooks.ts';

interface WebhookEvent {
  readonly key: string;
  readonly event: string;
  readonly time: number;
  readonly payload: object;
}

/** Delivers the events of the webhook's project since the last call. */
export function catchUp(context: MockContext, webhook: WebhookRow): void {
  for (const event of listNewEvents(context, webhook)) {
    webhook.seen.add(event.key);
    deliver(context, webhook, event);
  }
}

/** Marks all events until now as seen, so that they are not delivered. */
export function skipPast(context: MockContext, webhook: WebhookRow): void {
  for (const { key } of listNewEvents(context, webhook)) webhook.seen.add(key);
}

/** The events that are not marked as seen, oldest first. */
function listNewEvents(context: MockContext, { project_id, seen }: WebhookRow): WebhookEvent[] {
  const deployments = context.state.deployments.ofGroup(project_id);
  return [
    ...deployments.flatMap((row) => deploymentEvents(context, row)),
    ...domainEvents(context, project_id),
  ]
    .filter(({ key }) => !seen.has(key))
    .toSorted((one, other) => one.time - other.time);
}

/** The events of a deployment: one at its creation, and those of its result at its end. */
function deploymentEvents(context: MockContext, row: DeploymentRow): WebhookEvent[] {
  const { state, clock, server } = context;
  const { succeeded, started_at, finished_at, jobs } = deploymentProgress(row, clock.now());
  const failure = jobs.find(
    ({ job, status }) => status === 'failure' && job.optional !== true,
  )?.failure;
  const environment = environmentOf(state, row.environment_id);
  const iso = (time: number | null) => (time === null ? null : clock.iso(time));
  const at = (status: string, time: number, event = status): WebhookEvent => ({
    key: `deployment ${row.id} deployment.${event}`,
    event: `deployment.${event}`,
    time,
    payload: asSent(server.webhooks.payload, {
      deployment_id: row.id,
      project_id: row.project_id,
      project_name: state.projects.get(row.project_id)?.name ?? '',
      environment: environment.name,
      branch: row.branch,
      commit_sha: row.commit_hash,
      commit_hash: row.commit_hash,
      commit_message: row.commit_message,
      url: environment ? environmentUrl(environment) : null,
      status,
      error_message: status === 'failed' ? (failure?.message ?? null) : null,
      ...(status !== 'created' && {
        started_at: startedAt(context, row, started_at),
        finished_at: iso(finished_at),
      }),
    }),
  });
  const isAnnounced = server.webhooks.announcesRollback || !row.metadata.isRollback;
  const created = isAnnounced ? [at('created', row.created_at)] : [];
  if (finished_at === null) return created;
  if (succeeded)
    return [...created, at('succeeded', finished_at), at('succeeded', finished_at, 'ready')];
  return [
    ...created,
    at(row.cancelled_at === null || failure ? 'failed' : 'cancelled', finished_at),
  ];
}

/** The payload with what the server knows at that time. */
function asSent(
  form: ServerProfile['webhooks']['payload'],
  payload: Record<string, unknown>,
): object {
  if (form === 'whole') return payload;
  const { status, url, branch, commit_sha, commit_hash: _, ...rest } = payload;
  const all = { started_at: null, finished_at: null, ...rest, status };
  return { ...all, branch, commit_sha, url: status === 'succeeded' ? url : null };
}

function domainEvents({ state }: MockContext, projectId: number): WebhookEvent[] {
  const project_name = state.projects.get(projectId)?.name;
  const ids = new Set(
    state.environments.list((row) => row.project_id === projectId).map(({ id }) => id),
  );
  return state.environmentDomains
    .list((row) => ids.has(row.environment_id))
    .map(({ id, domain, environment_id, created_at }) => ({
      key: `domain ${id} domain.created`,
      event: 'domain.created',
      time: Date.parse(created_at),
      payload: { domain, domain_name: domain, project_id: projectId, project_name, environment_id },
    }));
}

/**
 * Records the delivery of an event if the webhook is enabled and subscribes to it. No request is
 * sent: the receiver's response is the webhook's `receiver_status`.
 */
function deliver(
  context: MockContext,
  webhook: WebhookRow,
  { event, time, payload }: WebhookEvent,
): void {
  const { names, never } = context.server.webhooks;
  if (!webhook.enabled || !webhook.events.includes(event) || never.includes(event)) return;
  const event_id = uuid(context.random);
  const timestamp = context.clock.iso(time);
  const event_type = names === 'snake' ? event.replace('.', '_') : event;
  const body = { id: event_id, event_type, timestamp, project_id: webhook.project_id, payload };
  attempt(
    context,
    webhook,
    { event_id, event_type: event, payload: JSON.stringify(body) },
    1,
    timestamp,
  );
}

export function redeliver(
  context: MockContext,
  webhook: WebhookRow,
  earlier: WebhookDeliveryRow,
): WebhookDeliveryRow {
  const { event_id, event_type, payload } = earlier;
  const attempts = context.state.webhookDeliveries.list(
    (row) => row.webhook_id === webhook.id && row.event_id === event_id,
  );
  const number = Math.max(...attempts.map((row) => row.attempt_number)) + 1;
  return attempt(context, webhook, { event_id, event_type, payload }, number, context.clock.iso());
}

function attempt(
  { state }: MockContext,
  webhook: WebhookRow,
  event: Pick<WebhookDeliveryRow, 'event_id' | 'event_type' | 'payload'>,
  attempt_number: number,
  time: string,
): WebhookDeliveryRow {
  const status = webhook.receiver_status;
  return state.webhookDeliveries.insert({
    webhook_id: webhook.id,
    ...event,
    attempt_number,
    success: status !== null && status >= 200 && status < 300,
    status_code: status,
    error_message: status === null ? `Could not connect to ${new URL(webhook.url).host}` : null,
    created_at: time,
    delivered_at: time,
  });
}
