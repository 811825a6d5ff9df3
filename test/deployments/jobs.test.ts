import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { followJobLogs } from '../../src/deployments/jobs.ts';
import { openSession, problem, type Respond } from './support.ts';
import { runs } from '../support/runs.ts';

const PATH = { project_id: 3, deployment_id: 41 };
const MISSING = 'Failed to read logs: No such file or directory (os error 2)';

interface FakeJob {
  job_id: string;
  status: string;
  started_at?: string | null;
  finished_at?: string;
  /** Its log; a missing one is July's 500. */
  log?: string | Response;
}

/** The reader of a deployment with these jobs, which a test may change, and what it reports. */
function open(jobs: FakeJob[], options: { job_id?: string; tail?: number } = {}) {
  const seen: string[] = [];
  const respond: Respond = (path) => {
    const id = /jobs\/(\w+)\/logs/.exec(path)?.[1];
    if (id === undefined)
      return {
        jobs: jobs.map((job, at) => ({ ...job, id: at, execution_order: at })),
        total: jobs.length,
      };
    return jobs.find(({ job_id }) => job_id === id)?.log ?? problem(500, MISSING);
  };
  const world = openSession(respond);
  const reader = followJobLogs(world.session, PATH, {
    ...options,
    onJob: ({ job_id, status }) => void seen.push(`${job_id} is ${status}`),
    onLine: ({ source, message }) => void seen.push(`${source}: ${message}`),
  });
  return { ...world, reader, seen };
}

test('each line comes once, and half a line waits for its rest', async () => {
  const build: FakeJob = { job_id: 'build', status: 'running', log: 'one\ntw' };
  const { reader, seen, clock } = open([build, { job_id: 'deploy', status: 'pending' }]);
  await reader.poll();
  build.log = 'one\ntwo\nthr';
  await reader.poll();
  Object.assign(build, { status: 'success', log: 'one\ntwo\nthree\nend' });
  await reader.poll();
  expect(seen).toEqual([
    'build is running',
    'build: one',
    'build: two',
    'build: three',
    'build is success',
  ]);
  await clock.until(reader.finish());
  expect(seen.slice(5)).toEqual(['build: end']);
});

test('each line comes once and in order, wherever the log is cut', async () => {
  const texts = fc.array(fc.string().map((text) => text.replaceAll(/[\r\n]/g, '')));
  await fc.assert(
    fc.asyncProperty(texts, fc.array(fc.nat(), { maxLength: 6 }), async (lines, cuts) => {
      const text = lines.map((line) => `${line}\n`).join('');
      const job: FakeJob = { job_id: 'build', status: 'running', log: '' };
      const read: string[] = [];
      const { session } = openSession((path) =>
        path.endsWith('/logs') ? (job.log ?? '') : { jobs: [job], total: 1 },
      );
      const reader = followJobLogs(session, PATH, {
        onLine: ({ message }) => void read.push(message),
      });
      const ends = cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b);
      for (const end of [...ends, text.length]) {
        job.log = text.slice(0, end);
        await reader.poll();
      }
      expect(read).toHaveLength(lines.length);
      expect(read.every((line, at) => line === lines[at] || lines[at]?.startsWith('{'))).toBe(true);
    }),
    { numRuns: runs(500) },
  );
});

test('a log is read for a second after the end of its job, since its last lines are written later', async () => {
  const build: FakeJob = { job_id: 'build', status: 'running', log: 'one\n' };
  const { reader, seen, clock, requests } = open([build]);
  const start = clock.elapsed();
  await reader.poll();
  build.status = 'failure';
  clock.after(400, () => (build.log = 'one\nexit code 1\n'));
  await clock.until(reader.finish());
  expect(seen).toEqual([
    'build is running',
    'build: one',
    'build is failure',
    'build: exit code 1',
  ]);
  // The first two waits between polls.
  expect(clock.elapsed() - start).toBe(500 + 750);
  const { length } = requests;
  await reader.poll();
  expect(requests.slice(length)).toEqual(['/projects/3/deployments/41/jobs']);
});

test("the rest of an ended job's log without a line break comes only after that second", async () => {
  const { reader, seen, clock } = open([
    { job_id: 'build', status: 'success', log: 'one\nexit code 1' },
  ]);
  for (const [elapsed, rest] of [
    [0, []],
    [999, []],
    [1, ['build: exit code 1']],
  ] as const) {
    await clock.advance(elapsed);
    await reader.poll();
    expect(seen).toEqual(['build: one', 'build is success', ...rest]);
  }
});

test('the log of a job that has not started, was skipped or was cancelled before is not asked for', async () => {
  const { reader, requests, seen } = open([
    { job_id: 'a', status: 'pending' },
    { job_id: 'b', status: 'skipped', started_at: null },
    { job_id: 'c', status: 'cancelled', started_at: null },
  ]);
  await reader.finish();
  expect({ requests, seen }).toEqual({
    requests: ['/projects/3/deployments/41/jobs'],
    seen: ['b is skipped', 'c is cancelled'],
  });
});

test('a job has no log yet where the server says so, and not where a proxy does or lines have come', async () => {
  const page = new Response('<h1>Not here</h1>', {
    status: 404,
    headers: { 'content-type': 'text/html' },
  });
  const table: [string, Response, number | undefined][] = [
    ['July and August', problem(500, MISSING), undefined],
    ['the reference', problem(404, 'The job has no log'), undefined],
    ['another failure', problem(500, 'disk full'), 500],
    ['a proxy', page, 404],
  ];
  for (const [what, log, status] of table) {
    const build: FakeJob = { job_id: 'build', status: 'running', log };
    const { reader, seen } = open([build]);
    const error: unknown = await reader.poll().catch((reason: unknown) => reason);
    expect.soft((error as { status?: number } | undefined)?.status, what).toBe(status);
    build.log = 'one\n';
    await reader.poll();
    build.log = problem(500, MISSING);
    await expect.soft(reader.poll(), what).rejects.toMatchObject({ status: 500 });
    build.log = 'one\ntwo\n';
    await reader.poll();
    expect.soft(seen, what).toEqual(['build is running', 'build: one', 'build: two']);
  }
});

test('a log that cannot be read does not keep back the others, and its job ends all the same', async () => {
  const { reader, seen, clock } = open([
    { job_id: 'a', status: 'success', log: problem(403, 'no permission') },
    { job_id: 'b', status: 'running', log: 'one\n' },
  ]);
  await expect(clock.until(reader.finish())).rejects.toMatchObject({ status: 403 });
  expect(seen).toEqual(['a is success', 'b is running', 'b: one']);
});

test('the end of a log is read through an outage, for as long as was asked', async () => {
  const build: FakeJob = { job_id: 'build', status: 'running', log: 'one\n' };
  const { reader, session, seen, clock } = open([build]);
  await reader.poll();
  session.hasResponse = true;
  Object.assign(build, { status: 'success', log: problem(503, 'restarting') });
  clock.after(30_000, () => (build.log = 'one\ntwo\n'));
  await clock.until(reader.finish(60_000));
  expect(seen.slice(2)).toEqual(['build is success', 'build: two']);
});

test('`tail` starts with the last lines of each log, and `job_id` leaves out the other jobs', async () => {
  const build: FakeJob = { job_id: 'build', status: 'running', log: 'one\ntwo\nthree\nfo' };
  for (const [tail, expected] of [
    [0, []],
    [2, ['two', 'three']],
    [9, ['one', 'two', 'three']],
  ] as const) {
    build.log = 'one\ntwo\nthree\nfo';
    const { reader, seen } = open([{ job_id: 'clone', status: 'success', log: 'x\n' }, build], {
      tail,
      job_id: 'build',
    });
    await reader.poll();
    build.log = 'one\ntwo\nthree\nfour\nfive\nsix\n';
    await reader.poll();
    const lines = [...expected, 'four', 'five', 'six'].map((line) => `build: ${line}`);
    expect.soft(seen, `tail ${tail}`).toEqual(['build is running', ...lines]);
  }
});
