/**
 * Receives Temps' webhooks with plain `node:http`, and says why a deployment failed.
 * Needs TEMPS_API_URL, TEMPS_API_TOKEN and TEMPS_WEBHOOK_SECRET, the secret that the webhook was created with.
 */
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { TempsClient, verifyWebhook, WebhookVerificationError, type WebhookEvent } from '@temps-sdk/node-sdk';

const temps = new TempsClient();
const secret = process.env.TEMPS_WEBHOOK_SECRET ?? '';

/** Ids of handled events: a delivery that is sent again by hand has the same one. With several instances, keep them in a database. */
const handled = new Set<string>();

export const server = createServer(async (request, response) => {
  if (request.method !== 'POST' || request.url !== '/webhooks/temps') return response.writeHead(404).end();
  let webhook: WebhookEvent;
  try {
    webhook = await verifyWebhook({ body: await buffer(request), headers: request.headers, secret });
  } catch (error) {
    if (!WebhookVerificationError.is(error)) {
      console.error(error);
      return response.writeHead(500).end();
    }
    console.error(error.message);
    return response.writeHead(400, { 'content-type': 'text/plain' }).end(error.reason);
  }
  // Respond first and work later: after 30 s without a response Temps counts the delivery as failed, and does not send it again.
  response.writeHead(204).end();
  if (handled.has(webhook.id)) return undefined;
  handled.add(webhook.id);
  // The response is sent: an error that is not caught here would end the process.
  return handle(webhook).catch((error: unknown) => console.error(error));
});

async function handle(webhook: WebhookEvent): Promise<void> {
  switch (webhook.event) {
    case 'deployment.succeeded':
      console.log(`Deployment ${webhook.payload.deployment_id} is live in ${webhook.payload.environment}`);
      break;
    case 'deployment.failed':
      console.log(`Deployment ${webhook.payload.deployment_id} failed: ${await reasonOf(webhook)}`);
      break;
    case 'unknown':
      console.log(`${webhook.event_type}: this version does not know it`);
      break;
    default:
      console.log(`${webhook.event} in project ${webhook.project_id}`);
  }
}

async function reasonOf({
  project_id,
  payload,
}: Extract<WebhookEvent, { event: 'deployment.failed' }>): Promise<string> {
  if (project_id === null || payload.deployment_id === undefined) return 'for an unknown reason';
  const path = { project_id, deployment_id: payload.deployment_id };
  const { data: jobs } = await temps.deployments.listJobs({ path });
  const failed = jobs.items.find((job) => job.error_message);
  return failed ? `${failed.name}: ${failed.error_message}` : 'for an unknown reason';
}

server.listen(Number(process.env.PORT ?? 3000));
