import { identify, TempsError } from '../../errors/index.ts';

/** What is wrong: the raw body, a header, the signature, or the time of signing. */
export type WebhookVerificationReason = 'body' | 'header' | 'signature' | 'timestamp';

export interface WebhookVerificationDetails {
  reason: WebhookVerificationReason;
  message: string;
  cause?: unknown;
  /** The secret of the webhook, to be redacted. */
  secret?: string | undefined;
}

/** A delivery could not be verified to come from your Temps instance. Respond with 400 and do nothing else. */
export class WebhookVerificationError extends TempsError {
  declare readonly name: 'WebhookVerificationError';
  declare readonly code: 'webhook';
  /** What is wrong. */
  readonly reason: WebhookVerificationReason;

  static {
    identify(this, 'WebhookVerificationError', 'webhook');
  }

  constructor({ reason, message, cause, secret }: WebhookVerificationDetails) {
    super(message, { cause, secret });
    this.reason = reason;
  }
}
