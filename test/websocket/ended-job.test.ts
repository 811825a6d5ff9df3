import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { openLines } from '../../src/websocket/lines.ts';
import { settings, TOKEN } from '../support/call.ts';
import { FakeClock } from '../support/fake-clock.ts';

const path = { project_id: 1, deployment_id: 2, job_id: 'build' };
const route = '/projects/{project_id}/deployments/{deployment_id}/jobs/{job_id}/logs/tail';

type Answer = { status: number; body: unknown };
const jobs = (status: string): Answer => ({
  status: 200,
  body: { jobs: [{ job_id: 'plan', status: 'success' }, { job_id: 'build', status }, null] },
});

/** The log stream of a job on a server that never closes it, on a clock that a test moves. */
async function open(first: Answer) {
  const state = { answer: first };
  const asked: string[] = [];
  const http = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.writeHead(state.answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(state.answer.body));
  });
  const server = new WebSocketServer({ server: http });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(() => {
    for (const socket of server.clients) socket.terminate();
    http.closeAllConnections();
    http.close();
  });
  const connected = once(server, 'connection') as Promise<[WebSocket]>;
  const clock = new FakeClock();
  const baseUrl = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const client = settings({ baseUrl, clock, secret: TOKEN, fetch: undefined, maxRetries: 0 });
  const lines = await openLines(client, { method: 'GET', route, format: {} }, { path });
  const [socket] = await connected;
  const read: string[] = [];
  let hasEnded = false;
  const end = (async () => {
    for await (const line of lines) read.push(line);
    hasEnded = true;
  })();
  // The end of the test breaks off a stream that is open.
  end.catch(() => {});
  /** Lets an interval pass in which the jobs are asked for. */
  const passInterval = async (): Promise<void> => {
    const before = asked.length;
    await clock.advance(5_000);
    await until(() => asked.length > before);
    // The response arrives, and the next wait begins or the stream ends.
    await until(() => clock.next === 5_000 || hasEnded);
  };
  const send = async (line: string): Promise<void> => {
    const before = read.length;
    socket.send(`${line}\n`);
    await until(() => read.length > before);
  };
  return { state, asked, clock, end, read, send, passInterval, hasEnded: () => hasEnded };
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

test('the log stream of a job that has ended ends after two quiet intervals, although the server keeps it open', async () => {
  const stream = await open(jobs('success'));
  await stream.send('one');
  await stream.clock.advance(5_000);
  expect(stream.asked).toEqual([]);
  await stream.passInterval();
  expect(stream.hasEnded()).toBe(false);
  await stream.passInterval();
  await stream.end;
  expect(stream.read).toEqual(['one']);
  expect(stream.asked).toEqual(Array(2).fill(`GET /projects/1/deployments/2/jobs?per_page=100 Bearer ${TOKEN}`));
});

test.each(['failure', 'cancelled', 'Skipped'])('a job with the status "%s" has ended', async (status) => {
  const stream = await open(jobs(status));
  await stream.passInterval();
  await stream.passInterval();
  await stream.end;
  expect(stream.hasEnded()).toBe(true);
});

test('the log stream of a job that runs stays open while it is quiet', async () => {
  const stream = await open(jobs('running'));
  for (let round = 0; round < 20; round++) await stream.passInterval();
  expect(stream.hasEnded()).toBe(false);
  stream.state.answer = jobs('success');
  await stream.passInterval();
  await stream.passInterval();
  await stream.end;
});

test('a line that comes after the job has ended is read, and the wait begins again', async () => {
  const stream = await open(jobs('success'));
  await stream.passInterval();
  await stream.send('late');
  await stream.clock.advance(5_000);
  await stream.passInterval();
  expect(stream.hasEnded()).toBe(false);
  await stream.passInterval();
  await stream.end;
  expect(stream.read).toEqual(['late']);
});

test.each([
  ['a failure', { status: 500, body: {} }],
  ['a missing deployment', { status: 404, body: {} }],
  ['no list', { status: 200, body: 'nonsense' }],
  ['jobs without this one', { status: 200, body: { jobs: [{ job_id: 'plan', status: 'success' }] } }],
])('a log stream stays open where the jobs cannot be read: %s', async (_, answer) => {
  const stream = await open(answer);
  for (let round = 0; round < 4; round++) await stream.passInterval();
  expect(stream.hasEnded()).toBe(false);
  await stream.send('one');
  expect(stream.read).toEqual(['one']);
});
