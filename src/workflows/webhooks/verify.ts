import type { WebhookEvent } from './events.ts';
import type { VerifyWebhookOptions } from './options.ts';

/**
 * Checks that a webhook delivery comes from your Temps instance, and returns its event. Runs wherever WebCrypto is.
 *
 * @example
 * const webhook = await verifyWebhook({ body: await request.text(), headers: request.headers, secret });
 * if (webhook.event === 'deployment.failed') console.log(webhook.payload.deployment_id);
 *
 * @throws {WebhookVerificationError} when it does not; `reason` says what is wrong
 * @throws {TempsConfigError} when `secret` or `tolerance` is missing or bad
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<WebhookEvent> {
  const given = withOwnBytes(options);
  // Loaded when it is used: most apps receive no webhooks, and all pay for the start (bench/README.md, "Start").
  const { verifyDelivery } = await import('./verify-delivery.ts');
  return verifyDelivery(given);
}

/** With a copy of the body: a buffer that is filled anew meanwhile would be read as what was verified. */
function withOwnBytes(options: VerifyWebhookOptions): VerifyWebhookOptions {
  try {
    const { body, headers, secret, tolerance } = options;
    const isBytes = body instanceof Uint8Array || body instanceof ArrayBuffer;
    return isBytes ? { body: new Uint8Array(body).slice(), headers, secret, tolerance } : options;
  } catch {
    // What cannot be read is refused there.
    return options;
  }
}
