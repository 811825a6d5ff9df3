/**
 * Receives Temps' webhooks in a fetch-style handler, as Bun, Deno, Workers, Hono and Next take it,
 * and tells a chat channel. Needs TEMPS_WEBHOOK_SECRET and CHAT_WEBHOOK_URL.
 */
import { verifyWebhook, WebhookVerificationError, type WebhookEvent } from '@temps-sdk/node-sdk';

const { TEMPS_WEBHOOK_SECRET: secret = '', CHAT_WEBHOOK_URL: chat = '' } = process.env;

export default {
  async fetch(request: Request): Promise<Response> {
    try {
      const webhook = await verifyWebhook({
        body: await request.text(),
        headers: request.headers,
        secret,
      });
      const text = describe(webhook);
      // Before the response: Workers stop at it what runs on. Slow work goes into `waitUntil()`.
      if (text) await fetch(chat, { method: 'POST', body: JSON.stringify({ text }) });
      return new Response(null, { status: 204 });
    } catch (error) {
      if (WebhookVerificationError.is(error)) return new Response(error.reason, { status: 400 });
      throw error;
    }
  },
};

/** What people want to read; nothing for the rest. */
function describe(webhook: WebhookEvent): string | undefined {
  switch (webhook.event) {
    case 'deployment.succeeded':
      return `Deployed to ${webhook.payload.environment}: ${webhook.payload.commit_message}`;
    case 'deployment.failed':
      return `Failed to deploy to ${webhook.payload.environment}: ${webhook.payload.commit_message}`;
    case 'deployment.cancelled':
      return `Cancelled the deployment to ${webhook.payload.environment}`;
    default:
      return undefined;
  }
}
