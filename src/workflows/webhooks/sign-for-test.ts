import { checkOptions, describeValue, findMemberIssues } from '../../checks.ts';
import { TempsValidationError } from '../../errors/index.ts';
import { eventName, type EventPayload, type WebhookEventName } from './events.ts';
import { sign } from './signature.ts';

/** The delivery to make. */
export interface SignWebhookOptions<Name extends string = string> {
  /** The secret that the code under test verifies with. */
  secret: string;
  /** Name of the event, known or not, as the body has it: `deployment.failed`, or `deployment_failed` as real servers send it. */
  event_type: Name | WebhookEventName;
  /** What comes with an event of that name. @default {} */
  payload?: EventPayload<Name> | undefined;
  /** Id of the project that it is about; `null` for an event of none. @default 1 */
  project_id?: number | null | undefined;
  /** Id of the event. @default a new UUID */
  id?: string | undefined;
  /** When it is signed. @default now */
  timestamp?: Date | undefined;
}

/** A delivery as a server receives it. */
export interface SignedWebhook {
  /** The raw body, which is signed. */
  body: string;
  /** The headers, the signature among them. */
  headers: Record<string, string>;
}

/**
 * A delivery as Temps would send it, to test code that receives webhooks.
 *
 * @example
 * const delivery = await signWebhookForTest({ secret, event_type: 'deployment.failed', payload: { deployment_id: 7 } });
 * const response = await handler.fetch(new Request('http://localhost/webhooks', { method: 'POST', ...delivery }));
 */
export async function signWebhookForTest<const Name extends string>(
  options: SignWebhookOptions<Name>,
): Promise<SignedWebhook> {
  checkOptions('the options of signWebhookForTest', options, () => check(options));
  const {
    secret,
    event_type,
    payload = {},
    project_id = 1,
    id = crypto.randomUUID(),
    timestamp = new Date(),
  } = options;
  const body = JSON.stringify({ id, event_type, timestamp: timestamp.toISOString(), project_id, payload });
  const known = eventName(event_type);
  const seconds = String(Math.floor(timestamp.getTime() / 1000));
  return {
    body,
    headers: {
      'Content-Type': 'application/json',
      // Always with a dot, also where the body has none.
      'X-Webhook-Event': known === 'unknown' ? event_type : known,
      'X-Webhook-Delivery': crypto.randomUUID(),
      'X-Webhook-Timestamp': seconds,
      'X-Webhook-Signature': await sign(secret, seconds, body),
    },
  };
}

function check({ secret, event_type, timestamp = new Date(), payload }: SignWebhookOptions): void {
  const issues = [
    ...findMemberIssues({ secret, event_type }, (value) =>
      typeof value === 'string' && value !== '' ? undefined : `must be a text, not ${describeValue(value)}`,
    ),
    ...findMemberIssues({ timestamp }, (value) =>
      value instanceof Date && !Number.isNaN(value.getTime())
        ? undefined
        : `must be a Date, not ${describeValue(value)}`,
    ),
    ...findMemberIssues({ payload }, (value) => jsonProblem(value)),
  ];
  if (issues.length > 0) throw new TempsValidationError({ what: 'the options of signWebhookForTest', issues });
}

function jsonProblem(value: unknown): string | undefined {
  try {
    JSON.stringify(value);
    return undefined;
  } catch (error) {
    return `cannot be written as JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}
