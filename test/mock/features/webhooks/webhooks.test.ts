import { expect, it } from 'vitest';
import { column, setUpProject } from '../../support/client.ts';

const WEBHOOK = {
  url: 'https://a.test',
  events: ['deployment.created', 'deployment.succeeded', 'deployment.failed'],
};
const LONG_ENOUGH = 10 * 60_000;
const WEBHOOKS = '/projects/1/webhooks';

/** A project with a webhook; `deploy` runs a deployment to its end. */
async function setUpWebhook(webhook: object = {}) {
  const tools = await setUpProject();
  const { mock, call, read } = tools;
  await call(`POST ${WEBHOOKS}`, { ...WEBHOOK, ...webhook });
  const deploy = async () => {
    await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
    mock.clock.advance(LONG_ENOUGH);
  };
  const deliveries = async (id = 1) => (await read(`GET ${WEBHOOKS}/${id}/deliveries`)).items;
  const events = async (id?: number) => column(await deliveries(id), 'event_type');
  return { ...tools, deploy, deliveries, events };
}

it('a webhook is listed newest first, and keeps the secret that a change leaves out', async () => {
  const { read } = await setUpWebhook({ secret: 'whsec_1' });
  const created = await read(`POST ${WEBHOOKS}`, { ...WEBHOOK, url: 'https://b.test' });
  expect(created).toMatchObject({
    id: 2,
    events: WEBHOOK.events,
    enabled: true,
    has_secret: false,
  });
  expect((await read(`GET ${WEBHOOKS}`)).items).toMatchObject([
    created,
    { id: 1, has_secret: true },
  ]);
  const changed = await read(`PUT ${WEBHOOKS}/1`, { events: ['domain.created'], secret: null });
  expect(changed).toMatchObject({ events: ['domain.created'], url: WEBHOOK.url, has_secret: true });
});

it('a deployment is delivered as it goes on, with what is known by then', async () => {
  const { mock, call, deploy, deliveries, events } = await setUpWebhook();
  await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
  expect(await events()).toEqual(['deployment.created']);
  mock.clock.advance(LONG_ENOUGH);
  expect(await events()).toEqual(['deployment.succeeded', 'deployment.created']);
  mock.deployments.failNext({ message: 'npm ERR! code 1' });
  await deploy();
  const [latest] = await deliveries();
  expect(latest).toMatchObject({
    attempt_number: 1,
    success: true,
    status_code: 200,
    error_message: null,
  });
  const { payload, ...event } = JSON.parse(latest.payload);
  const envelope = {
    id: latest.event_id,
    event_type: 'deployment.failed',
    timestamp: latest.created_at,
  };
  expect(event).toEqual({ ...envelope, project_id: 1 });
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

it('a webhook gets nothing from before it, nor of other events or while it is disabled', async () => {
  const { call, deploy, events } = await setUpWebhook({
    events: ['deployment.succeeded', 'domain.created'],
  });
  await deploy();
  await call('POST /projects/1/environments/1/domains', {
    domain: 'a.example.com',
    is_primary: true,
  });
  expect(await events()).toEqual(['domain.created', 'deployment.succeeded']);
  await call(`PUT ${WEBHOOKS}/1`, { enabled: false });
  await deploy();
  await call(`PUT ${WEBHOOKS}/1`, { enabled: true });
  expect(await events()).toHaveLength(2);
  await call(`POST ${WEBHOOKS}`, WEBHOOK);
  expect(await events(2)).toEqual([]);
});

it('a delivery fails with what the receiver answers, and is sent again with the same event', async () => {
  const { mock, read, deploy, deliveries } = await setUpWebhook({
    events: ['deployment.succeeded'],
  });
  mock.state.webhooks.update(1, { receiver_status: null });
  await deploy();
  const [first] = await deliveries();
  expect(first).toMatchObject({ success: false, error_message: 'Could not connect to a.test' });
  const retry = (status: number) => {
    mock.state.webhooks.update(1, { receiver_status: status });
    return read(`POST ${WEBHOOKS}/1/deliveries/${first.id}/retry`);
  };
  const { event_id, payload } = first;
  expect(await retry(503)).toMatchObject({
    success: false,
    status_code: 503,
    attempt_number: 2,
    event_id,
    payload,
  });
  const third = await retry(204);
  expect(third).toMatchObject({
    success: true,
    status_code: 204,
    attempt_number: 3,
    event_id,
    payload,
  });
  expect(await read(`GET ${WEBHOOKS}/1/deliveries/${third.id}`)).toEqual(third);
});
