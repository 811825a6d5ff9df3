import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';

const WEBHOOK = {
  url: 'https://hooks.example.com/temps',
  events: ['deployment.created', 'deployment.succeeded', 'deployment.failed'],
};
const LONG_ENOUGH = 10 * 60_000;

/** A project with a webhook; `deploy` runs a deployment to its end. */
async function setUpWebhook(webhook: object = {}) {
  const tools = setUp();
  const { mock, call } = tools;
  await call('POST /projects', PROJECT);
  await call('POST /projects/1/webhooks', { ...WEBHOOK, ...webhook });
  const deploy = async () => {
    await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
    mock.clock.advance(LONG_ENOUGH);
  };
  const deliveries = async () => (await call('GET /projects/1/webhooks/1/deliveries')).body.items;
  const events = async () => (await deliveries()).map((row: { event_type: string }) => row.event_type);
  return { ...tools, deploy, deliveries, events };
}

it('a webhook is created, listed newest first, changed and deleted, and never shows its secret', async () => {
  const { call } = await setUpWebhook({ secret: 'whsec_1' });
  const created = await call('POST /projects/1/webhooks', { ...WEBHOOK, url: 'https://a.example.com' });
  expect(created.body).toMatchObject({ id: 2, events: WEBHOOK.events, enabled: true, has_secret: false });
  const { items } = (await call('GET /projects/1/webhooks')).body;
  expect(items).toMatchObject([created.body, { id: 1, has_secret: true }]);
  expect(JSON.stringify(items)).not.toContain('whsec_1');
  const changed = await call('PUT /projects/1/webhooks/1', { events: ['domain.created'], secret: null });
  expect(changed.body).toMatchObject({ events: ['domain.created'], url: WEBHOOK.url, has_secret: true });
  expect((await call('GET /projects/1/webhooks/1')).body).toEqual(changed.body);
  expect((await call('DELETE /projects/1/webhooks/1')).status).toBe(204);
  expect((await call('GET /projects/1/webhooks/1')).body.detail).toBe('Webhook 1 not found');
});

it('a webhook takes any of the event types and no other, at an http address', async () => {
  const { call } = await setUpWebhook();
  const types = (await call('GET /webhook-event-types')).body.map((type: { event_type: string }) => type.event_type);
  const detail = async (input: object) => (await call('PUT /projects/1/webhooks/1', input)).body.detail;
  expect((await call('PUT /projects/1/webhooks/1', { events: types })).body.events).toHaveLength(12);
  expect(await detail({ events: ['deployment.exploded'] })).toContain('"deployment.exploded" is unknown');
  expect(await detail({ url: 'ftp://example.com' })).toBe('body.url: "ftp://example.com" is not an http or https URL');
});

it('a deployment is delivered as it goes on, with what is known by then, newest first', async () => {
  const { mock, call, deploy, deliveries, events } = await setUpWebhook();
  await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
  expect(await events()).toEqual(['deployment.created']);
  mock.clock.advance(LONG_ENOUGH);
  expect(await events()).toEqual(['deployment.succeeded', 'deployment.created']);
  mock.deployments.failNext({ message: 'npm ERR! code 1' });
  await deploy();
  const [latest] = await deliveries();
  expect(latest).toMatchObject({ attempt_number: 1, success: true, status_code: 200, error_message: null });
  const { payload, ...event } = JSON.parse(latest.payload);
  expect(event).toEqual({
    id: latest.event_id,
    event_type: 'deployment.failed',
    project_id: 1,
    timestamp: latest.created_at,
  });
  const { commit_sha, started_at, finished_at, ...rest } = payload;
  expect(rest).toEqual({
    deployment_id: 2,
    project_id: 1,
    project_name: 'Shop',
    environment: 'production',
    branch: 'main',
    commit_hash: commit_sha,
    commit_message: expect.any(String),
    url: 'https://shop.temps.example',
    status: 'failed',
    error_message: 'npm ERR! code 1',
  });
  expect(Date.parse(finished_at)).toBeGreaterThan(Date.parse(started_at));
});

it('a webhook gets neither what was before it, nor other events, nor anything while it is disabled', async () => {
  const { call, deploy, events } = await setUpWebhook({ events: ['deployment.succeeded', 'domain.created'] });
  await deploy();
  await call('POST /projects/1/environments/1/domains', { domain: 'a.example.com', is_primary: true });
  expect(await events()).toEqual(['domain.created', 'deployment.succeeded']);
  await call('PUT /projects/1/webhooks/1', { enabled: false });
  await deploy();
  await call('PUT /projects/1/webhooks/1', { enabled: true });
  expect(await events()).toHaveLength(2);
  await call('POST /projects/1/webhooks', WEBHOOK);
  expect((await call('GET /projects/1/webhooks/2/deliveries')).body.total).toBe(0);
});

it('a delivery fails with what the receiver answers, and is sent again with the same event', async () => {
  const { mock, call, deploy, deliveries } = await setUpWebhook({ events: ['deployment.succeeded'] });
  mock.state.webhooks.update(1, { receiver_status: null });
  await deploy();
  const [first] = await deliveries();
  expect(first).toMatchObject({ success: false, error_message: 'Could not connect to hooks.example.com' });
  const retry = async (status: number) => {
    mock.state.webhooks.update(1, { receiver_status: status });
    return (await call(`POST /projects/1/webhooks/1/deliveries/${first.id}/retry`)).body;
  };
  const { event_id, payload } = first;
  expect(await retry(503)).toMatchObject({ success: false, status_code: 503, attempt_number: 2, event_id, payload });
  const third = await retry(204);
  expect(third).toMatchObject({ success: true, status_code: 204, attempt_number: 3, event_id, payload });
  expect((await call(`GET /projects/1/webhooks/1/deliveries/${third.id}`)).body).toEqual(third);
});

it('a webhook belongs to its project, and goes with it and its deliveries', async () => {
  const { mock, call, deploy, deliveries } = await setUpWebhook();
  await call('POST /projects', PROJECT);
  expect((await call('GET /projects/2/webhooks/1')).status).toBe(404);
  await deploy();
  await deliveries();
  await call('DELETE /projects/1');
  expect([mock.state.webhooks.size, mock.state.webhookDeliveries.size]).toEqual([0, 0]);
});
