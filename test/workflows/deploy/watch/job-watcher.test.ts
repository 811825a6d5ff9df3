import { describe, expect, it } from 'vitest';
import { type DeploymentFailedError } from '../../../../src/index.ts';
import { waitForDeployment } from '../../../../src/workflows/deploy/methods.ts';
import { GIT, setUp, type World } from '../support.ts';

/** A server whose log writers flush the last two lines of a job 400 ms after its end was seen, and half of one before. */
function setUpLateFlush(): World {
  const flushed = new Map<string, number>();
  const world: World = setUp({
    intercept: (request) =>
      request.url.includes('/jobs')
        ? world.mock.fetch(request).then(async (response) => {
            const text = await response.text();
            const { items = [] } = request.url.endsWith('/logs') ? {} : (JSON.parse(text) as { items?: Job[] });
            for (const { job_id, status } of items)
              if (/success|failure/.test(status) && !flushed.has(job_id))
                flushed.set(job_id, world.clock.elapsed() + 400);
            const at = flushed.get(/jobs\/(\w+)\/logs/.exec(request.url)?.[1] ?? '') ?? 0;
            const lines = text.split('\n');
            const cut = [...lines.slice(0, -3), (lines.at(-3) ?? '').slice(0, 9)].join('\n');
            return new Response(world.clock.elapsed() < at ? cut : text, response);
          })
        : undefined,
  });
  return world;
}

interface Job {
  job_id: string;
  status: string;
}

describe('log of a deployment', () => {
  it('the log of a deployment comes whole, each line once and in the order of the jobs', async () => {
    const { start, finish, events, mock } = setUp();
    const { id } = await finish(start(GIT));
    const lines = events
      .filter((event) => event.type === 'log')
      .map(({ job_id, message, line }) => `${job_id} ${line} ${message}`);
    const plan = mock.state.deployments.get(id)?.plan ?? [];
    expect(lines).toEqual(
      plan.flatMap((job) => job.lines.map((message, index) => `${job.job_id} ${index + 1} ${message}`)),
    );
  });

  it('a log comes whole even if a proxy responds with a 404 to every second read', async () => {
    let asked = 0;
    const world = setUp({
      intercept: ({ url }) =>
        /jobs\/\w+\/logs/.test(url) && ++asked % 2 === 1
          ? new Response('404 page not found\n', { status: 404 })
          : undefined,
    });
    const { id } = await world.finish(world.start(GIT));
    const plan = world.mock.state.deployments.get(id)?.plan ?? [];
    const lines = world.events.filter((event) => event.type === 'log').map(({ job_id, line }) => `${job_id} ${line}`);
    expect(lines).toHaveLength(plan.flatMap((job) => job.lines).length);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('a log comes whole even if its last lines are written a moment after the end of their job', async () => {
    const world = setUpLateFlush();
    const { id } = await world.finish(world.start(GIT));
    const plan = world.mock.state.deployments.get(id)?.plan ?? [];
    const lines = world.events.filter((event) => event.type === 'log').map(({ job_id, line }) => `${job_id} ${line}`);
    // Those of a job that has ended come among those of the next.
    expect(lines.toSorted()).toEqual(
      plan.flatMap((job) => job.lines.map((_, index) => `${job.job_id} ${index + 1}`)).toSorted(),
    );
  });

  it('the error of a failed deployment has its log even if the last lines are written a moment later', async () => {
    const world = setUpLateFlush();
    world.mock.deployments.failNext({ job: 'build_image', message: 'exit code 1' });
    const error = (await world.fail(world.start(GIT))) as DeploymentFailedError;
    expect(error.logs.length).toBeGreaterThan(3);
    expect(error.logs.map(({ line }) => line)).toEqual(error.logs.map((_, index) => index + 1));
    expect(error.logs.at(-1)?.message).toBe('exit code 1');
  });

  it('the log of a deployment that ended long ago is read once, without a wait', async () => {
    const world = setUp();
    const start = world.clock.elapsed();
    await world.finish(waitForDeployment(world.temps, { project_id: 1, deployment_id: 1 }, world.clock));
    expect(world.clock.elapsed()).toBe(start);
    const reads = world.mock.requests.map(({ path }) => path).filter((path) => path.endsWith('/logs'));
    expect(reads.length).toBeGreaterThan(2);
    expect(new Set(reads).size).toBe(reads.length);
  });

  it('a log that grows without end delays the result by less than two seconds', async () => {
    let count = 0;
    const world = setUp({
      intercept: ({ url }) => (/\/logs/.test(url) ? new Response('line\n'.repeat(++count)) : undefined),
    });
    await world.finish(world.start(GIT));
    const ended = world.events.find((event) => event.type === 'status' && event.status === 'completed');
    const finished_at = ended?.type === 'status' ? ended.deployment.finished_at : undefined;
    expect(world.clock.now() - Date.parse(finished_at ?? '')).toBeLessThan(5_000 * 1.2 + 2_000);
  });

  it('a log comes whole even if its file is missing for a moment after some lines', async () => {
    const failures = new Map<string | undefined, number>();
    const missing = { detail: 'Failed to read logs: No such file or directory (os error 2)' };
    const world = setUp({
      intercept: ({ url }) => {
        const [, job] = /jobs\/(\w+)\/logs/.exec(url) ?? [];
        const count = failures.get(job) ?? 0;
        if (count === 3 || !world.events.some((event) => event.type === 'log' && event.job_id === job))
          return undefined;
        failures.set(job, count + 1);
        return Response.json(missing, { status: 500 });
      },
    });
    const { id } = await world.finish(world.start(GIT));
    const plan = world.mock.state.deployments.get(id)?.plan ?? [];
    const lines = world.events.filter((event) => event.type === 'log');
    expect(failures.size).toBeGreaterThan(1);
    expect(lines).toHaveLength(plan.flatMap((job) => job.lines).length);
  });

  it('the error of a failed deployment has its log even if the server fails for half a minute', async () => {
    let failsUntil: number | undefined;
    const world: ReturnType<typeof setUp> = setUp({
      intercept: ({ url }) => {
        const hasEnded = world.events.some((event) => event.type === 'status' && event.status === 'failed');
        if (!hasEnded || !url.includes('/jobs')) return undefined;
        failsUntil ??= world.clock.elapsed() + 30_000;
        return world.clock.elapsed() < failsUntil ? new Response('<html>', { status: 502 }) : undefined;
      },
    });
    world.mock.deployments.failNext({ job: 'build_image', message: 'exit code 1' });
    const error = await world.fail(world.start(GIT));
    expect(failsUntil).toBeGreaterThan(30_000);
    expect(error).toMatchObject({ job: { job_id: 'build_image' }, reason: 'exit code 1' });
    expect((error as DeploymentFailedError).logs.length).toBeGreaterThan(1);
  });

  it('jobs that can never be read delay the result by about a minute', async () => {
    const world = setUp({
      intercept: ({ url }) => (url.includes('/jobs') ? new Response('<html>', { status: 502 }) : undefined),
    });
    const { finished_at } = await world.finish(world.start(GIT));
    expect(world.clock.now() - Date.parse(finished_at ?? '')).toBeLessThan(80_000);
  });

  it('each line of the log has its job, its level and its time', async () => {
    const { start, finish, events } = setUp();
    await finish(start(GIT));
    expect(events.find((event) => event.type === 'log')).toEqual({
      type: 'log',
      job_id: 'download_repo',
      job_name: 'Download repository',
      level: 'info',
      message: 'Cloning repository',
      timestamp: expect.stringMatching(/^2026-01-15T12:00:/) as string,
      line: 1,
    });
  });

  it('the lines of a job come before the end of the job', async () => {
    const { start, finish, events } = setUp();
    await finish(start(GIT));
    const ended = events.findIndex(
      (event) => event.type === 'job' && event.job.job_id === 'build_image' && event.status === 'success',
    );
    const lines = events.flatMap((event, index) =>
      event.type === 'log' && event.job_id === 'build_image' ? [index] : [],
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.every((index) => index < ended)).toBe(true);
  });
});
