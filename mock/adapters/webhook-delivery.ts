import { hmac, toBytes, toHex } from '../lib/bytes.ts';
import type { MockContext } from '../state/context.ts';
import { catchUp } from '../features/webhooks/model/catch-up.ts';
import type { WebhookDeliveryRow, WebhookRow } from '../rows/webhooks.ts';

/**
 * How long a receiver may take to respond. Shorter than the 30 s of real servers, so that a test
 * sees its record.
 */
const TIMEOUT_MS = 10_000;

/**
 * Sends events to the webhooks whose URL is on this machine, signed as a real server signs them.
 * Deliveries to other URLs are only recorded.
 */
export interface MockWebhooks {
  /**
   * Sends all deliveries that were not sent yet, and resolves when all receivers have responded.
   * Never rejects: a delivery without a response within 10 s of real time is recorded as failed.
   */
  deliver(): Promise<void>;
}

export function createWebhookDelivery(context: MockContext): MockWebhooks {
  const sent = new WeakSet<WebhookDeliveryRow>();
  let last = Promise.resolve();

  async function deliver(): Promise<void> {
    const webhooks = context.state.webhooks.list(({ url }) => isLoopback(url));
    for (const webhook of webhooks) {
      catchUp(context, webhook);
      for (const row of context.state.webhookDeliveries.list(
        ({ webhook_id }) => webhook_id === webhook.id,
      )) {
        if (sent.has(row)) continue;
        sent.add(row);
        Object.assign(row, await send(webhook, row), { delivered_at: context.clock.iso() });
      }
    }
  }

  return {
    // One at a time, so that a receiver gets the events in order. Errors come from invalid state
    // that a test has written; calls of the API report those.
    deliver: () => (last = last.then(deliver).catch(() => undefined)),
  };
}

/** Only webhooks with such a URL receive requests. */
function isLoopback(url: string): boolean {
  return URL.canParse(url) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}

async function send(
  { url, secret }: WebhookRow,
  { id, event_type, payload }: WebhookDeliveryRow,
): Promise<Pick<WebhookDeliveryRow, 'success' | 'status_code' | 'error_message'>> {
  // Real time, since the receiver compares it with its own clock.
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
        ...(secret !== null && {
          'X-Webhook-Signature': await signature(secret, timestamp, payload),
        }),
      },
    });
    await response.body?.cancel();
    return { success: response.ok, status_code: response.status, error_message: null };
  } catch (error) {
    return {
      success: false,
      status_code: null,
      error_message: describeFailure(error, new URL(url).host),
    };
  }
}

function describeFailure(error: unknown, host: string): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `${host} did not respond within ${TIMEOUT_MS / 1000} s`;
  return `Could not connect to ${host}: ${error instanceof Error ? error.message : String(error)}`;
}

async function signature(secret: string, timestamp: string, body: string): Promise<string> {
  return `sha256=${toHex(await hmac('SHA-256', toBytes(secret), toBytes(`${timestamp}.${body}`)))}`;
}
