import { expect, test } from 'vitest';
import { NotFoundError, TempsAbortError, TempsApiError, TempsClient, type LogOptions } from '../../../src/index.ts';
import { openLogs } from '../../../src/workflows/logs/logs.ts';
import { FakeClock } from '../../support/fake-clock.ts';

interface Step {
  status: string;
  finished_at?: string;
  /** Status and number of lines of each job. */
  jobs: Readonly<Record<string, [status: string, lines: number]>>;
}

const DEPLOYMENT = { project: 3, deployment_id: 41 };
const START = Date.UTC(2026, 0, 15, 12);
const ago = (minutes: number): string => new Date(START - minutes * 60_000).toISOString();

/** A deployment on a clock that jumps: each look at it is the next step, the last one stays. */
function play(steps: readonly Step[], fail: (elapsed: number) => Response | undefined = () => undefined) {
  const clock = new FakeClock(START);
  const requests: string[] = [];
  let at = -1;
  const respond = (path: string): unknown => {
    if (path.endsWith('/deployments/41')) at = Math.min(at + 1, steps.length - 1);
    const { jobs, ...deployment } = steps[at] as Step;
    if (path.endsWith('/deployments/41')) return { id: 41, created_at: ago(1), ...deployment };
    if (path.endsWith('/jobs'))
      return Object.entries(jobs).map(([job_id, [status]], id) => {
        const job_config = { _required_for_completion: job_id !== 'scan' };
        return { id, execution_order: id, job_id, status, job_config };
      });
    const [, lines = 0] = jobs[/jobs\/(\w+)\/logs/.exec(path)?.[1] ?? ''] ?? [];
    return Array.from({ length: lines }, (_, line) => {
      const timestamp = `2026-01-15T11:59:${String(line + 1).padStart(2, '0')}Z`;
      return JSON.stringify({ level: 'info', message: `line ${line + 1}`, timestamp, line: line + 1 });
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
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_1', fetch, maxRetries: 0 });
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
const step = (status: string, mark: [string, number], scan: [string, number]): Step => ({
  status,
  jobs: { mark, scan },
});

const COMPLETED = [
  step('running', ['running', 1], ['pending', 0]),
  step('completed', ['running', 2], ['pending', 0]),
  step('completed', ['success', 3], ['pending', 0]),
  step('completed', ['success', 3], ['running', 1]),
  step('completed', ['success', 3], ['running', 2]),
  step('completed', ['success', 3], ['success', 4]),
];

test('the lines of all jobs come in order, each once, also of jobs that run on after the deployment has ended', async () => {
  const cases: Readonly<Record<string, Step[]>> = {
    completed: COMPLETED,
    'completed before the first look': COMPLETED.slice(1),
    'completed and was stopped by a newer one': COMPLETED.map((one, at) =>
      at > 1 ? { ...one, status: 'stopped', finished_at: ago(0) } : one,
    ),
  };
  for (const [name, steps] of Object.entries(cases))
    expect.soft((await play(steps).read()).toSorted(), name).toEqual([...lines('mark', 3), ...lines('scan', 4)]);
});

test('an entry has the time, level, source and message of its line', async () => {
  const { temps, clock } = play([step('completed', ['success', 1], ['skipped', 0])]);
  expect(await clock.until(openLogs(temps, DEPLOYMENT, clock).next())).toEqual({
    done: false,
    value: { time: '2026-01-15T11:59:01Z', level: 'info', source: 'mark', message: 'line 1' },
  });
});

test('jobs of a deployment that has ended are followed only for a while', async () => {
  const busy = step('completed', ['success', 1], ['running', 2]);
  const waiting = step('completed', ['success', 1], ['pending', 0]);
  const cases: Readonly<Record<string, [steps: Step[], least: number, most: number]>> = {
    'a job runs on, as after a restart of the server': [[{ ...busy, finished_at: ago(0) }], 600, 605],
    'the deployment ended seven minutes ago': [[{ ...busy, finished_at: ago(7) }], 180, 185],
    'the deployment ended an hour ago': [[{ ...busy, finished_at: ago(60) }], 0, 2],
    'a job of a failed deployment runs on': [[{ ...busy, status: 'failed', finished_at: ago(0) }], 60, 65],
    'a job waits, and none runs: it was skipped': [[busy, { ...waiting, finished_at: ago(0) }], 10, 15],
    'a job of a failed deployment waits': [[{ ...waiting, status: 'failed', finished_at: ago(0) }], 0, 2],
  };
  for (const [name, [steps, least, most]] of Object.entries(cases)) {
    const { read, seconds } = play(steps);
    await read();
    expect.soft(seconds(), name).toBeGreaterThanOrEqual(least);
    expect.soft(seconds(), name).toBeLessThan(most);
  }
});

test('the log of one job ends with it, and waits for it after the end of the deployment', async () => {
  const first = play(COMPLETED);
  expect(await first.read({ job_id: 'mark' })).toEqual(lines('mark', 3));
  expect(first.requests.filter((path) => path.endsWith('/deployments/41'))).toHaveLength(3);
  expect(await play(COMPLETED).read({ job_id: 'scan' })).toEqual(lines('scan', 4));
});

test('the log of one job ends with it while the deployment goes on', async () => {
  const { read, requests } = play([step('running', ['success', 2], ['running', 1])]);
  expect(await read({ job_id: 'mark' })).toEqual(lines('mark', 2));
  expect(requests.filter((path) => path.endsWith('/deployments/41'))).toHaveLength(1);
});

test('a job that does not exist is refused with those that exist, once the deployment has jobs', async () => {
  const planned = play([{ status: 'pending', jobs: {} }, ...COMPLETED]);
  const message = '`job_id` is "build", which is not there: deployment 41 has mark, scan';
  await expect(planned.read({ job_id: 'build' })).rejects.toThrow(message);
  await expect(play([{ status: 'pending', jobs: {} }]).read({ job_id: 'a', follow: false })).rejects.toThrow(
    'has none',
  );
});

test('options select the lines', async () => {
  const running = step('running', ['running', 4], ['pending', 0]);
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

test('`tail: 0` leaves out no line of a job that begins later', async () => {
  const steps = [{ status: 'pending', jobs: {} }, step('completed', ['success', 2], ['skipped', 0])];
  expect(await play(steps).read({ tail: 0 })).toEqual(lines('mark', 2));
});

test('no line is lost or comes twice after an outage of minutes, and a longer one is an error', async () => {
  const outages = [
    () => Response.json({ title: 'Unavailable', detail: 'no' }, { status: 503 }),
    () => new Response('404 page not found', { status: 404, headers: { 'content-type': 'text/plain' } }),
    () => {
      throw new TypeError('fetch failed');
    },
  ];
  for (const outage of outages) {
    const during = (until: number) => play(COMPLETED, (ms) => (ms > 500 && ms < until ? outage() : undefined));
    expect.soft((await during(240_000).read()).toSorted()).toEqual([...lines('mark', 3), ...lines('scan', 4)]);
    const { read, seconds } = during(Infinity);
    await expect.soft(read()).rejects.toThrow();
    expect.soft(seconds()).toBeGreaterThan(300);
    expect.soft(seconds()).toBeLessThan(330);
  }
});

test('a server that has only failed is asked as often as in any call', async () => {
  const { read, requests } = play(COMPLETED, () => Response.json({ title: 'Unavailable' }, { status: 503 }));
  await expect(read()).rejects.toThrow(TempsApiError);
  expect(requests).toHaveLength(1);
  const missing = play(COMPLETED, () => Response.json({ title: 'Not Found', detail: 'no' }, { status: 404 }));
  await expect(missing.read()).rejects.toThrow(NotFoundError);
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
