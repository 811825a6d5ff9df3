import { once } from 'node:events';
import { Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { TempsConnectionError, TempsTimeoutError } from '../../src/errors/index.ts';
import type { AsyncQueue } from '../../src/lib/async-queue.ts';
import { openLines } from '../../src/websocket/lines.ts';
import { GET, settings, TOKEN } from '../support/call.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { settled, startSocketServer, until } from './support.ts';

/** A stream on a clock that a test moves, to a server that answers pings or not. */
async function open(
  { autoPong = true }: { autoPong?: boolean } = {},
  input: Parameters<typeof openLines>[2] = {},
  { operation = GET, jobs = () => ({ status: 200, body: {} }) } = {},
) {
  const asked: string[] = [];
  const { sockets, url } = await startSocketServer({ autoPong }, (request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    const { status, body } = jobs();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  const connected = once(sockets, 'connection') as Promise<[WebSocket, { socket: Socket }]>;
  const clock = new FakeClock();
  const client = settings({ baseUrl: url, clock, secret: TOKEN, fetch: undefined, maxRetries: 0 });
  const lines = await openLines(client, operation, input);
  const [socket] = await connected;
  let pings = 0;
  socket.on('ping', () => pings++);
  /** Lets time pass, second by second, and what is sent arrive. */
  const pass = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second++) {
      await clock.advance(1_000);
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { clock, lines, socket, pass, asked, pings: () => pings };
}

/** What a stream has brought so far, and how it has ended. */
function watch(lines: AsyncQueue<string>): { read: string[]; end?: 'done' | Error } {
  const seen: { read: string[]; end?: 'done' | Error } = { read: [] };
  void (async () => {
    try {
      for await (const line of lines) seen.read.push(line);
      seen.end = 'done';
    } catch (error) {
      seen.end = error as Error;
    }
  })();
  return seen;
}

test('a quiet stream is pinged every 25 s, and stays open while the server answers', async () => {
  const { clock, lines, socket, pass, pings } = await open();
  for (let round = 0; round < 5; round++) {
    socket.send('line');
    await lines.next();
    await pass(20);
  }
  await settled(pings);
  expect(pings(), 'while lines come').toBe(0);
  socket.send('line');
  await lines.next();
  await pass(250);
  await until(() => pings() === 10);
  socket.send('still here');
  expect(await lines.next()).toEqual({ done: false, value: 'still here' });
  await lines.return();
  expect(clock.pending).toBe(0);
});

test('an abort closes a stream that nobody reads, and its server has a second to answer', async () => {
  const controller = new AbortController();
  const { clock } = await open({}, { signal: controller.signal });
  const timeout = vi.spyOn(globalThis, 'setTimeout');
  onTestFinished(() => timeout.mockRestore());
  controller.abort();
  expect(clock.pending).toBe(0);
  expect(timeout.mock.calls.map(([, ms]) => ms)).toContain(1_000);
});

test('a server that has answered and then is silent for 75 s is gone', async () => {
  const { lines, socket, pass } = await open({ autoPong: false });
  socket.ping();
  await once(socket, 'pong');
  const seen = watch(lines);
  await pass(74);
  expect(seen.end).toBeUndefined();
  await pass(1);
  expect(TempsConnectionError.is(seen.end) && seen.end.message).toContain(
    'the server does not respond any more',
  );
});

test('a stream stays open where the server never answers pings, and the system asks after 30 s', async () => {
  const keepAlive = vi.spyOn(Socket.prototype, 'setKeepAlive');
  onTestFinished(() => keepAlive.mockRestore());
  const { lines, socket, pass } = await open({ autoPong: false });
  await pass(300);
  socket.send('five minutes later');
  expect((await lines.next()).value).toBe('five minutes later');
  expect(keepAlive).toHaveBeenCalledWith(true, 30_000);
});

test('a stream that brings nothing for `stallTimeout` ends with an error', async () => {
  const { lines, socket, pass } = await open({}, { stallTimeout: 2_000 });
  const seen = watch(lines);
  await pass(1);
  socket.send('one');
  await until(() => seen.read.length === 1);
  await pass(1);
  expect(seen.end).toBeUndefined();
  await pass(1);
  expect(TempsTimeoutError.is(seen.end) && [seen.end.limit, seen.end.ms]).toEqual(['stall', 2_000]);
});

test('with `follow: false`, a server that answers pings is waited for: it closes the stream itself', async () => {
  const { lines, socket, pass } = await open({}, { query: { follow: false } });
  const seen = watch(lines);
  await pass(60);
  expect(seen.end).toBeUndefined();
  socket.send('one');
  socket.close(1000, 'log stream ended');
  await until(() => seen.end !== undefined);
  expect(seen).toEqual({ read: ['one'], end: 'done' });
});

const TAIL = {
  method: 'GET',
  route: '/projects/{project_id}/deployments/{deployment_id}/jobs/{job_id}/logs/tail',
  format: {},
} as const;
const path = { project_id: 1, deployment_id: 2, job_id: 'build' };
const jobsWith = (status: string) => ({
  status: 200,
  body: {
    jobs: [
      { job_id: 'plan', status: 'success' },
      { job_id: 'build', status },
    ],
  },
});

test('the log stream of a job that has ended ends after two quiet looks, although the server keeps it open', async () => {
  for (const status of ['success', 'failure', 'cancelled', 'skipped']) {
    let jobs = jobsWith('running');
    const { lines, socket, pass, asked } = await open(
      {},
      { path },
      { operation: TAIL, jobs: () => jobs },
    );
    const seen = watch(lines);
    await pass(30);
    await until(() => asked.length === 5);
    expect(seen.end, status).toBeUndefined();
    jobs = jobsWith(status);
    await pass(5);
    await until(() => asked.length === 6);
    socket.send('late');
    await until(() => seen.read.length === 1);
    await pass(4);
    expect(asked.length, 'a line has come, so nothing is asked').toBe(6);
    await pass(1);
    await until(() => asked.length === 7);
    expect(seen.end, status).toBeUndefined();
    await pass(5);
    await until(() => seen.end !== undefined);
    expect(seen).toEqual({ read: ['late'], end: 'done' });
    expect(new Set(asked)).toEqual(
      new Set([`GET /projects/1/deployments/2/jobs?per_page=100 Bearer ${TOKEN}`]),
    );
  }
});

test('the log stream of a job that ended before ends after two looks too, though nobody reads it', async () => {
  const job = { operation: TAIL, jobs: () => jobsWith('completed') };
  const { clock, lines, pass, asked } = await open({}, { path }, job);
  for (const [looks, timers] of [
    [1, 1],
    [2, 0],
  ] as const) {
    await pass(5);
    await until(() => asked.length === looks);
    await settled(() => clock.pending);
    expect(clock.pending).toBe(timers);
  }
  expect(await lines.next()).toEqual({ done: true, value: undefined });
});

test('silence does not count while the reader is behind', async () => {
  const input = { path, stallTimeout: 3_000 };
  const { lines, socket, pass } = await open({}, input, {
    operation: TAIL,
    jobs: () => jobsWith('success'),
  });
  for (let count = 0; count < 12_000; count++) socket.send('line'.repeat(256));
  // Until the reader is so far behind that nothing more is read.
  await settled(() => socket.bufferedAmount);
  await pass(90);
  socket.send('last');
  let last: string | undefined;
  for (let count = 0; count <= 12_000; count++) last = (await lines.next()).value;
  expect(last).toBe('last');
  await lines.return();
});

test('the log stream of a job stays open where its job cannot be read', async () => {
  const bodies = [
    { status: 500, body: {} },
    { status: 404, body: {} },
    { status: 200, body: 'nonsense' },
    { status: 200, body: { jobs: [{ job_id: 'plan', status: 'success' }] } },
  ];
  for (const answer of bodies) {
    const { lines, socket, pass, asked } = await open(
      {},
      { path },
      { operation: TAIL, jobs: () => answer },
    );
    await pass(20);
    await until(() => asked.length >= 3);
    socket.send('one');
    expect((await lines.next()).value, JSON.stringify(answer)).toBe('one');
    await lines.return();
  }
});
