import { describe, expect, it } from 'vitest';
import { createProject } from '../../../../mock/features/projects/model/create.ts';
import { createWebhook } from '../../../../mock/features/webhooks/resolvers.ts';
import { recordDelivery } from '../../../../mock/features/webhooks/model/deliver.ts';
import type { WebhookRow } from '../../../../mock/features/webhooks/rows.ts';
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

describe('webhook', () => {
  it('a webhook is created, listed, changed and deleted, and never shows its secret', async () => {
    const { mock, call } = setUp();
    await call('POST /projects', PROJECT);
    const created = await call('POST /projects/1/webhooks', { ...WEBHOOK, secret: 'whsec_1' });
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      id: 1,
      project_id: 1,
      ...WEBHOOK,
      enabled: true,
      has_secret: true,
      created_at: mock.clock.iso(),
      updated_at: mock.clock.iso(),
    });
    expect((await call('GET /projects/1/webhooks')).body).toEqual({ items: [created.body], total: 1 });
    const changed = await call('PUT /projects/1/webhooks/1', { events: ['domain.created'], secret: null });
    expect(changed.body).toMatchObject({ events: ['domain.created'], url: WEBHOOK.url, has_secret: true });
    expect((await call('GET /projects/1/webhooks/1')).body).toEqual(changed.body);
    expect((await call('DELETE /projects/1/webhooks/1')).status).toBe(204);
    expect((await call('GET /projects/1/webhooks/1')).body.detail).toBe('Webhook 1 not found');
  });

  it('a webhook is listed newest first, or by a field', async () => {
    const { call } = await setUpWebhook();
    await call('POST /projects/1/webhooks', { ...WEBHOOK, url: 'https://a.example.com' });
    const ids = async (query: string) =>
      (await call(`GET /projects/1/webhooks${query}`)).body.items.map(({ id }: { id: number }) => id);
    expect(await ids('')).toEqual([2, 1]);
    expect(await ids('?sort_by=id')).toEqual([1, 2]);
    expect(await ids('?sort_by=url&sort_order=desc')).toEqual([1, 2]);
    expect((await call('GET /projects/1/webhooks?sort_by=secret')).status).toBe(400);
  });

  it.each([
    [{ url: 'ftp://example.com' }, 'body.url: "ftp://example.com" is not an http or https URL'],
    [{ events: [] }, 'body.events: name at least one event'],
    [
      { events: ['deployment.exploded'] },
      'body.events: "deployment.exploded" is unknown; see GET /webhook-event-types',
    ],
  ])('a webhook is refused with %j', async (wrong, detail) => {
    const { call } = await setUpWebhook();
    for (const line of ['POST /projects/1/webhooks', 'PUT /projects/1/webhooks/1']) {
      const { status, body } = await call(line, { ...WEBHOOK, ...wrong });
      expect([status, body.detail]).toEqual([400, detail]);
    }
  });

  it('subscribes to any of the event types', async () => {
    const { call } = await setUpWebhook();
    const types = (await call('GET /webhook-event-types')).body.map((type: { event_type: string }) => type.event_type);
    expect(types).toHaveLength(12);
    expect((await call('POST /projects/1/webhooks', { ...WEBHOOK, events: types })).status).toBe(201);
  });

  it('a webhook is not found in another project', async () => {
    const { call } = await setUpWebhook();
    await call('POST /projects', PROJECT);
    expect((await call('GET /projects/2/webhooks/1')).status).toBe(404);
    expect((await call('GET /projects/2/webhooks')).body.total).toBe(0);
  });

  it('a webhook goes with its project, and its deliveries go with it', async () => {
    const { mock, call, deploy, deliveries } = await setUpWebhook();
    await deploy();
    await deliveries();
    await call('DELETE /projects/1');
    expect([mock.state.webhooks.size, mock.state.webhookDeliveries.size]).toEqual([0, 0]);
  });
});

describe('deliveries', () => {
  it('deliveries say what real servers say, with the commit under both of its names', async () => {
    const { mock, deploy, deliveries } = await setUpWebhook();
    mock.deployments.failNext({ message: 'npm ERR! code 1' });
    await deploy();
    const { event_type, project_id, payload } = JSON.parse((await deliveries())[0].payload);
    expect([event_type, project_id]).toEqual(['deployment.failed', 1]);
    const { commit_sha, started_at, finished_at, ...rest } = payload;
    expect(rest).toEqual({
      deployment_id: 1,
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

  it('deliveries are made as a deployment goes on, the newest first', async () => {
    const { mock, call, deploy, deliveries, events } = await setUpWebhook();
    await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
    expect(await events()).toEqual(['deployment.created']);
    mock.clock.advance(LONG_ENOUGH);
    expect(await events()).toEqual(['deployment.succeeded', 'deployment.created']);
    mock.deployments.failNext();
    await deploy();
    expect((await events())[0]).toBe('deployment.failed');
    const [latest] = await deliveries();
    expect(latest).toMatchObject({ attempt_number: 1, success: true, status_code: 200, error_message: null });
    expect(JSON.parse(latest.payload)).toMatchObject({
      id: latest.event_id,
      event_type: 'deployment.failed',
      project_id: 1,
      timestamp: latest.created_at,
      payload: { deployment_id: 2, environment: 'production', branch: 'main', status: 'failed' },
    });
  });

  it('tell of a cancelled deployment, of one that is ready and of a new domain', async () => {
    const { call, deploy, events, deliveries } = await setUpWebhook({
      events: ['deployment.cancelled', 'deployment.ready', 'domain.created'],
    });
    await deploy();
    await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
    await call('POST /projects/1/deployments/2/cancel');
    await call('POST /projects/1/environments/1/domains', { domain: 'shop.example.com', is_primary: true });
    expect((await events()).toSorted()).toEqual(['deployment.cancelled', 'deployment.ready', 'domain.created']);
    const created = (await deliveries()).find((row: { event_type: string }) => row.event_type === 'domain.created');
    expect(JSON.parse(created.payload).payload).toMatchObject({
      domain_name: 'shop.example.com',
      project_id: 1,
      project_name: 'Shop',
    });
  });

  it('leave out what happened before the webhook was made', async () => {
    const { call, deploy, events } = await setUpWebhook();
    await deploy();
    await call('POST /projects/1/webhooks', WEBHOOK);
    expect((await call('GET /projects/1/webhooks/2/deliveries')).body).toEqual({ items: [], total: 0 });
    expect(await events()).toHaveLength(2);
  });

  it('leave out what happened while the webhook was off', async () => {
    const { call, deploy, events } = await setUpWebhook();
    await call('PUT /projects/1/webhooks/1', { enabled: false });
    await deploy();
    await call('PUT /projects/1/webhooks/1', { enabled: true });
    expect(await events()).toEqual([]);
    await deploy();
    expect(await events()).toHaveLength(2);
  });

  it('deliveries that fail say why, and a retry is a new attempt with the same body', async () => {
    const { mock, call, deploy, deliveries } = await setUpWebhook({ events: ['deployment.succeeded'] });
    const webhook = mock.state.webhooks.get(1) as WebhookRow;
    webhook.receiver_status = null;
    await deploy();
    const [first] = await deliveries();
    expect(first).toMatchObject({
      success: false,
      status_code: null,
      error_message: 'Could not connect to hooks.example.com',
    });
    webhook.receiver_status = 500;
    expect((await call(`POST /projects/1/webhooks/1/deliveries/${first.id}/retry`)).body).toMatchObject({
      success: false,
      status_code: 500,
      attempt_number: 2,
    });
    webhook.receiver_status = 204;
    const third = (await call(`POST /projects/1/webhooks/1/deliveries/${first.id}/retry`)).body;
    expect(third).toMatchObject({
      success: true,
      status_code: 204,
      attempt_number: 3,
      event_id: first.event_id,
      payload: first.payload,
    });
    expect((await call(`GET /projects/1/webhooks/1/deliveries/${third.id}`)).body).toEqual(third);
    expect(await deliveries()).toHaveLength(3);
  });

  it('deliveries that are not there are a 404 that names the id', async () => {
    const { call } = await setUpWebhook();
    const { status, body } = await call('POST /projects/1/webhooks/1/deliveries/7/retry');
    expect([status, body.detail]).toEqual([404, 'Delivery 7 not found']);
  });

  it('deliveries can be recorded for any event that the webhook subscribes to', async () => {
    const { mock } = setUp({
      scenario: (context) => {
        const project = createProject(context, PROJECT);
        const webhook = createWebhook(context, project.id, { ...WEBHOOK, events: ['email.bounced'] });
        recordDelivery(context, webhook, 'email.delivered', {});
        recordDelivery(context, webhook, 'email.bounced', { to: 'a@example.com' });
      },
    });
    expect(mock.state.webhookDeliveries.list()).toMatchObject([{ event_type: 'email.bounced', success: true }]);
  });
});
