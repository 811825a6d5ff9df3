/**
 * Receives the webhooks of Temps with plain `node:http`, and says why a deployment failed.
 * Needs TEMPS_API_URL, TEMPS_API_TOKEN and TEMPS_WEBHOOK_SECRET, the secret that the webhook was
 * created with.
 */
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import {
  TempsClient,
  verifyWebhook,
  WebhookVerificationError,
  type WebhookEvent,
} from '@temps-sdk/node-sdk';

const { TEMPS_WEBHOOK_SECRET: secret = '', PORT = '3000' } = process.env;
const temps = new TempsClient();
/**
 * Ids of handled events: a delivery that is sent again has the same id. With several servers, keep
 * them in a database.
 */
const handled = new Set<string>();

export const server = createServer(async (request, response) => {
  if (request.method !== 'POST' || request.url !== '/webhooks/temps')
    return response.writeHead(404).end();
  try {
    const webhook = await verifyWebhook({
      body: await buffer(request),
      headers: request.headers,
      secret,
    });
    // Respond first: after 30 s without a response, the delivery counts as failed.
    response.writeHead(204).end();
    if (!handled.has(webhook.id)) await handle(webhook);
  } catch (error) {
    console.error(error);
    const [status, reason] = WebhookVerificationError.is(error) ? [400, error.reason] : [500, ''];
    if (!response.headersSent) response.writeHead(status).end(reason);
  }
  return response;
}).listen(Number(PORT));

async function handle({ id, event, project_id, payload }: WebhookEvent): Promise<void> {
  handled.add(id);
  console.log(`${event} in project ${project_id}`);
  const { deployment_id } = payload;
  if (event !== 'deployment.failed' || project_id === null || typeof deployment_id !== 'number')
    return;
  const { data: jobs } = await temps.deployments.listJobs({ path: { project_id, deployment_id } });
  const failed = jobs.items.find((job) => job.error_message);
  console.log(`Deployment ${deployment_id} failed: ${failed?.name}: ${failed?.error_message}`);
}
