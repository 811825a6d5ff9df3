import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TempsClient, verifyWebhook, type WebhookEvent } from '../../../src/index.ts';
import { createTempsMock } from '../../../mock/index.ts';
import { SERVERS } from './servers.ts';

const secret = 'whsec_delivery';

/** A receiver that verifies what it gets, and a webhook of the demo that leads to it. */
async function setUp(server: (typeof SERVERS)[number]) {
  const received: (WebhookEvent | Error)[] = [];
  const receiver = createServer(async (request, response) => {
    const body = await buffer(request);
    received.push(await verifyWebhook({ body, headers: request.headers, secret }).catch((error: Error) => error));
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  onTestFinished(() => void receiver.close());
  const mock = createTempsMock({ scenario: 'demo', server });
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
    maxRetries: 0,
  });
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const events = ['deployment.created', 'deployment.succeeded', 'deployment.failed'];
  const { data } = await temps.webhooks.create({ path: { project_id: 1 }, body: { url, events, secret } });
  const deploy = async (): Promise<void> => {
    await temps.projects.triggerPipeline({
      path: { project_id: 1 },
      body: { branch: 'main', environment_id: 1, commit: '9f1c0e4b7a2d' },
    });
    mock.clock.advance(3_600_000);
    await mock.webhooks.deliver();
  };
  return { mock, temps, received, deploy, path: { project_id: 1, webhook_id: data.id } };
}

describe.each(SERVERS)('webhooks of the server %s', (server) => {
  it('webhooks are verified, with the event names and the fields of the types', async () => {
    const { received, deploy, mock } = await setUp(server);
    await deploy();
    const id = mock.state.deployments.lastId;
    expect(received).toMatchObject([
      { event: 'deployment.created', project_id: 1, payload: { deployment_id: id, environment: 'production' } },
      { event: 'deployment.succeeded', project_id: 1, payload: { deployment_id: id } },
    ]);
  });

  it('a failed deployment sends a webhook', async () => {
    const { received, deploy, mock } = await setUp(server);
    mock.deployments.failNext({ message: 'exit code 1' });
    await deploy();
    const failed = received.at(-1);
    expect(failed).toMatchObject({ event: 'deployment.failed' });
  });

  it('deliveries are recorded with the response of the receiver', async () => {
    const { temps, deploy, path } = await setUp(server);
    await deploy();
    const deliveries = await temps.webhooks.listDeliveries({ path }).toArray();
    expect(deliveries.map(({ event_type, success, status_code }) => [event_type, success, status_code])).toEqual([
      ['deployment.succeeded', true, 204],
      ['deployment.created', true, 204],
    ]);
    expect(deliveries[0]?.created_at).toMatch(/^\d{4}-\d\d-\d\dT/);
  });
});
