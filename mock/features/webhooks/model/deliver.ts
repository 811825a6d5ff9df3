import type { MockContext } from '../../../state/context.ts';
import { uuid } from '../../../lib/ids.ts';
import type { WebhookDeliveryRow, WebhookRow } from '../rows.ts';

/**
 * Records the delivery of an event if the webhook is enabled and subscribes to it. No request is sent: the receiver's
 * response is the webhook's `receiver_status`.
 *
 * @param time of the event in milliseconds, now by default
 */
export function recordDelivery(
  context: MockContext,
  webhook: WebhookRow,
  event: string,
  payload: object,
  time = context.clock.now(),
): WebhookDeliveryRow | undefined {
  if (!webhook.enabled || !webhook.events.includes(event)) return undefined;
  const event_id = uuid(context.random);
  const body = {
    id: event_id,
    event_type: context.server.isReal ? event.replace('.', '_') : event,
    timestamp: context.clock.iso(time),
    project_id: webhook.project_id,
    payload,
  };
  return attempt(context, webhook, { event_id, event_type: event, payload: JSON.stringify(body) }, 1, time);
}

/** Delivers the same body again. */
export function redeliver(context: MockContext, webhook: WebhookRow, earlier: WebhookDeliveryRow): WebhookDeliveryRow {
  const { event_id, event_type, payload } = earlier;
  const attempts = context.state.webhookDeliveries.list(
    (row) => row.webhook_id === webhook.id && row.event_id === event_id,
  );
  // Real servers count the attempt in the earlier record, and the new record starts at 1.
  if (context.server.isReal) earlier.attempt_number = 2;
  const number = context.server.isReal ? 1 : Math.max(...attempts.map((row) => row.attempt_number)) + 1;
  return attempt(context, webhook, { event_id, event_type, payload }, number, context.clock.now());
}

function attempt(
  { state, clock }: MockContext,
  webhook: WebhookRow,
  event: Pick<WebhookDeliveryRow, 'event_id' | 'event_type' | 'payload'>,
  attempt_number: number,
  time: number,
): WebhookDeliveryRow {
  const status = webhook.receiver_status;
  return state.webhookDeliveries.insert({
    webhook_id: webhook.id,
    ...event,
    attempt_number,
    success: status !== null && status >= 200 && status < 300,
    status_code: status,
    error_message: status === null ? `Could not connect to ${new URL(webhook.url).host}` : null,
    created_at: clock.iso(time),
    delivered_at: clock.iso(time),
  });
}
