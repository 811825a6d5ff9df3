import { TempsError } from '../../errors/index.ts';
import type { EventPayload, WebhookEventName } from './events.ts';

/**
 * Headers in the shapes that servers use: `Headers`, or a plain object such as Node's
 * `request.headers`.
 */
export type WebhookHeaders =
  | Pick<Headers, 'get'>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A delivery to verify, and the secret. */
export interface VerifyWebhookOptions {
  /** The raw body: bytes or text, not parsed. */
  body: string | Uint8Array | ArrayBuffer;
  /** The request's headers: `Headers`, or a plain object such as Node's `request.headers`. */
  headers: WebhookHeaders;
  /** The secret that the webhook was created with. */
  secret: string;
  /**
   * Maximum difference between the time of signing and now, in milliseconds. `Infinity` accepts any
   * age.
   *
   * @default 300_000 (5 minutes)
   */
  tolerance?: number | undefined;
}

/** The delivery to make. */
export interface SignWebhookOptions<Name extends string = string> {
  /** The secret that the code under test verifies with. */
  secret: string;
  /**
   * The event, known or not, as spelled in the body: `deployment.failed`, or `deployment_failed` as
   * on real servers.
   */
  event_type: Name | WebhookEventName;
  /** The payload of the event. @default {} */
  payload?: EventPayload<Name> | undefined;
  /** Id of the project; `null` if the event is about none. @default 1 */
  project_id?: number | null | undefined;
  /** Id of the event. @default a new UUID */
  id?: string | undefined;
  /** The time of signing. @default now */
  timestamp?: Date | undefined;
}

/** A delivery as a server receives it. */
export interface SignedWebhook {
  /** The raw body. */
  body: string;
  /** The headers, including the signature. */
  headers: Record<string, string>;
}

/**
 * A delivery could not be verified to come from your Temps instance. Respond with 400 and do
 * nothing else.
 */
export class WebhookVerificationError extends TempsError {
  protected static override readonly _name = 'WebhookVerificationError';
  protected static override readonly _code = 'webhook';
  declare readonly name: 'WebhookVerificationError';
  declare readonly code: 'webhook';
  /** What is wrong: the raw body, a header, the signature, or the time of signing. */
  readonly reason: 'body' | 'header' | 'signature' | 'timestamp';

  /** @internal */
  constructor(reason: WebhookVerificationError['reason'], problem: string) {
    super(`Refused the webhook delivery: ${problem}`);
    this.reason = reason;
  }
}
