import { copyGiven, withoutForeign } from '../../input/given.ts';
import { toBytes } from '../../lib/bytes.ts';
import type { WebhookEvent } from './events.ts';
import type { VerifyWebhookOptions } from './options.ts';

/**
 * Verifies that a webhook delivery comes from your Temps instance, and returns its event. Needs WebCrypto.
 *
 * @example
 * const webhook = await verifyWebhook({ body: await request.text(), headers: request.headers, secret });
 * if (webhook.event === 'deployment.failed') console.log(webhook.payload.deployment_id);
 *
 * @throws {WebhookVerificationError} when it cannot be verified; `reason` says what is wrong
 * @throws {TempsConfigError} when `secret` or `tolerance` is missing or bad
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<WebhookEvent> {
  const given = withOwnBytes(options);
  // Loaded on demand: most apps receive no webhooks, and it would slow every start (bench/README.md, "Start").
  const { verifyDelivery } = await import('./verify-delivery.ts');
  return verifyDelivery(given);
}

/** Copies body and headers, since the caller might reuse the buffer or the object before they are read. */
function withOwnBytes(options: VerifyWebhookOptions): VerifyWebhookOptions {
  try {
    const { body, headers, secret, tolerance } = withoutForeign(options);
    const bytes = toBytes(body);
    return { body: bytes ? new Uint8Array(bytes) : body, headers: copyGiven(headers), secret, tolerance };
  } catch {
    // `verifyDelivery` refuses options that cannot be read.
    return options;
  }
}
