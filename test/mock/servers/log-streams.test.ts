import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { PROJECT, setUp } from '../support/client.ts';

const MINUTE = 60_000;

interface Heard {
  readonly messages: string[];
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly first: Promise<void>;
  /** Whether it is still open once the server has responded to a ping. */
  staysOpen(): Promise<boolean>;
}

async function setUpServer(server: '2026-01' | '2026-07') {
  const { mock, call } = setUp({ server });
  await call('POST /projects', { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' });
  mock.clock.advance(MINUTE);
  const { url, close } = await mock.listen();
  onTestFinished(close);
  const connect = (path: string): Heard => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/api${path}`, {
      headers: { authorization: `Bearer ${mock.token}` },
    });
    const messages: string[] = [];
    socket.on('message', (data: Buffer) => messages.push(data.toString()));
    return {
      messages,
      first: new Promise((resolve) => socket.once('message', () => resolve())),
      closed: new Promise((resolve) =>
        socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
      ),
      staysOpen: () =>
        new Promise((resolve) => {
          socket.once('pong', () => resolve(socket.readyState === WebSocket.OPEN));
          socket.once('close', () => resolve(false));
          socket.ping();
        }),
    };
  };
  return { mock, call, connect };
}

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  it('a real server sends the lines of a container with their line breaks', async () => {
    const { connect } = await setUpServer(server);
    const stream = connect('/projects/1/environments/1/container-logs');
    await stream.first;
    expect(stream.messages[0]).toMatch(/[^\n]\n$/);
  });

  it('a real server opens the stream of an unknown container, says so in a message, and ends it', async () => {
    const { connect } = await setUpServer(server);
    const stream = connect('/projects/1/environments/1/containers/none/logs');
    const end = await stream.closed;
    expect(stream.messages.map((text) => JSON.parse(text))).toEqual([
      { error: 'Failed to get container logs', detail: 'Deployment not found' },
    ]);
    expect(end).toEqual(
      server === '2026-01' ? { code: 1005, reason: '' } : { code: 1000, reason: 'container logs unavailable' },
    );
  });

  it('a real server keeps the tail of a job open that has ended', async () => {
    const { connect } = await setUpServer(server);
    const stream = connect('/projects/1/deployments/1/jobs/download_repo/logs/tail');
    await stream.first;
    expect(await stream.staysOpen()).toBe(true);
  });
});

it("July's server ends a log that is not followed with the code 1000 and a reason", async () => {
  const { connect } = await setUpServer('2026-07');
  const stream = connect('/projects/1/environments/1/container-logs?follow=false');
  expect(await stream.closed).toEqual({ code: 1000, reason: 'log stream ended' });
});

it("January's server follows a log although it is asked not to", async () => {
  const { connect } = await setUpServer('2026-01');
  const stream = connect('/projects/1/environments/1/container-logs?follow=false');
  await stream.first;
  expect(await stream.staysOpen()).toBe(true);
});
