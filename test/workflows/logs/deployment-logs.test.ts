import { expect, test } from 'vitest';
import { TempsAbortError, TempsClient, type LogOptions } from '../../../src/index.ts';
import { openLogs } from '../../../src/workflows/logs/logs.ts';
import { FakeClock } from '../../support/fake-clock.ts';

type Job = [status: string, lines: number];

/**
 * What a look at a deployment shows: its status, and the status and number of lines of each job.
 */
interface Step {
  status: string;
  jobs: Readonly<Record<string, Job>>;
}

const DEPLOYMENT = { project: 3, deployment_id: 41 };
const START = Date.UTC(2026, 0, 15, 12);

/** A deployment on a clock that jumps: each look at it is the next step, the last one stays. */
function play(
  steps: readonly Step[],
  fail: (elapsed: number) => Response | undefined = () => undefined,
) {
  const clock = new FakeClock(START);
  const requests: string[] = [];
  const ends = new Map<string, string>();
  /** When this was seen to have ended first. */
  const endOf = (name: string, isOpen: boolean): string | null => {
    if (!isOpen && !ends.has(name)) ends.set(name, new Date(clock.now()).toISOString());
    return ends.get(name) ?? null;
  };
  let at = -1;
  const respond = (path: string): unknown => {
    if (path.endsWith('/deployments/41')) at = Math.min(at + 1, steps.length - 1);
    const { jobs, status } = steps[at] as Step;
    if (path.endsWith('/deployments/41'))
      return {
        id: 41,
        created_at: new Date(START - 120_000).toISOString(),
        status,
        // July's server writes no end of a deployment that it stops while it runs.
        finished_at: endOf('', status !== 'completed'),
      };
    if (path.endsWith('/jobs'))
      return Object.entries(jobs).map(([job_id, [job]], id) => ({
        id,
        job_id,
        status: job,
        job_config: { _required_for_completion: job_id !== 'scan' },
        finished_at: endOf(job_id, ['pending', 'running'].includes(job)),
      }));
    const [, lines = 0] = jobs[/jobs\/(\w+)\/logs/.exec(path)?.[1] ?? ''] ?? [];
    return Array.from({ length: lines }, (_, line) => {
      const timestamp = `2026-01-15T11:59:${String(line + 1).padStart(2, '0')}Z`;
      return JSON.stringify({
        level: 'info',
        message: `line ${line + 1}`,
        timestamp,
        line: line + 1,
      });
    }).join('\n');
  };
  const fetch = async ({ url }: Request): Promise<Response> => {
    const path = new URL(url).pathname.replace('/api', '');
    requests.push(path);
    const failure = fail(clock.elapsed() - START);
    if (failure) return failure;
    const body = respond(path);
    return typeof body === 'string' ? new Response(body) : Response.json(body);
  };
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_1',
    fetch,
    maxRetries: 0,
  });
  const read = (options: Partial<LogOptions> = {}): Promise<string[]> => {
    const all = async (): Promise<string[]> => {
      const lines: string[] = [];
      const entries = openLogs(temps, { ...DEPLOYMENT, ...options } as LogOptions, clock);
      for await (const { source, message } of entries) lines.push(`${source}: ${message}`);
      return lines;
    };
    return clock.until(all());
  };
  return { clock, requests, read, seconds: () => (clock.elapsed() - START) / 1000, temps };
}

const lines = (job: string, count: number): string[] =>
  Array.from({ length: count }, (_, line) => `${job}: line ${line + 1}`);

/** A deployment whose last job, and the optional one after it, have these statuses and lines. */
const step = (status: string, mark: Job, scan: Job): Step => ({ status, jobs: { mark, scan } });

const COMPLETED = [
  step('running', ['running', 1], ['pending', 0]),
  step('completed', ['running', 2], ['pending', 0]),
  step('completed', ['success', 3], ['pending', 0]),
  step('completed', ['success', 3], ['running', 1]),
  step('completed', ['success', 3], ['running', 2]),
  step('completed', ['success', 3], ['success', 4]),
];

test('the lines of all jobs come in order and once, also of jobs that run on after the end', async () => {
  const cases: Readonly<Record<string, Step[]>> = {
    completed: COMPLETED,
    'completed before the first look': COMPLETED.slice(1),
    'stopped while it ran': COMPLETED.map((one, at) =>
      at > 0 ? { ...one, status: 'stopped' } : one,
    ),
    'completed and was stopped by a newer one': COMPLETED.map((one, at) =>
      at > 1 ? { ...one, status: 'stopped' } : one,
    ),
  };
  for (const [name, steps] of Object.entries(cases))
    expect
      .soft((await play(steps).read()).toSorted(), name)
      .toEqual([...lines('mark', 3), ...lines('scan', 4)]);
  // A job that a stopped deployment leaves running is given a minute. Its last line has no line
  // break yet.
  const left = play([
    step('running', ['running', 1], ['pending', 0]),
    step('stopped', ['running', 2], ['pending', 0]),
  ]);
  expect({ read: await left.read(), seconds: left.seconds() }).toEqual({
    read: lines('mark', 1),
    seconds: 60,
  });
});

test('the log of one job ends with it, also while the deployment goes on or has ended before', async () => {
  const first = play([step('running', ['success', 2], ['running', 1])]);
  expect(await first.read({ job_id: 'mark' })).toEqual(lines('mark', 2));
  expect(first.requests.filter((path) => path.endsWith('/deployments/41'))).toHaveLength(1);
  expect(await play(COMPLETED).read({ job_id: 'scan' })).toEqual(lines('scan', 4));
});

test('a job that does not exist is refused with those that exist, once the deployment has jobs', async () => {
  const planned = play([{ status: 'running', jobs: {} }, ...COMPLETED]);
  const message = '`job_id` is "build", which is not there: deployment 41 has mark, scan';
  await expect(planned.read({ job_id: 'build' })).rejects.toThrow(message);
  // The second look.
  expect(planned.seconds()).toBe(1);
  const single = play([{ status: 'running', jobs: { mark: ['running', 1] } }]);
  await expect(single.read({ job_id: 'build' })).rejects.toThrow('deployment 41 has mark');
  await expect(
    play([{ status: 'running', jobs: {} }]).read({ job_id: 'a', follow: false }),
  ).rejects.toThrow('has none');
});

test('options select the lines', async () => {
  const running = step('running', ['running', 4], ['pending', 0]);
  // All lines of a job that begins later are new.
  const later = [
    { status: 'running', jobs: {} },
    step('completed', ['success', 2], ['skipped', 0]),
  ];
  expect(await play(later).read({ tail: 0 })).toEqual(lines('mark', 2));
  const cases: [options: Partial<LogOptions>, expected: string[]][] = [
    [{ follow: false }, lines('mark', 3)],
    [{ follow: false, tail: 1 }, ['mark: line 3']],
    [{ follow: false, tail: 0 }, []],
    [{ follow: false, since: '2026-01-15T11:59:02.000000001Z' }, ['mark: line 3']],
    [{ follow: false, since: new Date('2026-01-15T11:59:02Z') }, ['mark: line 2', 'mark: line 3']],
  ];
  // The last line has no line break yet.
  for (const [options, expected] of cases)
    expect.soft(await play([running]).read(options), JSON.stringify(options)).toEqual(expected);
});

/** The server fails until so many milliseconds have passed. */
function failUntil(end: number) {
  return play(COMPLETED, (ms) => {
    const isDown = ms > 500 && ms < end;
    return isDown ? Response.json({ detail: 'restarting' }, { status: 503 }) : undefined;
  });
}

test('no line is lost or comes twice after an outage of minutes, and a longer one is an error', async () => {
  expect((await failUntil(240_000).read()).toSorted()).toEqual([
    ...lines('mark', 3),
    ...lines('scan', 4),
  ]);
  const { read, seconds } = failUntil(Infinity);
  await expect(read()).rejects.toThrow('503 restarting');
  expect([seconds() > 300, seconds() < 330]).toEqual([true, true]);
});

test('an abort ends the log at once, also during an outage', async () => {
  const controller = new AbortController();
  const { read, seconds } = play(COMPLETED, (ms) => {
    if (ms > 20_000) controller.abort();
    return ms > 500 ? Response.json({}, { status: 502 }) : undefined;
  });
  await expect(read({ signal: controller.signal })).rejects.toThrow(TempsAbortError);
  expect(seconds()).toBeLessThan(30);
});
