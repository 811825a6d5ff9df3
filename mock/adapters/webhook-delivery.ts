import { hmac, toBytes, toHex } from '../lib/bytes.ts';
import type { MockContext } from '../state/context.ts';
import { catchUp } from '../features/webhooks/model/catch-up.ts';
import type { WebhookDeliveryRow, WebhookRow } from '../features/webhooks/rows.ts';

/** How long a receiver may take, in milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * Sends what has happened to the webhooks that lead to this machine, signed as a real server signs it. Webhooks that lead
 * elsewhere never leave the mock: their deliveries are only recorded.
 */
export interface WebhookDelivery {
  /** Sends everything that was not sent yet, and resolves when all receivers have responded. Never rejects. */
  deliver(): Promise<void>;
}

export function createWebhookDelivery(context: MockContext): WebhookDelivery {
  const sent = new WeakSet<WebhookDeliveryRow>();
  let last = Promise.resolve();

  async function deliver(): Promise<void> {
    const webhooks = context.state.webhooks.list(({ url }) => isLoopback(url));
    for (const webhook of webhooks) {
      catchUp(context, webhook);
      for (const row of context.state.webhookDeliveries.list(({ webhook_id }) => webhook_id === webhook.id)) {
        if (sent.has(row)) continue;
        sent.add(row);
        Object.assign(row, await send(webhook, row), { delivered_at: context.clock.iso() });
      }
    }
  }

  return {
    // One after the other, so that a receiver gets events in the order in which they happened.
    // What a test wrote into the state may break it; calls of the API say so.
    deliver: () => (last = last.then(deliver).catch(() => undefined)),
  };
}

/** Only these are ever contacted. */
function isLoopback(url: string): boolean {
  return URL.canParse(url) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}

async function send(
  { url, secret }: WebhookRow,
  { id, event_type, payload }: WebhookDeliveryRow,
): Promise<Pick<WebhookDeliveryRow, 'success' | 'status_code' | 'error_message'>> {
  // Real time: it is the receiver's clock that this is compared with, and that is not the mock's.
  const timestamp = String(Math.floor(Date.now() / 1000));
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      body: payload,
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'Temps-Webhook/1.0',
        'X-Webhook-Event': event_type,
        'X-Webhook-Delivery': String(id),
        'X-Webhook-Timestamp': timestamp,
        ...(secret !== null && { 'X-Webhook-Signature': await signature(secret, timestamp, payload) }),
      },
    });
    await response.body?.cancel();
    return { success: response.ok, status_code: response.status, error_message: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { success: false, status_code: null, error_message: `Could not connect to ${new URL(url).host}: ${reason}` };
  }
}

async function signature(secret: string, timestamp: string, body: string): Promise<string> {
  return `sha256=${toHex(await hmac('SHA-256', toBytes(secret), toBytes(`${timestamp}.${body}`)))}`;
}
