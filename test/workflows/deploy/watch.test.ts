import { expect, test } from 'vitest';
import {
  DeploymentCancelledError,
  DeploymentFailedError,
  NotFoundError,
  type DeployEvent,
  type WaitOptions,
} from '../../../src/index.ts';
import { openSession, problem } from '../../deployments/support.ts';
import { REAL_SERVERS } from '../../servers/workflows/servers.ts';
import { setUp, summarize, waitForDeployment } from './support.ts';

interface FakeJob {
  job_id: string;
  status: string;
  job_type?: string;
  isOptional?: boolean;
  error_message?: string;
  log?: string | Response;
}

interface Server {
  deployment: {
    status: string;
    cancelled_reason?: string | null;
    finished_at?: string | null;
    is_current?: boolean;
  };
  jobs: FakeJob[] | Response;
}

const MARK = { job_id: 'mark', job_type: 'MarkDeploymentCompleteJob' };
const DONE: FakeJob[] = [
  { job_id: 'build', status: 'success', log: 'built\n' },
  { ...MARK, status: 'success', log: 'live\n' },
];

/** Watches deployment 41 of a server that a test changes at times, by seconds since the start. */
function open(
  server: Server,
  changes: Record<number, Partial<Server>> = {},
  options: Partial<WaitOptions> = {},
) {
  const events: DeployEvent[] = [];
  const { session, clock } = openSession((path) => {
    if (path.endsWith('/deployments/41')) return { id: 41, project_id: 3, ...server.deployment };
    if (!path.includes('/jobs')) return problem(404, 'Not found');
    if (server.jobs instanceof Response) return server.jobs;
    const id = /jobs\/(\w+)\/logs/.exec(path)?.[1];
    if (id) return server.jobs.find(({ job_id }) => job_id === id)?.log ?? '';
    const jobs = server.jobs.map(({ isOptional, ...job }, at) => ({
      job_type: 'BuildImageJob',
      ...job,
      name: job.job_id,
      execution_order: at,
      job_config: { _required_for_completion: !isOptional },
    }));
    return { jobs, total: jobs.length };
  });
  for (const [seconds, change] of Object.entries(changes))
    clock.after(Number(seconds) * 1000, () => Object.assign(server, change));
  const start = clock.elapsed();
  const onEvent = (event: DeployEvent): void => void events.push(event);
  const given = { project: 3, deployment_id: 41, onEvent, ...options };
  const deployment = waitForDeployment({ client: session.client, clock }, given);
  const ended = clock.until(
    deployment.then(
      ({ status }) => status,
      (error: unknown) => error as Error,
    ),
  );
  return { ended, events, seconds: () => Math.round((clock.elapsed() - start) / 1000) };
}

test('a deployment ends as its status, its reason and its jobs say', async () => {
  const stopped = { status: 'stopped', finished_at: '2026-01-15T11:00:00Z' };
  const failure: FakeJob = {
    job_id: 'build',
    status: 'failure',
    error_message: 'exit code 1',
    log: 'boom\n',
  };
  const scan: FakeJob = { job_id: 'scan', status: 'failure', isOptional: true };
  const running: FakeJob = { job_id: 'next', status: 'running' };
  const inBuild = 'Deployment 41 failed in the job "build": exit code 1';
  const cancelled = 'Workflow error: Workflow was cancelled';
  const table: [Server['deployment'], FakeJob[], string][] = [
    [{ status: 'completed' }, [...DONE, scan], 'completed'],
    [stopped, DONE, 'stopped'],
    [{ status: 'failed' }, [failure, { job_id: 'deploy', status: 'cancelled' }, running], inBuild],
    // July's teardown of an environment.
    [stopped, [failure], inBuild],
    // An optional job fails no deployment.
    [
      { status: 'failed', cancelled_reason: 'No space' },
      [...DONE, scan],
      'Deployment 41 failed: No space',
    ],
    [{ status: 'failed' }, [], 'Deployment 41 failed, and no job that could be read says where'],
    [
      { status: 'failed', cancelled_reason: cancelled },
      [running],
      `Deployment 41 was cancelled: ${cancelled}`,
    ],
    [stopped, [{ job_id: 'build', status: 'cancelled' }], 'Deployment 41 was stopped'],
  ];
  for (const [deployment, jobs, expected] of table) {
    const watching = open({ deployment, jobs });
    const ended = await watching.ended;
    expect.soft(watching.seconds(), expected).toBeLessThan(5);
    expect.soft(typeof ended === 'string' ? ended : ended.message).toBe(expected);
    expect.soft(DeploymentCancelledError.is(ended), expected).toBe(expected.includes(' was '));
    expect.soft(DeploymentFailedError.is(ended), expected).toBe(expected.includes(' failed'));
  }
});

test('a completed deployment is waited for while it removes the containers before it, for at most a minute', async () => {
  const cleaning: Server['jobs'] = [DONE[0] as FakeJob, { ...MARK, status: 'running' }];
  const settled = open(
    { deployment: { status: 'completed' }, jobs: cleaning },
    { 20: { jobs: DONE } },
  );
  expect([await settled.ended, settled.seconds() >= 20, settled.seconds() < 30]).toEqual([
    'completed',
    true,
    true,
  ]);
  const completed = { deployment: { status: 'completed' }, jobs: cleaning };
  const stuck = open({ deployment: { status: 'running' }, jobs: cleaning }, { 12: completed });
  // It is seen after 15 seconds.
  expect({ ended: await stuck.ended, seconds: stuck.seconds() }).toEqual({
    ended: 'completed',
    seconds: 75,
  });
  // The deadline ends only this wait: the deployment has completed.
  const late = open(
    { deployment: { status: 'completed' }, jobs: cleaning },
    {},
    { deadline: 10_000 },
  );
  expect({ ended: await late.ended, seconds: late.seconds() }).toEqual({
    ended: 'completed',
    seconds: 10,
  });
});

test('a known end is told at the deadline or on an abort, though its jobs or its log hang', async () => {
  const failed = { status: 'failed', cancelled_reason: 'No space' };
  for (const end of ['completed', 'failed'])
    for (const hanging of [/\/jobs$/, /\/logs$/])
      for (const by of ['deadline', 'signal']) {
        const { session, clock } = openSession((path) => {
          if (hanging.test(path)) return new Promise<Response>(() => {});
          if (path.endsWith('/jobs'))
            return { jobs: [{ ...DONE[0], status: 'failure' }], total: 1 };
          return { id: 41, ...failed, status: end };
        });
        const stop = new AbortController();
        clock.after(8000, () => by === 'signal' && stop.abort());
        const options = by === 'signal' ? { signal: stop.signal } : { deadline: 8000 };
        const given = { project: 3, deployment_id: 41, ...options };
        const waiting = waitForDeployment({ client: session.client, clock }, given);
        const ended = await clock.until(waiting.catch((error: unknown) => error as Error));
        const told = ended instanceof Error ? ended.name : ended.status;
        const completed = by === 'signal' ? 'AbortError' : 'completed';
        const expected = end === 'failed' ? 'DeploymentFailedError' : completed;
        expect.soft(told, `${end}, ${hanging.source}, ${by}`).toBe(expected);
      }
});

test('a completed deployment that fails or is cancelled while it cleans up is no success', async () => {
  for (const status of ['failed', 'cancelled']) {
    const jobs: FakeJob[] = [{ ...MARK, status: 'running' }];
    const change = { deployment: { status }, jobs: [{ ...MARK, status: 'failure' }] };
    const ended = await open({ deployment: { status: 'completed' }, jobs }, { 5: change }).ended;
    expect
      .soft(DeploymentFailedError.is(ended) || DeploymentCancelledError.is(ended), status)
      .toBe(true);
  }
});

test('a stopped deployment whose jobs go on may still complete, and is waited for a minute', async () => {
  const running: FakeJob[] = [
    { job_id: 'build', status: 'running' },
    { ...MARK, status: 'pending' },
  ];
  const deployment = { status: 'stopped' };
  expect(await open({ deployment, jobs: running }, { 20: { jobs: DONE } }).ended).toBe('stopped');
  // July's server leaves such a job running for ever.
  const stuck = open({ deployment, jobs: running });
  expect((await stuck.ended) as Error).toMatchObject({ message: 'Deployment 41 was stopped' });
  expect([stuck.seconds() >= 60, stuck.seconds() < 75]).toEqual([true, true]);
});

const lines = (count: number, text: string) =>
  Array.from({ length: count }, (_, at) => `${text} ${at + 1}`);

test('the error of a container that crashed has its last words, not the cleaning up after them', async () => {
  for (const server of REAL_SERVERS) {
    const world = setUp({ server });
    const message = 'boom: cannot start';
    world.mock.deployments.failNext({ job: 'deploy_container', message, atLine: 4 });
    const error = await world.fail(world.start({ image: 'registry.test/app:1' }));
    if (!DeploymentFailedError.is(error)) throw error;
    const log = world.events.filter(
      (event) => event.type === 'log' && event.source === 'deploy_container',
    );
    expect.soft(summarize(log.slice(-21)), server).not.toContain(`deploy_container: ${message}`);
    expect
      .soft(error.logs.map((line) => line.message))
      .toEqual(['Creating container', 'Attaching to network temps', 'Starting container', message]);
    expect
      .soft(error.logs.at(-1), server)
      .toMatchObject({ source: 'deploy_container', level: 'error' });
  }
});

/** A container that fails at its start, what is told of it, and when, in seconds. */
async function failAtStart(server: (typeof REAL_SERVERS)[number], message?: string) {
  const world = setUp({ server });
  const start = world.clock.elapsed();
  const seconds = () => (world.clock.elapsed() - start) / 1000;
  const warnings: [number, DeployEvent][] = [];
  world.mock.deployments.failNext({ job: 'deploy_container', message });
  const error = await world.fail(
    world.start({
      image: 'registry.test/app:1',
      onEvent: (event) => {
        world.events.push(event);
        if (event.type === 'warning') warnings.push([seconds(), event]);
      },
    }),
  );
  return { error, warnings, events: world.events, seconds: seconds() };
}

test('an app that ends at its start again and again is a warning after the third try, with its last lines', async () => {
  for (const server of REAL_SERVERS) {
    const crash = await failAtStart(server, 'starting\nboom: cannot start');
    const [[second, warning] = []] = crash.warnings;
    expect.soft(crash.warnings, server).toHaveLength(1);
    expect.soft(warning, server).toEqual({
      type: 'warning',
      reason: 'app_not_ready',
      deployment_id: 3,
      message:
        'The app of deployment 3 has ended right after its start, and is started again until it responds at port 3000. Its last lines: starting / boom: cannot start',
    });
    const tries = summarize(crash.events.slice(0, crash.events.indexOf(warning as DeployEvent)));
    expect.soft(tries.filter((line) => line.includes('Connectivity check failed'))).toHaveLength(3);
    expect.soft([(second ?? 0) < 60, crash.seconds > 300], server).toEqual([true, true]);
    expect
      .soft(crash.error.message, server)
      .toBe(
        'Deployment 3 failed in the job "Deploy container": Application timeout - connectivity checks did not pass in time. The last line of the app: boom: cannot start',
      );
  }
});

test('a port that nobody listens on is a warning that names it', async () => {
  for (const server of REAL_SERVERS) {
    const { error, warnings } = await failAtStart(server);
    expect
      .soft(
        warnings.map(([, event]) => 'message' in event && event.message),
        server,
      )
      .toEqual([
        'The app of deployment 3 runs, but does not respond at port 3000. It has to listen there on all addresses (0.0.0.0), or the image has to EXPOSE the port that it listens on',
      ]);
    expect.soft(error.message, server).toMatch(/connectivity checks did not pass in time$/);
  }
});

test('the error of a failed job has its last 20 lines, and those about cleaning up only if there are no others', async () => {
  const noise = lines(400, '🧹 Removing container:');
  const table: [string[], string[]][] = [
    [lines(50, 'step'), lines(50, 'step').slice(-20)],
    [['boom', ...noise.slice(1)], ['boom']],
    // What came before the last 400 lines is not looked for.
    [['boom', ...noise], noise.slice(-20)],
  ];
  for (const [log, expected] of table) {
    const jobs: FakeJob[] = [
      { job_id: 'deploy', status: 'failure', log: log.map((line) => `${line}\n`).join('') },
    ];
    const error = await open({ deployment: { status: 'failed' }, jobs }).ended;
    if (!DeploymentFailedError.is(error)) throw error;
    expect.soft(error.logs.map(({ message }) => message)).toEqual(expected);
  }
});

test('jobs that cannot be read are one warning, and the deployment decides', async () => {
  const denied = { deployment: { status: 'running' }, jobs: problem(403, 'no permission') };
  const { ended, events } = open(denied, {
    20: { jobs: DONE },
    40: { deployment: { status: 'completed' } },
  });
  expect(await ended).toBe('completed');
  expect(summarize(events).filter((one) => one === 'warning')).toHaveLength(1);
});

test('the error of a failed deployment has its log even if the server fails for half a minute, and is thrown without it after a minute', async () => {
  const log: FakeJob[] = [{ job_id: 'build', status: 'failure', log: 'boom\n' }];
  const server = { deployment: { status: 'failed' }, jobs: problem(503, 'restarting') };
  const error = await open(server, { 30: { jobs: log } }).ended;
  expect(DeploymentFailedError.is(error) && error.logs.map(({ message }) => message)).toEqual([
    'boom',
  ]);
  const busy = new Response('', { status: 429, headers: { 'retry-after': '60' } });
  const lost = open({ ...server, jobs: busy });
  expect({
    isDeploymentFailedError: DeploymentFailedError.is(await lost.ended),
    seconds: lost.seconds(),
  }).toEqual({ isDeploymentFailedError: true, seconds: 60 });
});

test('a deployment that only its jobs can judge is not judged without them', async () => {
  const server = { deployment: { status: 'stopped' }, jobs: problem(503, 'restarting') };
  expect(await open(server, { 30: { jobs: DONE } }).ended).toBe('stopped');
  const denied = await open({ ...server, jobs: problem(403, 'no permission') }).ended;
  expect((denied as Error).message).toContain('Deployment 41 was not watched to its end');
});

test('each change of status is an event, and a paused deployment is waited for', async () => {
  const { ended, events } = open(
    { deployment: { status: 'running' }, jobs: [] },
    {
      5: { deployment: { status: 'paused' } },
      30: { deployment: { status: 'deployed' }, jobs: DONE },
    },
  );
  expect(await ended).toBe('deployed');
  const kinds = summarize(events).filter((one) => one.startsWith('deployment'));
  expect(kinds).toEqual(['deployment running', 'deployment paused', 'deployment deployed']);
});

test('a deployment that does not exist is a NotFoundError', async () => {
  const { session, clock } = openSession(() => problem(404, 'Deployment not found'));
  const waiting = waitForDeployment(
    { client: session.client, clock },
    { project: 3, deployment_id: 9 },
  );
  expect(NotFoundError.is(await clock.until(waiting.catch((error: unknown) => error)))).toBe(true);
});
