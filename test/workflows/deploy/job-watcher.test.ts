import { describe, expect, it } from 'vitest';
import type { DeploymentFailedError } from '../../../src/index.ts';
import { GIT, setUp } from './support.ts';

describe('the log of a deployment', () => {
  it('comes whole, each line once and in the order of its job', async () => {
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

  it('comes whole, though a proxy responds with a 404 in place of its last part', async () => {
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

  it('comes whole, though a file of which lines have come is missing for a moment', async () => {
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

  it('is in the error of a deployment that failed, though the server fails for half a minute then', async () => {
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

  it('holds up a deployment that has completed for about a minute, though its jobs can never be read', async () => {
    const world = setUp({
      intercept: ({ url }) => (url.includes('/jobs') ? new Response('<html>', { status: 502 }) : undefined),
    });
    const { finished_at } = await world.finish(world.start(GIT));
    expect(world.clock.now() - Date.parse(finished_at ?? '')).toBeLessThan(80_000);
  });

  it('names job, level and time of each line', async () => {
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

  it('is emitted before its job has ended', async () => {
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
