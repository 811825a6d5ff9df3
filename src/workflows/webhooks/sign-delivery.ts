import { checkMembers, textProblem, type MemberChecks } from '../../input/check-members.ts';
import { idProblem, objectProblem, optional } from '../../input/checks.ts';
import { describeValue } from '../../input/describe-value.ts';
import { eventName } from './events.ts';
import { sign } from './signature.ts';
import type { SignedWebhook, SignWebhookOptions } from './options.ts';

/** Implements `signWebhookForTest`. */
export async function signDelivery(options: SignWebhookOptions): Promise<SignedWebhook> {
  const {
    secret,
    event_type,
    payload = {},
    project_id = 1,
    id = crypto.randomUUID(),
    timestamp = new Date(),
  } = checkMembers('the options of signWebhookForTest', options, CHECKS);
  const body = JSON.stringify({ id, event_type, timestamp: timestamp.toISOString(), project_id, payload });
  const known = eventName(event_type);
  const seconds = String(Math.floor(timestamp.getTime() / 1000));
  return {
    body,
    headers: {
      'Content-Type': 'application/json',
      // Spelled with a dot, even if the body is not.
      'X-Webhook-Event': known === 'unknown' ? event_type : known,
      'X-Webhook-Delivery': crypto.randomUUID(),
      'X-Webhook-Timestamp': seconds,
      'X-Webhook-Signature': await sign(secret, seconds, body),
    },
  };
}

const CHECKS: MemberChecks<SignWebhookOptions> = {
  secret: textProblem,
  event_type: (value) => textProblem(value) ?? headerProblem(value as string),
  id: optional(textProblem),
  project_id: optional(idProblem),
  timestamp: (value) => (value === undefined ? undefined : dateProblem(value)),
  payload: optional(jsonProblem),
};

function dateProblem(value: unknown): string | undefined {
  return value instanceof Date && !Number.isNaN(value.getTime())
    ? undefined
    : `must be a Date, not ${describeValue(value)}`;
}

function headerProblem(text: string): string | undefined {
  return /^[ -~]+$/.test(text) ? undefined : 'must be ASCII without line breaks, as a header is';
}

function jsonProblem(value: unknown): string | undefined {
  try {
    JSON.stringify(value);
    return objectProblem(value);
  } catch (error) {
    return `cannot be written as JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}
