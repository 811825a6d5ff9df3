import { copyGiven } from '../../input/given.ts';
import type { SignedWebhook, SignWebhookOptions } from './options.ts';

/**
 * Makes a signed delivery, as Temps would send it, to test code that receives webhooks.
 *
 * @example
 * const delivery = await signWebhookForTest({ secret, event_type: 'deployment.failed', payload: { deployment_id: 7 } });
 * const response = await handler.fetch(new Request('http://localhost/webhooks', { method: 'POST', ...delivery }));
 */
export async function signWebhookForTest<const Name extends string>(
  options: SignWebhookOptions<Name>,
): Promise<SignedWebhook> {
  const given = copyGiven(options);
  // Loaded on demand: only tests use it.
  const { signDelivery } = await import('./sign-delivery.ts');
  return signDelivery(given);
}
