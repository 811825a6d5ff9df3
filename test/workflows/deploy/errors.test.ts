import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { createTempsMock } from '../../../mock/index.ts';
import { DeploymentFailedError, TempsClient, TempsError } from '../../../src/index.ts';
import { deploy } from '../../../src/workflows/deploy/methods.ts';
import { GIT, setUp } from './support.ts';

describe('DeploymentFailedError', () => {
  it('a failed deployment throws an error with the failed job, its reason and its last lines', async () => {
    const { start, fail, mock } = setUp();
    mock.deployments.failNext({ job: 'build_image', message: 'npm run build exited with code 1', atLine: 7 });
    const error = await fail(start(GIT));
    if (!DeploymentFailedError.is(error)) throw error;
    expect(error.message).toMatch(/^Deployment \d+ failed in the job "Build image": npm run build exited with code 1$/);
    expect(error).toMatchObject({
      name: 'DeploymentFailedError',
      code: 'deployment_failed',
      reason: 'npm run build exited with code 1',
      job: { job_id: 'build_image', status: 'failure' },
      deployment: { status: 'failed' },
    });
    expect(error.logs).toHaveLength(7);
    expect(error.logs.at(-1)).toMatchObject({
      level: 'error',
      message: 'npm run build exited with code 1',
      job_name: 'Build image',
      line: 7,
    });
    expect(TempsError.is(error)).toBe(true);
  });

  it.each([
    ['the token', (token: string) => token],
    ['the token of a function', (token: string) => () => token],
  ])(
    'the error of a failed deployment shows neither %s nor a secret header that its build logged',
    async (_what, toApiKey) => {
      const [apiKey, header] = ['opaque-Zx81Tq7Lm2Vd', 'header-9Kf3Wp6Rb1Ys'];
      const mock = createTempsMock({ scenario: 'demo', clock: 'auto', token: apiKey });
      mock.deployments.failNext({ message: `cannot log in with ${apiKey} and ${header}` });
      const headers = { 'x-client-secret': header };
      const options = { baseUrl: 'https://temps.test', apiKey: toApiKey(apiKey), headers, fetch: mock.fetch };
      const error: unknown = await new TempsClient(options)
        .deploy({ project_id: 1, environment_id: 1, image: 'app:2' })
        .then(undefined, (reason: unknown) => reason);
      if (!DeploymentFailedError.is(error)) throw error;
      expect(error.reason).toBe('cannot log in with [redacted] and [redacted]');
      const shown = `${inspect(error, { showHidden: true, depth: 9 })}${JSON.stringify(error)}${error.stack}`;
      expect(shown).not.toMatch(/Zx81Tq7Lm2Vd|9Kf3Wp6Rb1Ys/);
    },
  );

  it('the error keeps at most the last 20 lines of the log', async () => {
    const { start, fail, mock } = setUp({
      intercept: (request) =>
        request.url.includes('/build_image/logs')
          ? new Response(Array.from({ length: 50 }, (_, index) => `line ${index + 1}\n`).join(''))
          : undefined,
    });
    mock.deployments.failNext();
    const error = await fail(start(GIT));
    if (!DeploymentFailedError.is(error)) throw error;
    expect(error.logs.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 31));
  });

  it('iterating a failed deployment throws after the last event', async () => {
    const { start, mock, clock } = setUp();
    mock.deployments.failNext({ job: 'deploy_container', message: 'health check failed' });
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      for await (const event of start(GIT))
        seen.push(event.type === 'job' ? `${event.job.job_id} ${event.status}` : event.type);
    };
    await expect(clock.until(read())).rejects.toThrow('failed in the job "Deploy container": health check failed');
    expect(seen).toContain('deploy_container failure');
  });

  it('a failed deployment throws even with `throwOnError: false`', async () => {
    const { temps, clock, mock } = setUp();
    mock.deployments.failNext();
    const quiet = temps.withOptions({ throwOnError: false });
    const ended = Promise.resolve(deploy(quiet, { project_id: 1, environment_id: 1, ...GIT }, clock));
    await expect(clock.until(ended)).rejects.toMatchObject({ name: 'DeploymentFailedError' });
  });

  it('no part of the error shows the token', async () => {
    const { start, fail, mock } = setUp();
    mock.deployments.failNext({ message: `cannot log in with ${mock.token}` });
    const error = (await fail(start(GIT))) as DeploymentFailedError;
    expect(JSON.stringify([error, error.logs, error.job, error.message, error.stack])).not.toContain(mock.token);
  });
});

const unhandled = async (act: (world: ReturnType<typeof setUp>) => unknown): Promise<unknown[]> => {
  const world = setUp();
  world.mock.deployments.failNext();
  const seen: unknown[] = [];
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  const note = (reason: unknown): void => void seen.push(reason);
  process.on('unhandledRejection', note);
  try {
    act(world);
    await world.clock.advance(60_000);
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off('unhandledRejection', note);
    for (const listener of listeners) process.on('unhandledRejection', listener);
  }
  return seen;
};

describe('rejection of a deployment', () => {
  it('a deployment that was cancelled causes no unhandled rejection', async () => {
    const cancelled = vi.fn<() => void>();
    const seen = await unhandled(({ start }) => start(GIT).cancel().then(cancelled));
    expect(seen).toEqual([]);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('a deployment that is only iterated causes no unhandled rejection', async () => {
    const caught = vi.fn<(reason: unknown) => void>();
    const seen = await unhandled(({ start }) => {
      const read = async (): Promise<void> => {
        for await (const _ of start(GIT)) void _;
      };
      void read().catch(caught);
    });
    expect(seen).toEqual([]);
    expect(caught).toHaveBeenCalledOnce();
  });

  it('a deployment that is only awaited rejects to its caller alone', async () => {
    const caught = vi.fn<(reason: unknown) => void>();
    expect(await unhandled(({ start }) => void start(GIT).catch(caught))).toEqual([]);
    expect(caught).toHaveBeenCalledOnce();
  });

  it('a failed deployment that nobody awaits or iterates is an unhandled rejection', async () => {
    expect(await unhandled(({ start }) => void start(GIT))).toMatchObject([{ name: 'DeploymentFailedError' }]);
  });
});
