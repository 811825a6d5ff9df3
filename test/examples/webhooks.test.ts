import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { signWebhookForTest } from '../../src/index.ts';
import type { ServerName, TempsMock } from '../../mock/index.ts';
import { startServer } from '../support/server.ts';
import { runApp } from './app.ts';

const secret = 'whsec_example';
const EVENTS = ['deployment.created', 'deployment.succeeded', 'deployment.failed'];
const LONG_ENOUGH = 10 * 60_000;

async function started(server: Server): Promise<string> {
  if (!server.listening) await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A webhook of project 1 that leads to `url`, and a deployment run to its end. */
async function deploy(mock: TempsMock, url: string): Promise<void> {
  const post = (path: string, body: object) =>
    mock.fetch(`https://temps.test/api${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${mock.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post('/projects/1/webhooks', { url, events: EVENTS, secret });
  await post('/projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
  mock.clock.advance(LONG_ENOUGH);
  await mock.webhooks.deliver();
}

/** The server, and where it takes deliveries. */
async function runServer(name?: ServerName) {
  const app = await runApp(
    'webhook-server',
    { PORT: '0', TEMPS_WEBHOOK_SECRET: secret },
    undefined,
    name,
  );
  const url = await started((app.module as { server: Server }).server);
  return { ...app, url: `${url}/webhooks/temps` };
}

const post = (url: string, delivery: RequestInit) => fetch(url, { method: 'POST', ...delivery });

/** The handler, and what it told the chat. */
async function runHandler() {
  const chat = await startServer((_request, response) => response.end());
  const said = () => chat.requests.map(({ body }) => (JSON.parse(body) as { text: string }).text);
  const app = await runApp('webhook-fetch', {
    TEMPS_WEBHOOK_SECRET: secret,
    CHAT_WEBHOOK_URL: chat.url,
  });
  const handler = (app.module as { default: { fetch: (request: Request) => Promise<Response> } })
    .default;
  const receive = (delivery: RequestInit) =>
    handler.fetch(new Request('https://app.test/webhooks', { method: 'POST', ...delivery }));
  return { said, receive };
}

test('examples/webhook-server.ts gets the events of a deployment from each server, and says why it failed', async () => {
  for (const name of ['reference', '2026-07', '2026-08'] as const) {
    const { mock, url, output } = await runServer(name);
    await deploy(mock, url);
    const events = 'deployment.created in project 1\ndeployment.succeeded in project 1';
    await expect.poll(output, { message: name }).toBe(events);
    expect
      .soft(mock.state.webhookDeliveries.list().at(-1), name)
      .toMatchObject({ success: true, status_code: 204 });
  }
  for (const name of ['reference', '2026-07', '2026-08'] as const) {
    const { mock, url, output } = await runServer(name);
    mock.deployments.failNext({ job: 'build_image', message: 'exited with code 137' });
    await deploy(mock, url);
    const { id } = mock.state.deployments.list().at(-1) ?? {};
    const reason = new RegExp(`Deployment ${id} failed: .+: exited with code 137$`);
    await expect.poll(output, { message: name }).toMatch(reason);
  }
});

test('the server handles an event once, however often it is delivered', async () => {
  const { url, output } = await runServer();
  const delivery = await signWebhookForTest({ secret, event_type: 'project.created' });
  expect((await post(url, delivery)).status).toBe(204);
  expect((await post(url, delivery)).status).toBe(204);
  await expect.poll(output).toBe('project.created in project 1');
});

test('the server goes on if the API cannot say why a deployment failed', async () => {
  const { mock, url, output } = await runServer();
  mock.faults.add({ operation: 'deployments.listJobs', status: 403 });
  const payload = { deployment_id: 7 };
  const failed = await signWebhookForTest({ secret, event_type: 'deployment.failed', payload });
  expect((await post(url, failed)).status).toBe(204);
  await expect.poll(output).toContain('PermissionDeniedError');
  const next = await signWebhookForTest({ secret, event_type: 'project.created' });
  expect((await post(url, next)).status).toBe(204);
  await expect.poll(output).toMatch(/project\.created in project 1$/);
});

test('the server refuses unsigned deliveries and other addresses', async () => {
  const { url, output } = await runServer();
  const delivery = await signWebhookForTest({
    secret: 'whsec_other',
    event_type: 'project.created',
  });
  const response = await post(url, delivery);
  expect({ status: response.status, text: await response.text() }).toEqual({
    status: 400,
    text: 'signature',
  });
  expect(output()).toContain('Refused the webhook delivery: the signature does not fit');
  expect((await fetch(url)).status).toBe(404);
  expect((await post(`${url}/other`, delivery)).status).toBe(404);
});

test('examples/webhook-fetch.ts sends only the wanted events to the chat, and refuses a delivery that is too old', async () => {
  const { said, receive } = await runHandler();
  const payload = { environment: 'production', commit_message: 'Show prices with tax' };
  for (const end of [
    'deployment_succeeded',
    'deployment.failed',
    'deployment.created',
    'deployment.cancelled',
  ]) {
    const response = await receive(await signWebhookForTest({ secret, event_type: end, payload }));
    expect(response.status).toBe(204);
  }
  const timestamp = new Date(Date.now() - 3_600_000);
  const late = await receive(
    await signWebhookForTest({ secret, event_type: 'deployment.failed', timestamp }),
  );
  expect({ status: late.status, text: await late.text() }).toEqual({
    status: 400,
    text: 'timestamp',
  });
  expect(said()).toEqual([
    'Deployed to production: Show prices with tax',
    'Failed to deploy to production: Show prices with tax',
    'Cancelled the deployment to production',
  ]);
});
