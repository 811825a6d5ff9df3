import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { TempsClient, TempsConnectionError } from '../../../../src/index.ts';
import { setUpProject } from '../../support/client.ts';

const TRIGGER = { branch: 'main', environment_id: 1 };
const JOB = { project_id: 1, deployment_id: 1, job_id: 'download_repo' };
const TAIL = '/projects/1/deployments/1/jobs/download_repo/logs/tail';
const ENVIRONMENT = { project_id: 1, environment_id: 1 };
const CONTAINERS = '/projects/1/environments/1/containers';
const CONTAINER_LOGS = '/projects/1/environments/1/container-logs';

/** A deployment that was just started, or is that old, a server on loopback and a client of it. */
async function deployed({ age = 0, replicas = 1 } = {}) {
  const tools = await setUpProject();
  const { mock, call } = tools;
  await call('PUT /projects/1/environments/1/settings', { replicas });
  await call('POST /projects/1/trigger-pipeline', TRIGGER);
  mock.clock.advance(age);
  const server = await mock.listen();
  onTestFinished(() => server.close());
  const temps = new TempsClient({ baseUrl: server.url, apiKey: mock.token });
  const tail = (path = JOB) => follow(temps.deployments.tailJobLogs({ path }));
  return { ...tools, temps, server, tail };
}

/** An app that is up: 21 seconds until it is, then a minute of requests. */
async function up(replicas = 1) {
  const tools = await deployed({ age: 81_000, replicas });
  const { temps, read } = tools;
  const [{ container_id }] = (await read(`GET ${CONTAINERS}`)).items;
  const logs = (query: object) =>
    follow(temps.deployments.getContainerLogs({ path: ENVIRONMENT, query }));
  const logsById = (query: object) =>
    follow(
      temps.deployments.getContainerLogsById({ path: { ...ENVIRONMENT, container_id }, query }),
    );
  return { ...tools, container_id, logs, logsById };
}

/** Reads along; `lines` is what has come so far. */
function follow(stream: AsyncIterable<string>) {
  const lines: string[] = [];
  const end = (async () => {
    for await (const line of stream) lines.push(line);
  })();
  return { lines, end };
}

/** What has come when the stream ends. */
async function whole({ lines, end }: ReturnType<typeof follow>): Promise<string[]> {
  await end;
  return lines;
}

const messages = (lines: string[]) =>
  lines.map((line) => (JSON.parse(line) as { message: string }).message);

/** What the server sends instead of an upgrade. */
async function refusalOf({ url }: { url: string }, path: string, token?: string): Promise<string> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api${path}`, { headers });
  socket.on('open', () => socket.terminate());
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  return `${response.statusCode} ${await text(response)}`;
}

it('the log of a job comes line by line as the clock moves and ends with the job', async () => {
  const { mock, read, tail } = await deployed();
  const { lines, end } = tail();
  await mock.requests.next('deployments.tailJobLogs');
  mock.clock.advance(1500);
  await expect.poll(() => messages(lines)).toEqual(['Cloning repository']);
  mock.clock.advance(1000);
  await expect.poll(() => lines.length).toBe(3);
  mock.clock.advance(500);
  await end;
  expect(messages(lines).at(-1)).toBe('Repository ready');
  expect(`${lines.join('\n')}\n`).toBe(
    await read('GET /projects/1/deployments/1/jobs/download_repo/logs'),
  );
  mock.clock.advance(60_000);
  expect(await whole(tail())).toEqual(lines);
});

it('the log of a job breaks off with what went wrong, when its deployment disappears', async () => {
  const { call, tail } = await deployed({ age: 1500 });
  const { lines, end } = tail();
  await expect.poll(() => lines.length).toBe(1);
  await call('DELETE /projects/1');
  await expect(end).rejects.toThrow(TempsConnectionError);
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
    error: 'Not Found',
    detail: 'Project 1 not found',
  });
});

it('the server closes while a log of a job is open', async () => {
  const { server, tail } = await deployed({ age: 1500 });
  const { lines, end } = tail();
  await expect.poll(() => lines.length).toBe(1);
  await Promise.all([server.close(), expect(end).rejects.toThrow(TempsConnectionError)]);
});

it('a handshake gets the response of its route or the fault that was asked for, and a plain GET a 426', async () => {
  const { mock, call, status, server, tail } = await deployed({ age: 60_000 });
  expect(await refusalOf(server, TAIL)).toMatch(/^401 /);
  expect(await refusalOf(server, TAIL.replace('download_repo', 'x'), mock.token)).toMatch(
    /^404 .*"Job x not found"/,
  );
  expect(await refusalOf(server, `${CONTAINER_LOGS}?tail=some`, mock.token)).toMatch(/^400 /);
  expect(await refusalOf(server, '/projects', mock.token)).toMatch(/^200 .*"total":1/);
  mock.faults.add({ status: 503, times: 1 });
  expect(await refusalOf(server, TAIL, mock.token)).toMatch(/^503 /);
  mock.faults.add({ drop: 'before', times: 1 });
  await expect(tail().end).rejects.toThrow(TempsConnectionError);
  const plain = await call(`GET ${TAIL}`);
  expect(plain).toMatchObject({ status: 426, body: { title: 'Upgrade Required' } });
  expect(plain.headers.get('upgrade')).toBe('websocket');
  expect(await status(`GET ${TAIL.replace('deployments/1', 'deployments/9')}`)).toBe(404);
});

it('the log of a container without `follow` is what there is by now, or its end', async () => {
  const { logs, logsById } = await up();
  const lines = await whole(logs({ follow: false }));
  expect(lines.slice(0, 3)).toEqual(['Starting server', 'Listening on port 3000', 'Ready']);
  expect(lines).toHaveLength(9);
  const latest = await whole(logsById({ follow: false, tail: '2', timestamps: true }));
  expect(latest.map((line) => line.slice(25))).toEqual(lines.slice(-2));
  expect(latest.at(-1)).toMatch(/^2026-01-15T12:01:21.000Z GET \//);
  const period = { start_date: '2026-01-15T12:00:41Z', end_date: '2026-01-15T12:01:01Z' };
  const times = await whole(logs({ ...period, timestamps: true }));
  expect(times.map((line) => line.slice(14, 19))).toEqual(['00:41', '00:51', '01:01']);
});

it('the log of a container that is followed goes on until the container is stopped or replaced', async () => {
  const { mock, call, container_id, logs, logsById } = await up();
  const [first, second] = [logs({ tail: '1' }), logsById({ tail: '1' })];
  await expect.poll(() => [first.lines.length, second.lines.length]).toEqual([1, 1]);
  mock.clock.advance(30_000);
  await expect.poll(() => [first.lines.length, second.lines.length]).toEqual([4, 4]);
  await call(`POST ${CONTAINERS}/${container_id}/stop`);
  await Promise.all([first.end, second.end]);
  expect([first.lines.length, second.lines.length]).toEqual([4, 4]);
  await call(`POST ${CONTAINERS}/${container_id}/start`);
  const third = logsById({ tail: '1' });
  await expect.poll(() => third.lines.length).toBe(1);
  await call('POST /projects/1/trigger-pipeline', TRIGGER);
  mock.clock.advance(81_000);
  await third.end;
  expect(third.lines.join('\n')).not.toContain('error');
});

it('the log of one of several containers is requested by its name', async () => {
  const { status, refusal, logs } = await up(2);
  const names = 'shop-production-1, shop-production-2';
  const unnamed = `400 query.container_name: environment 1 has several containers: ${names}`;
  expect(await refusal(`GET ${CONTAINER_LOGS}`)).toBe(unnamed);
  expect(await status(`GET ${CONTAINER_LOGS}?container_name=shop-production-9`)).toBe(404);
  expect(await whole(logs({ container_name: 'shop-production-2', follow: false }))).toHaveLength(9);
});
