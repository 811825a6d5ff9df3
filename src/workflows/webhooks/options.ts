import type { EventPayload, WebhookEventName } from './events.ts';
import type { WebhookHeaders } from './headers.ts';
import type { RawBody } from './signature.ts';

/** A delivery, and what it is verified with. */
export interface VerifyWebhookOptions {
  /** The body as it came over the wire: bytes or text, not parsed. */
  body: RawBody;
  /** The request's headers: `Headers`, a plain object, Node's `request.headers` or `request.rawHeaders`. */
  headers: WebhookHeaders;
  /** The secret that the webhook was created with. */
  secret: string;
  /**
   * Milliseconds by which the time of signing may differ from now, either way. `Infinity` accepts any age.
   *
   * @default 300_000 (5 minutes)
   */
  tolerance?: number | undefined;
}

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
