import { eventName, type WebhookEvent } from './events.ts';
import type { RawBody } from './signature.ts';
import { WebhookVerificationError } from './verification-error.ts';

/** Reads the event from a body whose signature was verified. */
export function readEvent(body: RawBody): WebhookEvent {
  const event = parse(typeof body === 'string' ? body : new TextDecoder().decode(body));
  if (typeof event !== 'object' || event === null || !('event_type' in event) || typeof event.event_type !== 'string')
    throw invalidBodyError('there is no `event_type` in its body');
  const payload = 'payload' in event ? event.payload : undefined;
  const project_id = 'project_id' in event ? event.project_id : undefined;
  return {
    ...event,
    event: eventName(event.event_type),
    payload: typeof payload === 'object' && payload !== null ? payload : {},
    project_id: typeof project_id === 'number' ? project_id : null,
  } as WebhookEvent;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalidBodyError('its body is not JSON', cause);
  }
}

function invalidBodyError(problem: string, cause?: unknown): WebhookVerificationError {
  const message = `Refused the webhook delivery: it is signed, but ${problem}. Does this address get deliveries of something else?`;
  return new WebhookVerificationError({ reason: 'body', message, cause });
}
