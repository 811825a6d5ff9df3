import type { WebhookEvent } from './events.ts';
import type { SignedWebhook, SignWebhookOptions, VerifyWebhookOptions } from './options.ts';

/**
 * Verifies that a webhook delivery comes from your Temps instance, and returns its event. Needs
 * WebCrypto.
 *
 * @example
 * const body = await request.text();
 * const webhook = await verifyWebhook({ body, headers: request.headers, secret });
 * if (webhook.event === 'deployment.failed') console.log(webhook.payload.deployment_id);
 *
 * @throws {WebhookVerificationError} when it cannot be verified; `reason` says what is wrong
 * @throws {TempsValidationError} when `secret` is missing, or an option is bad
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<WebhookEvent> {
  // Loaded on demand: most apps receive no webhooks, and it would slow every start
  // (bench/README.md, "Start").
  const { verifyDelivery } = await import('./delivery.ts');
  return verifyDelivery(options);
}

/**
 * Makes a signed delivery, as Temps would send it, to test code that receives webhooks.
 *
 * @example
 * const event = { event_type: 'deployment.failed', payload: { deployment_id: 7 } };
 * const delivery = await signWebhookForTest({ secret, ...event });
 * const url = 'http://localhost/webhooks';
 * const response = await handler.fetch(new Request(url, { method: 'POST', ...delivery }));
 */
export async function signWebhookForTest<const Name extends string>(
  options: SignWebhookOptions<Name>,
): Promise<SignedWebhook> {
  const { signDelivery } = await import('./delivery.ts');
  return signDelivery(options);
}
