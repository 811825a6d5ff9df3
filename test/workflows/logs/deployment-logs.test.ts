import { expect, onTestFinished, test, vi } from 'vitest';
import { AsyncQueue } from '../../../src/lib/async-queue.ts';
import { NotFoundError, TempsAbortError, TempsError, TempsValidationError } from '../../../src/index.ts';
import { jobLine, startRealServer, type Respond } from './support.ts';

const DEPLOYMENT = { project_id: 3, deployment_id: 41 };

interface FakeJob {
  job_id: string;
  status: string;
  finished_at?: string;
  log?: string;
}

interface Step {
  status: string;
  finished_at?: string;
  jobs: FakeJob[];
}

/** Plays a deployment: each look at it is the next step, the last one stays. */
function deployment(...steps: Step[]): Respond {
  let step = -1;
  return (path) => {
    if (path.endsWith('/deployments/41')) step = Math.min(step + 1, steps.length - 1);
    const { jobs, ...more } = steps[step] ?? { status: 'pending', jobs: [] };
    if (path.endsWith('/deployments/41')) return { id: 41, project_id: 3, ...more };
    if (path.endsWith('/jobs'))
      return {
        jobs: jobs.map((job, index) => ({ ...job, id: 300 + index, execution_order: index })),
        total: jobs.length,
      };
    const job = jobs.find(({ job_id }) => path.endsWith(`/jobs/${job_id}/logs`));
    return job?.log ?? { status: 500, detail: 'Failed to read logs: No such file or directory (os error 2)' };
  };
}

const messages = (entries: { source: string; message: string }[]) =>
  entries.map(({ source, message }) => `${source}: ${message}`);

const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `${jobLine(index + 1)}\n`).join('');

test('the lines of all jobs come in order, each once, until the deployment has ended', async () => {
  const server = await startRealServer(
    deployment(
      { status: 'running', jobs: [{ job_id: 'download_repo', status: 'running', log: lines(1) }] },
      {
        status: 'completed',
        jobs: [
          { job_id: 'download_repo', status: 'success', log: lines(2) },
          { job_id: 'build_image', status: 'success', log: lines(1) },
        ],
      },
    ),
  );
  const entries = await server.read(DEPLOYMENT);
  expect(messages(entries)).toEqual(['download_repo: line 1', 'download_repo: line 2', 'build_image: line 1']);
  expect(entries[0]).toEqual({
    time: '2026-07-03T09:12:41.120384Z',
    level: 'info',
    source: 'download_repo',
    message: 'line 1',
  });
});

/** A deployment whose jobs have these statuses; each has as many lines as it says. */
const step = (status: string, mark: [string, number], scan: [string, number]): Step => ({
  status,
  jobs: [
    { job_id: 'mark_deployment_complete', status: mark[0], log: lines(mark[1]) },
    { job_id: 'scan_vulnerabilities', status: scan[0], log: lines(scan[1]) },
  ],
});

const MARK = (count: number) => numbered('mark_deployment_complete', count);
const SCAN = (count: number) => numbered('scan_vulnerabilities', count);

function numbered(job: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${job}: line ${index + 1}`);
}

const COMPLETED = [
  step('running', ['running', 1], ['pending', 0]),
  step('completed', ['running', 2], ['pending', 0]),
  step('completed', ['success', 3], ['pending', 0]),
  step('completed', ['success', 3], ['running', 1]),
  step('completed', ['success', 3], ['running', 2]),
  step('completed', ['success', 3], ['success', 4]),
];

test.each([
  ['completed', COMPLETED],
  ['completed, before the first look', COMPLETED.slice(1)],
  ['been stopped by a newer one', COMPLETED.map((one) => ({ ...one, status: 'stopped' }))],
])('the lines of jobs that run on after the deployment has %s come as well, each once', async (_, steps) => {
  const server = await startRealServer(deployment(...steps));
  expect(messages(await server.read(DEPLOYMENT)).toSorted()).toEqual([...MARK(3), ...SCAN(4)]);
});

test.each([
  ['that waits when the deployment has completed is read to its end', 'scan_vulnerabilities', SCAN(4)],
  ['ends with it, whatever other jobs go on', 'mark_deployment_complete', MARK(3)],
])('the log of one job %s', async (_, job_id, expected) => {
  const server = await startRealServer(deployment(...COMPLETED));
  expect(messages(await server.read({ ...DEPLOYMENT, job_id }))).toEqual(expected);
  const looks = server.requests.filter((path) => path.endsWith('/deployments/41'));
  expect(looks).toHaveLength(job_id === 'scan_vulnerabilities' ? 6 : 3);
});

const MINUTES_AGO = (minutes: number): string => new Date(Date.UTC(2026, 0, 15, 12) - minutes * 60_000).toISOString();
const [BUSY, SKIPPED] = [
  step('completed', ['success', 1], ['running', 2]),
  step('completed', ['success', 1], ['pending', 0]),
];

test.each<[what: string, step: Step, least: number, most: number]>([
  ['10 seconds where none is running: they were skipped', SKIPPED, 10_000, 15_000],
  ['10 minutes where one runs on: the server was restarted', BUSY, 600_000, 605_000],
  ['10 minutes after its end', { ...BUSY, finished_at: MINUTES_AGO(7) }, 180_000, 185_000],
  ['that if it ended long ago', { ...BUSY, finished_at: MINUTES_AGO(60) }, 0, 2_000],
  ['10 seconds if it failed, for one that is running', { ...BUSY, status: 'failed' }, 10_000, 15_000],
  ['10 seconds if it was cancelled, for one that is running', { ...BUSY, status: 'cancelled' }, 10_000, 15_000],
  ['a moment if it failed, whatever was not started', { ...SKIPPED, status: 'failed' }, 0, 2_000],
])('the jobs of a deployment that has ended are followed no longer than %s', async (_, one, least, most) => {
  const server = await startRealServer(deployment(one));
  const start = server.clock.now();
  const expected = [...MARK(1), ...(one.jobs[1]?.status === 'running' ? SCAN(2) : [])];
  expect(messages(await server.read(DEPLOYMENT))).toEqual(expected);
  expect(server.clock.now() - start).toBeGreaterThanOrEqual(least);
  expect(server.clock.now() - start).toBeLessThan(most);
});

test.each(['failed', 'cancelled'])('a job that runs when the deployment has %s is read to its end', async (status) => {
  const server = await startRealServer(
    deployment(
      step(status, ['running', 1], ['pending', 0]),
      step(status, ['running', 2], ['pending', 0]),
      step(status, ['failure', 3], ['cancelled', 0]),
    ),
  );
  expect(messages(await server.read(DEPLOYMENT))).toEqual(MARK(3));
});

test('without follow, jobs that run on are not waited for', async () => {
  const server = await startRealServer(deployment(...COMPLETED.slice(1)));
  expect(messages(await server.read({ ...DEPLOYMENT, follow: false }))).toEqual(MARK(2));
});

test('the last lines come once even if they are written a moment after the end of their job', async () => {
  const jobs = (count: number) => [
    { job_id: 'download_repo', status: 'success', log: lines(count) },
    { job_id: 'build_image', status: 'failure', log: lines(count) },
  ];
  const play = deployment(
    { status: 'running', jobs: [{ job_id: 'download_repo', status: 'running', log: lines(1) }] },
    { status: 'failed', jobs: jobs(9) },
  );
  let seen: number | undefined;
  const server = await startRealServer((path) => {
    const response = play(path);
    if (typeof response !== 'string' || !response.includes('line 9')) return response;
    seen ??= server.clock.elapsed();
    return server.clock.elapsed() < seen + 400 ? `${lines(7)}${jobLine(8).slice(0, 20)}` : response;
  });
  const expected = ['download_repo', 'build_image'].flatMap((job) =>
    Array.from({ length: 9 }, (_, index) => `${job}: line ${index + 1}`),
  );
  expect(messages(await server.read(DEPLOYMENT))).toEqual(expected);
});

test.each([{ follow: false, tail: 1 }, { tail: 1 }])(
  'a last line without a line break counts as a line: %j',
  async (options) => {
    const jobs = [{ job_id: 'build_image', status: 'success', log: lines(3).trimEnd() }];
    const server = await startRealServer(deployment({ status: 'completed', jobs }));
    expect(messages(await server.read({ ...DEPLOYMENT, ...options }))).toEqual(['build_image: line 3']);
  },
);

test('a job whose log does not exist yet is waited for, although the server responds with 500', async () => {
  const server = await startRealServer(
    deployment(
      { status: 'running', jobs: [{ job_id: 'build_image', status: 'running' }] },
      { status: 'completed', jobs: [{ job_id: 'build_image', status: 'success', log: lines(1) }] },
    ),
  );
  expect(messages(await server.read(DEPLOYMENT))).toEqual(['build_image: line 1']);
});

test.each([
  { status: 500, detail: 'Failed to read logs: Too many open files (os error 24)' },
  { status: 500, detail: 'Failed to read logs: No such file or directory (os error 2)' },
])('a log comes whole even if a read of it fails: $detail', async (failure) => {
  const play = deployment(
    { status: 'running', jobs: [{ job_id: 'build_image', status: 'running', log: lines(3) }] },
    { status: 'completed', jobs: [{ job_id: 'build_image', status: 'success', log: lines(9) }] },
  );
  let reads = 0;
  const server = await startRealServer(
    (path) => (path.endsWith('/logs') && ++reads === 2 ? failure : play(path)),
    undefined,
    { refuseUpgrades: true },
  );
  expect(await server.read(DEPLOYMENT)).toHaveLength(9);
});

test.each([
  ['deployment', 'ready', 'running'],
  ['deployment', 'verifying', 'running'],
  ['job', 'running', 'retrying'],
])('the log goes on while the status of a %s is not a final one: %s, %s', async (_, status, job) => {
  const during = { status, jobs: [{ job_id: 'build_image', status: job, log: lines(1) }] };
  const end = { status: 'completed', jobs: [{ job_id: 'build_image', status: 'success', log: lines(3) }] };
  const server = await startRealServer(deployment(during, during, end));
  expect(messages(await server.read(DEPLOYMENT))).toEqual([1, 2, 3].map((line) => `build_image: line ${line}`));
});

test.each<[what: string, log: string[]]>([
  [
    'of a tool that prints lines of its own',
    ['$ lint', '{"message":"a","line":40}', '{"message":"b","line":3}', 'done'],
  ],
  ['whose numbers start again', [1, 2, 3, 1, 2].map((line) => jobLine(line, `run ${line}`))],
  ['whose numbers start at 0', [0, 1, 2].map((line) => jobLine(line, `zero ${line}`))],
])('a growing log %s is read whole', async (_, log) => {
  const part = (count: number): string => log.slice(0, count).join('\n') + '\n';
  const jobs = (count: number, status: string) => [{ job_id: 'b', status, log: part(count) }];
  const server = await startRealServer(
    deployment(
      { status: 'running', jobs: jobs(1, 'running') },
      { status: 'running', jobs: jobs(log.length - 1, 'running') },
      { status: 'completed', jobs: jobs(log.length, 'success') },
    ),
    (socket) => socket.close(1000),
  );
  const whole = log.map(
    (line) => `b: ${line.startsWith('{') ? (JSON.parse(line) as { message: string }).message : line}`,
  );
  expect(messages(await server.read(DEPLOYMENT))).toEqual(whole);
});

test('a log stream that never ends is closed when its job has ended, and no line comes twice', async () => {
  const running = { status: 'running', jobs: [{ job_id: 'build_image', status: 'running', log: lines(1) }] };
  const server = await startRealServer(
    deployment(running, running, running, {
      status: 'completed',
      jobs: [{ job_id: 'build_image', status: 'success', log: lines(4) }],
    }),
    (socket) => {
      // The last lines come first, whoever has read them before.
      for (const line of [1, 2, 3]) socket.send(jobLine(line));
    },
  );
  expect(messages(await server.read(DEPLOYMENT))).toEqual([1, 2, 3, 4].map((line) => `build_image: line ${line}`));
});

test.each([
  ['leaves lines out', [6, 7, 8]],
  ['sends them in another order', [1, 2, 4, 3, 6, 5]],
])('no line is lost to a log stream that %s', async (_, sent) => {
  const running = { status: 'running', jobs: [{ job_id: 'build_image', status: 'running', log: lines(1) }] };
  const server = await startRealServer(
    deployment(...Array.from({ length: 10 }, () => running), {
      status: 'completed',
      jobs: [{ job_id: 'build_image', status: 'success', log: lines(9) }],
    }),
    (socket) => {
      for (const line of sent) socket.send(jobLine(line));
    },
  );
  const expected = Array.from({ length: 9 }, (__, index) => `build_image: line ${index + 1}`);
  expect(messages(await server.read(DEPLOYMENT))).toEqual(expected);
});

test('the lines of a log are split no faster than they are read', async () => {
  const finished_at = '2026-01-01T00:00:00Z';
  const jobs = [{ job_id: 'build_image', status: 'success', finished_at, log: '\n'.repeat(50_000) }];
  const server = await startRealServer(deployment({ status: 'completed', jobs }));
  const push = vi.spyOn(AsyncQueue.prototype, 'push');
  onTestFinished(() => push.mockRestore());
  let most = 0;
  let read = 0;
  for await (const _ of server.open(DEPLOYMENT)) most = Math.max(most, push.mock.calls.length - read++);
  expect(read).toBe(50_000);
  expect(most).toBeLessThanOrEqual(10_001);
});

test('no line is lost if a log stream breaks off', async () => {
  const running = { status: 'running', jobs: [{ job_id: 'build_image', status: 'running', log: lines(1) }] };
  const server = await startRealServer(
    deployment(running, running, {
      status: 'failed',
      jobs: [{ job_id: 'build_image', status: 'failure', log: lines(3) }],
    }),
    (socket) => {
      socket.send(jobLine(2));
      socket.terminate();
    },
  );
  expect(messages(await server.read(DEPLOYMENT))).toEqual([1, 2, 3].map((line) => `build_image: line ${line}`));
});

test.each<[string, { follow: boolean; tail?: number; since?: string; job_id?: string }, string[]]>([
  ['follow: false', { follow: false }, ['build_image: line 1', 'build_image: line 2', 'build_image: line 3']],
  ['tail', { follow: false, tail: 1 }, ['build_image: line 3']],
  ['since', { follow: false, since: '2026-07-03T09:12:42.5Z' }, ['build_image: line 3']],
  ['tail: 0', { follow: false, tail: 0 }, []],
])('%s selects the lines of the log', async (_, options, expected) => {
  const jobs = [{ job_id: 'build_image', status: 'running', log: lines(3) }];
  const server = await startRealServer(deployment({ status: 'running', jobs }));
  expect(messages(await server.read({ ...DEPLOYMENT, ...options }))).toEqual(expected);
});

test.each([{ follow: true }, { follow: false }])(
  'a job that does not exist is refused, and the error names those that exist: %j',
  async (options) => {
    const jobs = [{ job_id: 'build_image', status: 'running', log: lines(3) }];
    const server = await startRealServer(deployment({ status: 'running', jobs }));
    await expect(server.read({ ...DEPLOYMENT, ...options, job_id: 'nothing' })).rejects.toThrow(
      '`job_id` is "nothing", which is not there: deployment 41 has build_image',
    );
  },
);

test('`tail: 0` leaves out no line of a job that begins later', async () => {
  const server = await startRealServer(
    deployment(
      { status: 'pending', jobs: [] },
      { status: 'running', jobs: [{ job_id: 'build_image', status: 'running', log: lines(2) }] },
      { status: 'completed', jobs: [{ job_id: 'build_image', status: 'success', log: lines(3) }] },
    ),
  );
  expect(messages(await server.read({ ...DEPLOYMENT, tail: 0 }))).toEqual(
    [1, 2, 3].map((line) => `build_image: line ${line}`),
  );
});

test('a deployment that does not exist is a NotFoundError', async () => {
  const server = await startRealServer(() => ({ status: 404, detail: 'Deployment not found' }));
  await expect(server.read(DEPLOYMENT)).rejects.toThrow(NotFoundError);
});

test.each<[string, object, string]>([
  ['an id that is none', { deployment_id: 'x' }, '`deployment_id` must be a numeric id'],
  ['no source', { deployment_id: undefined }, '`environment_id` must be a numeric id'],
  ['a time that is none', { since: 'yesterday' }, '`since` must be a time'],
  ['half a line', { tail: 0.5 }, '`tail` must be a whole number'],
])('%s is refused before anything is sent', async (_, options, message) => {
  const server = await startRealServer(() => ({}));
  const reading = server.read({ ...DEPLOYMENT, ...options });
  await expect(reading).rejects.toThrow(TempsValidationError);
  await expect(reading).rejects.toThrow(message);
  expect(server.requests).toEqual([]);
});

const OUTAGES: [what: string, response: ReturnType<Respond>][] = [
  ['502', { status: 502, page: '<html>Bad Gateway</html>' }],
  ['500', { status: 500, detail: 'the database starts' }],
  ['page of a dashboard', { status: 200, page: '<html>Temps</html>' }],
  ['404 of a router', { status: 404, page: '404 page not found\n' }],
  ['403 of a firewall', { status: 403, page: '<html>blocked</html>' }],
];

const jobs = (count: number, status: string): FakeJob[] => [{ job_id: 'b', status, log: lines(count) }];

test.each(OUTAGES)('no line is lost or comes twice after an outage of minutes: %s', async (_, outage) => {
  const respond = deployment(
    { status: 'running', jobs: jobs(1, 'running') },
    { status: 'running', jobs: jobs(2, 'running') },
    { status: 'completed', jobs: jobs(4, 'success') },
  );
  let asked = 0;
  const server = await startRealServer((path) =>
    ++asked > 4 && asked % 20 !== 0 && asked < 110 ? outage : respond(path),
  );
  const start = server.clock.now();
  expect(messages(await server.read(DEPLOYMENT))).toEqual([1, 2, 3, 4].map((line) => `b: line ${line}`));
  expect(server.clock.now() - start).toBeGreaterThan(120_000);
});

test.each(OUTAGES)('an outage of more than five minutes is an error: %s', async (_, outage) => {
  const respond = deployment({ status: 'running', jobs: [{ job_id: 'b', status: 'running', log: lines(1) }] });
  let asked = 0;
  const server = await startRealServer((path) => (++asked > 3 ? outage : respond(path)), undefined, {
    refuseUpgrades: true,
  });
  const start = server.clock.now();
  await expect(server.read(DEPLOYMENT)).rejects.toBeInstanceOf(TempsError);
  expect(server.clock.now() - start).toBeGreaterThan(300_000);
  expect(server.clock.now() - start).toBeLessThan(330_000);
});

const isPage = ([, outage]: (typeof OUTAGES)[number]): boolean => Object.hasOwn(Object(outage) as object, 'page');

test.each(OUTAGES.filter((each) => !isPage(each)))(
  'a server that has only failed is asked as often as in any call: %s',
  async (_, outage) => {
    const server = await startRealServer(() => outage);
    await expect(server.read(DEPLOYMENT)).rejects.toBeInstanceOf(TempsError);
    expect(server.requests).toHaveLength(1);
  },
);

test.each(OUTAGES.filter(isPage))(
  'pages of a proxy that come first are waited for half a minute: %s',
  async (_, page) => {
    const respond = deployment({ status: 'completed', jobs: jobs(1, 'success') });
    let asked = 0;
    const server = await startRealServer((path) => (++asked < 5 ? page : respond(path)));
    expect(messages(await server.read(DEPLOYMENT))).toEqual(['b: line 1']);
    const wrong = await startRealServer(() => page);
    const start = wrong.clock.now();
    await expect(wrong.read(DEPLOYMENT)).rejects.toBeInstanceOf(TempsError);
    expect(wrong.clock.now() - start).toBeGreaterThanOrEqual(30_000);
    expect(wrong.clock.now() - start).toBeLessThan(40_000);
  },
);

test('an abort ends the log at once during an outage', async () => {
  const respond = deployment({ status: 'running', jobs: [] });
  const controller = new AbortController();
  let asked = 0;
  const server = await startRealServer((path) => {
    if (++asked <= 2) return respond(path);
    if (asked === 6) controller.abort();
    return { status: 502, detail: 'no' };
  });
  await expect(server.read({ ...DEPLOYMENT, signal: controller.signal })).rejects.toBeInstanceOf(TempsAbortError);
  expect(asked).toBe(6);
});
