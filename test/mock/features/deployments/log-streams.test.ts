import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { TempsClient, TempsConnectionError } from '../../../../src/index.ts';
import { PROJECT, setUp } from '../../support/client.ts';

const JOB = { project_id: 1, deployment_id: 1, job_id: 'download_repo' };

/** A deployment that was just started, a server on loopback and a client of it. */
async function deployed() {
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
  const server = await mock.listen();
  onTestFinished(() => server.close());
  const temps = new TempsClient({ baseUrl: server.url, apiKey: mock.token });
  return { mock, call, temps, server };
}

/** Reads along; `lines` is what has come so far. */
function read(stream: AsyncIterable<string>) {
  const lines: string[] = [];
  const end = (async () => {
    for await (const line of stream) lines.push(line);
  })();
  return { lines, end };
}

const messages = (lines: string[]) => lines.map((line) => (JSON.parse(line) as { message: string }).message);

/** What the server sends instead of an upgrade. */
async function refusal(url: string, token?: string): Promise<{ status: number; body: string }> {
  const socket = new WebSocket(url.replace('http', 'ws'), {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => reject(new Error('The handshake was accepted')));
    socket.on('unexpected-response', (_request, response) => {
      response.setEncoding('utf8');
      let body = '';
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
  });
}

function tail(server: { url: string }, job = 'download_repo'): string {
  return `${server.url}/api/projects/1/deployments/1/jobs/${job}/logs/tail`;
}

/** An app that is up, a minute of requests behind it. */
async function up(replicas = 1) {
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  await call('PUT /projects/1/environments/1/settings', { replicas });
  await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
  // Twenty-one seconds until it is up, then a minute of requests.
  mock.clock.advance(81_000);
  const server = await mock.listen();
  onTestFinished(() => server.close());
  const temps = new TempsClient({ baseUrl: server.url, apiKey: mock.token });
  const containers = async () => (await call('GET /projects/1/environments/1/containers')).body.items;
  return { mock, call, temps, containers };
}

const path = { project_id: 1, environment_id: 1 };

it('the log of a job comes line by line as the clock moves, and ends with the job', async () => {
  const { mock, call, temps } = await deployed();
  const { lines, end } = read(temps.deployments.tailJobLogs({ path: JOB }));
  await mock.requests.next('deployments.tailJobLogs');
  mock.clock.advance(1500);
  await expect.poll(() => messages(lines)).toEqual(['Cloning repository']);
  mock.clock.advance(1000);
  await expect.poll(() => lines.length).toBe(3);
  mock.clock.advance(500);
  await end;
  expect(messages(lines).at(-1)).toBe('Repository ready');
  const whole = await call('GET /projects/1/deployments/1/jobs/download_repo/logs');
  expect(`${lines.join('\n')}\n`).toBe(whole.body);
});

it('the log of a job that is done comes at once', async () => {
  const { mock, temps } = await deployed();
  mock.clock.advance(60_000);
  const { lines, end } = read(temps.deployments.tailJobLogs({ path: JOB }));
  await end;
  expect(lines).toHaveLength(4);
});

it('the log of a job ends where the job fails', async () => {
  const { mock, call, temps } = await deployed();
  mock.deployments.failNext({ job: 'download_repo', message: 'No such repository', atLine: 2 });
  await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
  mock.clock.advance(60_000);
  const { lines, end } = read(temps.deployments.tailJobLogs({ path: { ...JOB, deployment_id: 2 } }));
  await end;
  expect(messages(lines)).toEqual(['Cloning repository', 'No such repository']);
});

it('the log of a job breaks off with what went wrong, when its deployment disappears', async () => {
  const { mock, call, temps } = await deployed();
  mock.clock.advance(1500);
  const { lines, end } = read(temps.deployments.tailJobLogs({ path: JOB }));
  await expect.poll(() => lines.length).toBe(1);
  await call('DELETE /projects/1');
  const error: unknown = await end.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TempsConnectionError);
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ error: 'Not Found', detail: 'Project 1 not found' });
});

it('the log of a job is left by leaving the loop, and the server closes while others are open', async () => {
  const { mock, temps, server } = await deployed();
  mock.clock.advance(1500);
  for await (const line of temps.deployments.tailJobLogs({ path: JOB })) {
    expect(line).toContain('Cloning');
    break;
  }
  const { lines, end } = read(temps.deployments.tailJobLogs({ path: JOB }));
  await expect.poll(() => lines.length).toBe(1);
  await Promise.all([server.close(), expect(end).rejects.toThrow(TempsConnectionError)]);
});

it('a handshake without a token is a 401, for an unknown job a 404, with a wrong query a 400', async () => {
  const { mock, server } = await deployed();
  mock.clock.advance(60_000);
  expect((await refusal(tail(server))).status).toBe(401);
  const missing = await refusal(tail(server, 'nothing'), mock.token);
  expect(missing.status).toBe(404);
  expect(JSON.parse(missing.body)).toMatchObject({ detail: 'Job nothing not found' });
  const containers = `${server.url}/api/projects/1/environments/1/container-logs?tail=some`;
  expect((await refusal(containers, mock.token)).status).toBe(400);
});

it('a handshake with another route gets that route’s own response', async () => {
  const { mock, server } = await deployed();
  const { status, body } = await refusal(`${server.url}/api/projects`, mock.token);
  expect([status, JSON.parse(body).total]).toEqual([200, 1]);
});

it('a plain GET without a handshake is a 426, after its own checks', async () => {
  const { call } = await deployed();
  const response = await call('GET /projects/1/deployments/1/jobs/download_repo/logs/tail');
  expect(response).toMatchObject({ status: 426, body: { title: 'Upgrade Required' } });
  expect(response.headers.get('upgrade')).toBe('websocket');
  expect((await call('GET /projects/1/deployments/9/jobs/download_repo/logs/tail')).status).toBe(404);
  expect((await call('GET /projects/1/environments/1/container-logs')).status).toBe(404);
});

it('a handshake takes the faults that were asked for', async () => {
  const { mock, server, temps } = await deployed();
  mock.faults.add({ status: 503, times: 1 });
  expect((await refusal(tail(server), mock.token)).status).toBe(503);
  mock.faults.add({ drop: 'before', times: 1 });
  await expect(read(temps.deployments.tailJobLogs({ path: JOB })).end).rejects.toThrow(TempsConnectionError);
});

it('the log of a container without `follow` is what there is by now', async () => {
  const { temps, containers } = await up();
  const { lines, end } = read(temps.deployments.getContainerLogs({ path, query: { follow: false } }));
  await end;
  expect(lines.slice(0, 3)).toEqual(['Starting server', 'Listening on port 3000', 'Ready']);
  expect(lines).toHaveLength(9);
  const [{ container_id }] = await containers();
  const query = { follow: false, tail: '2', timestamps: true };
  const latest = read(temps.deployments.getContainerLogsById({ path: { ...path, container_id }, query }));
  await latest.end;
  expect(latest.lines.map((line) => line.slice(25))).toEqual(lines.slice(-2));
  expect(latest.lines.at(-1)).toMatch(/^2026-01-15T12:01:21.000Z GET \//);
});

it('the log of a container that is followed goes on until the container is stopped', async () => {
  const { mock, call, temps, containers } = await up();
  const { lines, end } = read(temps.deployments.getContainerLogs({ path, query: { tail: '1' } }));
  await expect.poll(() => lines.length).toBe(1);
  mock.clock.advance(30_000);
  await expect.poll(() => lines.length).toBe(4);
  const [{ container_id }] = await containers();
  await call(`POST /projects/1/environments/1/containers/${container_id}/stop`);
  await end;
  expect(lines).toHaveLength(4);
});

it('the log of a container that is followed ends where the next deployment removes the container', async () => {
  const { mock, call, temps, containers } = await up();
  const [{ container_id }] = await containers();
  const one = { ...path, container_id };
  const { lines, end } = read(temps.deployments.getContainerLogsById({ path: one, query: { tail: '1' } }));
  await expect.poll(() => lines.length).toBe(1);
  await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
  mock.clock.advance(81_000);
  await end;
  expect(lines.join('\n')).not.toContain('error');
});

it('the log of a container is cut to the time that is asked for', async () => {
  const { temps } = await up();
  const query = { start_date: '2026-01-15T12:00:41Z', end_date: '2026-01-15T12:01:01Z', timestamps: true };
  const { lines, end } = read(temps.deployments.getContainerLogs({ path, query }));
  await end;
  expect(lines.map((line) => line.slice(14, 19))).toEqual(['00:41', '00:51', '01:01']);
});

it('the log of one of several containers is requested by its name', async () => {
  const { call, temps } = await up(2);
  const { status, body } = await call('GET /projects/1/environments/1/container-logs');
  expect([status, body.detail]).toEqual([
    400,
    'query.container_name: environment 1 has several containers: shop-production-1, shop-production-2',
  ]);
  const named = await call('GET /projects/1/environments/1/container-logs?container_name=shop-production-9');
  expect(named.status).toBe(404);
  const query = { container_name: 'shop-production-2', follow: false };
  const { lines, end } = read(temps.deployments.getContainerLogs({ path, query }));
  await end;
  expect(lines).toHaveLength(9);
});
