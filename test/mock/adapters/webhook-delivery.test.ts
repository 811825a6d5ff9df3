import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { setUpProject } from '../support/client.ts';

/** A receiver on this machine, and a mock that has a webhook which leads to it. */
async function setUpWebhook() {
  const received: { event: string | undefined; signed: boolean }[] = [];
  const receiver = createServer(({ headers }: IncomingMessage, response) => {
    received.push({ event: headers['x-webhook-event']?.toString(), signed: 'x-webhook-signature' in headers });
    response.end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  onTestFinished(() => void receiver.close());
  const { mock, call } = await setUpProject();
  await call('POST /projects/1/webhooks', {
    url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`,
    events: ['deployment.created', 'deployment.succeeded'],
    secret: 'a secret of sixteen or more',
  });
  const deploy = async () => {
    await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
    mock.clock.advance(3_600_000);
  };
  return { mock, receiver, received, deploy };
}

it('a receiver that does not respond within 10 s is given up, and the record says so', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  timeout.mockReturnValue(AbortSignal.abort(new DOMException('too late', 'TimeoutError')));
  onTestFinished(() => timeout.mockRestore());
  const { mock, deploy } = await setUpWebhook();
  await deploy();
  await mock.webhooks.deliver();
  expect(timeout).toHaveBeenCalledWith(10_000);
  expect(mock.state.webhookDeliveries.list()[0]).toMatchObject({
    success: false,
    status_code: null,
    error_message: expect.stringMatching(/^127\.0\.0\.1:\d+ did not respond within 10 s$/) as string,
  });
});

it('what has happened is sent to a receiver on this machine, signed, by webhooks.deliver() or by a server itself', async () => {
  const { mock, receiver, received, deploy } = await setUpWebhook();
  const both = [
    { event: 'deployment.created', signed: true },
    { event: 'deployment.succeeded', signed: true },
  ];
  await deploy();
  await mock.webhooks.deliver();
  expect(received).toEqual(both);
  const server = await mock.listen();
  onTestFinished(() => server.close());
  await deploy();
  while (received.length < 4) await once(receiver, 'request');
  expect(received).toEqual([...both, ...both]);
});

it('a webhook whose URL is none is left alone, and so is what else the state should not have', async () => {
  const { mock, received, deploy } = await setUpWebhook();
  const [webhook] = mock.state.webhooks.list();
  const broken = mock.state.webhooks.insert({ ...webhook, url: 'no URL' } as never);
  await deploy();
  await mock.webhooks.deliver();
  expect(received).toHaveLength(2);
  Object.assign(broken, { url: null });
  Object.assign(webhook ?? {}, { events: null });
  await deploy();
  await mock.webhooks.deliver();
  Object.assign(webhook ?? {}, { events: ['deployment.created', 'deployment.succeeded'] });
  await mock.webhooks.deliver();
  expect(received.length).toBeGreaterThan(2);
});
