import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { column, MINUTE, PROJECT, SERVERS, setUp } from '../support/client.ts';

async function setUpShop(server: (typeof SERVERS)[number]) {
  const { mock, call } = setUp({ server });
  await call('POST /projects', { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' });
  mock.clock.advance(MINUTE);
  return { mock, call };
}

/**
 * What is delivered to a webhook of all events of deployments while one completes and one is
 * cancelled.
 */
async function deliveredBy(server: (typeof SERVERS)[number]) {
  const { mock, call } = await setUpShop(server);
  const events = ['created', 'succeeded', 'ready', 'cancelled', 'failed'].map(
    (name) => `deployment.${name}`,
  );
  await call('POST /projects/1/webhooks', { url: 'https://hooks.example/a', events });
  const trigger = () =>
    call('POST /projects/1/trigger-pipeline', { environment_id: 1, branch: 'main', commit: 'abc' });
  await trigger();
  mock.clock.advance(MINUTE);
  await trigger();
  await call('POST /projects/1/deployments/3/cancel');
  mock.clock.advance(MINUTE);
  const { body } = await call('GET /projects/1/webhooks/1/deliveries');
  return body
    .toReversed()
    .map(({ event_type, payload }: { event_type: string; payload: string }) => ({
      event_type,
      sent: JSON.parse(payload) as { event_type: string; payload: Record<string, unknown> },
    }));
}

it.each(SERVERS)(
  'the webhooks of the server of %s have events and payloads of their own',
  async (server) => {
    const delivered = await deliveredBy(server);
    expect(column(delivered, 'event_type')).toEqual([
      'deployment.created',
      'deployment.succeeded',
      'deployment.created',
      'deployment.cancelled',
    ]);
    const { event_type, payload } = delivered[1].sent;
    expect(event_type).toBe('deployment_succeeded');
    expect(payload).toMatchObject({
      commit_sha: 'abc',
      project_name: 'Shop',
      url: expect.stringMatching(/^https:/),
    });
    expect(payload).not.toHaveProperty('commit_hash');
    expect(payload.started_at === null).toBe(server === '2026-08');
  },
);

/** The messages of a log stream, and how it ends. */
async function openStream(server: (typeof SERVERS)[number], path: string) {
  const { mock } = await setUpShop(server);
  const { url, close } = await mock.listen();
  onTestFinished(close);
  const headers = { authorization: `Bearer ${mock.token}` };
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api${path}`, { headers });
  const messages: string[] = [];
  socket.on('message', (data: Buffer) => messages.push(data.toString()));
  return {
    messages,
    first: new Promise((resolve) => socket.once('message', resolve)),
    end: new Promise((resolve) =>
      socket.once('close', (code, reason) => resolve(`${code} ${reason.toString()}`)),
    ),
    /** Whether it is still open once the server has responded to other requests. */
    staysOpen: async () => {
      for (let count = 0; count < 3; count++)
        await (await fetch(`${url}/api/projects`, { headers })).text();
      return socket.readyState === WebSocket.OPEN;
    },
  };
}

it.each(SERVERS)(
  'the log streams of the server of %s keep line breaks, and do not end with a job',
  async (server) => {
    const container = await openStream(server, '/projects/1/environments/1/container-logs');
    await container.first;
    expect(container.messages[0]).toMatch(/[^\n]\n$/);
    const job = await openStream(server, '/projects/1/deployments/1/jobs/download_repo/logs/tail');
    await job.first;
    expect(await job.staysOpen()).toBe(true);
  },
);

it.each(SERVERS)(
  'the server of %s opens the stream of an unknown container, and says so in it',
  async (server) => {
    const stream = await openStream(server, '/projects/1/environments/1/containers/none/logs');
    expect(await stream.end).toBe('1000 container logs unavailable');
    expect(stream.messages.map((text) => JSON.parse(text) as unknown)).toEqual([
      { error: 'Failed to get container logs', detail: 'Deployment not found' },
    ]);
  },
);
