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
      sent: JSON.parse(payload) as { event_type: string; payload: object },
    }));
}

it('the webhooks of real servers have events and payloads of their own', async () => {
  const january = await deliveredBy('2026-01');
  const july = await deliveredBy('2026-07');
  const both = ['deployment.created', 'deployment.succeeded', 'deployment.created'];
  expect(column(january, 'event_type')).toEqual(both);
  expect(column(july, 'event_type')).toEqual([...both, 'deployment.cancelled']);
  for (const { sent } of [january[1], july[1]])
    expect(sent.event_type).toBe('deployment_succeeded');
  const unknown = { project_name: '', commit_message: null, url: null };
  expect(january[1].sent.payload).toMatchObject({ commit_sha: 'abc', ...unknown });
  const known = {
    project_name: 'Shop',
    url: expect.stringMatching(/^https:/),
    started_at: expect.any(String),
  };
  expect(july[1].sent.payload).toMatchObject({ commit_sha: 'abc', ...known });
  expect(july[1].sent.payload).not.toHaveProperty('commit_hash');
});

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
    /**
     * Whether it is still open once the server has responded to other requests. January's answers
     * no pings.
     */
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
    expect(await stream.end).toBe(
      server === '2026-01' ? '1005 ' : '1000 container logs unavailable',
    );
    expect(stream.messages.map((text) => JSON.parse(text) as unknown)).toEqual([
      { error: 'Failed to get container logs', detail: 'Deployment not found' },
    ]);
  },
);
