import { TempsError } from '../../errors/index.ts';

/** What is wrong: the raw body, a header, the signature, or the time of signing. */
export type WebhookVerificationReason = 'body' | 'header' | 'signature' | 'timestamp';

/** A delivery could not be verified to come from your Temps instance. Respond with 400 and do nothing else. */
export class WebhookVerificationError extends TempsError {
  protected static override readonly _name = 'WebhookVerificationError';
  protected static override readonly _code = 'webhook';
  declare readonly name: 'WebhookVerificationError';
  declare readonly code: 'webhook';
  /** What is wrong. */
  readonly reason: WebhookVerificationReason;

  /** @internal */
  constructor(reason: WebhookVerificationReason, problem: string, cause?: unknown) {
    super(`Refused the webhook delivery: ${problem}`, { cause });
    this.reason = reason;
  }
}
