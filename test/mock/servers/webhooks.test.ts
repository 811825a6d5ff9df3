import { describe, expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

const MINUTE = 60_000;

async function setUpHook(server: '2026-01' | '2026-07') {
  const { mock, call } = setUp({ server });
  await call('POST /projects', { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' });
  mock.clock.advance(MINUTE);
  const events = ['deployment.created', 'deployment_succeeded', 'deployment.ready', 'deployment.cancelled'];
  const { body: hook } = await call('POST /projects/1/webhooks', { url: 'https://hooks.example/a', events });
  const trigger = () =>
    call('POST /projects/1/trigger-pipeline', { environment_id: 1, branch: 'main', commit: '9f1c0e4b7a2d' });
  const deliveries = async () => (await call('GET /projects/1/webhooks/1/deliveries')).body.toReversed();
  return { mock, call, hook, trigger, deliveries };
}

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  it('a real server takes events in both ways of writing, and shows them in snake case', async () => {
    const { hook } = await setUpHook(server);
    expect(hook.events).toEqual([
      'deployment_created',
      'deployment_succeeded',
      'deployment_ready',
      'deployment_cancelled',
    ]);
  });

  it('a real server keeps events as often as they are sent, and takes a change to none', async () => {
    const { call } = await setUpHook(server);
    const change = async (events: string[]) => (await call('PUT /projects/1/webhooks/1', { events })).body.events;
    const twice = ['deployment_ready', 'deployment.created', 'deployment_ready', 'nope'];
    expect(await change(twice)).toEqual(['deployment_ready', 'deployment_created', 'deployment_ready']);
    expect(await change(['nope'])).toEqual([]);
    expect(await change([])).toEqual([]);
    const { status } = await call('POST /projects/1/webhooks', { url: 'https://hooks.example/b', events: ['nope'] });
    expect(status).toBe(400);
  });

  it('a real server sends what is created and what succeeds, but nothing of ready', async () => {
    const { mock, trigger, deliveries } = await setUpHook(server);
    await trigger();
    mock.clock.advance(MINUTE);
    const sent = await deliveries();
    expect(sent.map((row: { event_type: string }) => row.event_type)).toEqual([
      'deployment.created',
      'deployment.succeeded',
    ]);
    expect(JSON.parse(sent[1].payload)).toMatchObject({ event_type: 'deployment_succeeded', project_id: 1 });
  });

  it('a real server makes a new record of a delivery that is sent again', async () => {
    const { mock, call, trigger, deliveries } = await setUpHook(server);
    await trigger();
    mock.clock.advance(1000);
    const { body } = await call('POST /projects/1/webhooks/1/deliveries/1/retry');
    expect(body).toEqual({ success: true, status_code: 200, error_message: null, attempt_number: 1 });
    expect((await deliveries()).map((row: { attempt_number: number }) => row.attempt_number)).toEqual([2, 1]);
    mock.state.webhooks.update(1, { receiver_status: 204 });
    expect((await call('POST /projects/1/webhooks/1/deliveries/1/retry')).body.status_code).toBe(204);
  });
});

it("July's server sends the whole payload of a success", async () => {
  const { mock, trigger, deliveries } = await setUpHook('2026-07');
  await trigger();
  mock.clock.advance(MINUTE);
  expect(JSON.parse((await deliveries())[1].payload).payload).toEqual({
    deployment_id: 2,
    project_id: 1,
    project_name: 'Shop',
    environment: 'production',
    branch: 'main',
    commit_sha: '9f1c0e4b7a2d',
    commit_message: expect.any(String),
    url: expect.stringMatching(/^https:/),
    status: 'succeeded',
    error_message: null,
    started_at: expect.any(String),
    finished_at: expect.any(String),
  });
});

it.each(['2026-01', '2026-07'] as const)(
  'the server of %s has neither times nor an address of what is just created',
  async (server) => {
    const { trigger, deliveries } = await setUpHook(server);
    await trigger();
    const { payload } = JSON.parse((await deliveries())[0].payload);
    expect(payload).toMatchObject({ status: 'created', url: null, started_at: null, finished_at: null });
  },
);

it("January's server leaves most of the payload of a success empty", async () => {
  const { mock, trigger, deliveries } = await setUpHook('2026-01');
  await trigger();
  mock.clock.advance(MINUTE);
  expect(JSON.parse((await deliveries())[1].payload).payload).toMatchObject({
    project_name: '',
    branch: null,
    commit_sha: '9f1c0e4b7a2d',
    commit_message: null,
    url: null,
    started_at: null,
  });
});

it.each([
  ['2026-01', ['deployment.created']],
  ['2026-07', ['deployment.created', 'deployment.cancelled']],
] as const)('of a cancelled deployment the server of %s sends %j', async (server, events) => {
  const { mock, call, trigger, deliveries } = await setUpHook(server);
  await trigger();
  mock.clock.advance(2000);
  await call('POST /projects/1/deployments/2/cancel');
  expect((await deliveries()).map((row: { event_type: string }) => row.event_type)).toEqual(events);
});

it.each([
  ['2026-01', 9],
  ['2026-07', 12],
] as const)('the server of %s knows %i types of events', async (server, count) => {
  expect((await setUp({ server }).call('GET /webhook-event-types')).body).toHaveLength(count);
});
