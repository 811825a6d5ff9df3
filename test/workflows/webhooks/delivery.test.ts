import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect, it, onTestFinished, vi } from 'vitest';
import { TempsClient, verifyWebhook, type WebhookEvent } from '../../../src/index.ts';
import { createTempsMock } from '../../../mock/index.ts';

const secret = 'whsec_delivery';

/** A receiver that verifies what it gets, and the demo with a webhook that leads to it. */
async function setUp(statuses: number[] = []) {
  const received: (WebhookEvent | Error)[] = [];
  const receiver = createServer(async (request, response) => {
    const body = await buffer(request);
    received.push(
      await verifyWebhook({ body, headers: request.headers, secret }).catch(
        (error: Error) => error,
      ),
    );
    response.writeHead(statuses.shift() ?? 204).end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  onTestFinished(() => void receiver.close());
  const mock = createTempsMock({ scenario: 'demo' });
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
  });
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const subscribe = async (body: { url?: string; secret?: string | null } = {}) => {
    const events = ['deployment.created', 'deployment.succeeded'];
    const { data } = await temps.webhooks.create({
      path: { project_id: 1 },
      body: { url, events, secret, ...body },
    });
    return { project_id: 1, webhook_id: data.id };
  };
  const deploy = async () => {
    await temps.projects.triggerPipeline({
      path: { project_id: 1 },
      body: { branch: 'main', environment_id: 1 },
    });
    mock.clock.advance(3_600_000);
  };
  return { mock, temps, receiver, received, subscribe, deploy };
}

it('an event is delivered once, and the response of the receiver is recorded', async () => {
  const { mock, temps, received, subscribe, deploy } = await setUp([500]);
  const path = await subscribe();
  await deploy();
  await Promise.all([mock.webhooks.deliver(), mock.webhooks.deliver()]);
  await mock.webhooks.deliver();
  expect(received).toHaveLength(2);
  const deliveries = await temps.webhooks.listDeliveries({ path }).toArray();
  expect(
    deliveries.map(({ event_type, success, status_code }) => [event_type, success, status_code]),
  ).toEqual([
    ['deployment.succeeded', true, 204],
    ['deployment.created', false, 500],
  ]);
});

it('the next event is sent after the response to the one before', async () => {
  const { mock, subscribe, deploy } = await setUp();
  const calls = new EventEmitter();
  const fetch = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(() => new Promise((respond) => calls.emit('call', respond)));
  onTestFinished(() => fetch.mockRestore());
  await subscribe();
  await deploy();
  let call = once(calls, 'call');
  const sent = [mock.webhooks.deliver(), mock.webhooks.deliver()];
  for (const count of [1, 2]) {
    const [respond] = (await call) as [(response: Response) => void];
    call = once(calls, 'call');
    await new Promise((turn) => setImmediate(turn));
    expect(fetch).toHaveBeenCalledTimes(count);
    respond(new Response(null, { status: 204 }));
  }
  await Promise.all(sent);
});

it('a repeated delivery keeps the id of its event', async () => {
  const { mock, temps, received, subscribe, deploy } = await setUp();
  const path = await subscribe();
  await deploy();
  await mock.webhooks.deliver();
  const [last] = await temps.webhooks.listDeliveries({ path }).toArray();
  await temps.webhooks.retryDelivery({ path: { ...path, delivery_id: last?.id ?? 0 } });
  await mock.webhooks.deliver();
  expect(received).toHaveLength(3);
  expect(received[2]).toEqual(received[1]);
});

it('the mock signs no delivery without a secret, and contacts no other machine', async () => {
  const { mock, received, subscribe, deploy } = await setUp();
  await subscribe({ secret: null });
  await deploy();
  await mock.webhooks.deliver();
  expect(received).toMatchObject([{ reason: 'header' }, { reason: 'header' }]);
  const fetch = vi.spyOn(globalThis, 'fetch');
  onTestFinished(() => fetch.mockRestore());
  const { webhooks } = mock.state;
  for (const host of [
    'hooks.example.com',
    '127.0.0.1.example.com',
    'localhost.example.com',
    '10.0.0.1',
  ])
    await subscribe({ url: `https://${host}/hook` });
  webhooks.removeWhere(({ url }) => url.startsWith('http:'));
  await deploy();
  await mock.webhooks.deliver();
  expect(fetch).not.toHaveBeenCalled();
});

it('a receiver that cannot be reached is recorded, and nothing rejects', async () => {
  const { mock, temps, receiver, subscribe, deploy } = await setUp();
  const path = await subscribe();
  receiver.close();
  await deploy();
  await mock.webhooks.deliver();
  const [delivery] = await temps.webhooks.listDeliveries({ path }).toArray();
  expect(delivery).toMatchObject({ success: false, status_code: null });
  expect(delivery?.error_message).toMatch(/^Could not connect to 127\.0\.0\.1:\d+: /);
});

it('a receiver that does not respond within 10 s is given up, and the record says so', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  timeout.mockReturnValue(AbortSignal.abort(new DOMException('too late', 'TimeoutError')));
  onTestFinished(() => timeout.mockRestore());
  const { mock, temps, subscribe, deploy } = await setUp();
  const path = await subscribe();
  await deploy();
  await mock.webhooks.deliver();
  expect(timeout).toHaveBeenCalledWith(10_000);
  const [delivery] = await temps.webhooks.listDeliveries({ path }).toArray();
  expect(delivery).toMatchObject({ success: false, status_code: null });
  expect(delivery?.error_message).toMatch(/^127\.0\.0\.1:\d+ did not respond within 10 s$/);
});

it('a server of the mock delivers by itself', async () => {
  const { mock, received, subscribe, deploy } = await setUp();
  await subscribe();
  const server = await mock.listen();
  onTestFinished(() => server.close());
  await deploy();
  await expect.poll(() => received).toHaveLength(2);
  expect(received.filter((event) => event instanceof Error)).toEqual([]);
});

it('a webhook that the state should not have is left alone, and the others are delivered', async () => {
  const { mock, received, subscribe, deploy } = await setUp();
  await subscribe();
  const broken = (changes: object) =>
    mock.state.webhooks.insert({ ...mock.state.webhooks.get(1), ...changes } as never);
  for (const changes of [{ url: 'no URL' }, { url: null }, { events: null }]) broken(changes);
  await deploy();
  await mock.webhooks.deliver();
  expect(received).toHaveLength(2);
});
