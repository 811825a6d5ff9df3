import { describe, expect, it, vi } from 'vitest';
import {
  DeploymentCancelledError,
  DeploymentFailedError,
  DeploymentTimeoutError,
  TempsAbortError,
  TempsError,
} from '../../src/index.ts';
import { deploy } from '../../src/workflows/deploy/index.ts';
import { gate, GIT, setUp } from './deploy-support.ts';

describe('a deployment that fails', () => {
  it('throws with the failed job, what it says and its last lines', async () => {
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

  it('keeps no more than the last 20 lines', async () => {
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

  it('throws the same to a reader, after the last event', async () => {
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

  it('throws also where the client does not: there is no result that could carry the error', async () => {
    const { temps, clock, mock } = setUp();
    mock.deployments.failNext();
    const quiet = temps.withOptions({ throwOnError: false });
    const ended = Promise.resolve(deploy(quiet, { project_id: 1, environment_id: 1, ...GIT }, clock));
    await expect(clock.until(ended)).rejects.toMatchObject({ name: 'DeploymentFailedError' });
  });

  it('shows no token in any of its parts', async () => {
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

describe('a rejection', () => {
  it('of one that is only iterated does not end the process', async () => {
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

  it('of one that is only awaited reaches the one who awaits', async () => {
    const caught = vi.fn<(reason: unknown) => void>();
    expect(await unhandled(({ start }) => void start(GIT).catch(caught))).toEqual([]);
    expect(caught).toHaveBeenCalledOnce();
  });

  it('of one that nobody looks at is not swallowed', async () => {
    expect(await unhandled(({ start }) => void start(GIT))).toMatchObject([{ name: 'DeploymentFailedError' }]);
  });
});

describe('cancel()', () => {
  it('cancels on the platform and ends with DeploymentCancelledError', async () => {
    const { start, fail, clock, mock } = setUp();
    const deployment = start(GIT);
    const ended = fail(deployment);
    await clock.advance(5000);
    await deployment.cancel();
    const error = await ended;
    if (!DeploymentCancelledError.is(error)) throw error;
    expect(error.message).toMatch(/^Deployment \d+ was cancelled: Cancelled by a user$/);
    expect(mock.state.deployments.get(deployment.id ?? 0)?.cancelled_at).not.toBeNull();
  });

  it('before there is an id: waits for it, then cancels', async () => {
    const { start, fail, clock, mock } = setUp();
    const deployment = start(GIT);
    const cancelled = deployment.cancel();
    expect(DeploymentCancelledError.is(await fail(deployment))).toBe(true);
    await clock.until(cancelled);
    expect(mock.requests.filter(({ operation }) => operation === 'deployments.cancel')).toHaveLength(1);
  });

  it('during an upload: ends the upload, and nothing was deployed', async () => {
    const { start, fail, mock, starts } = setUp();
    const before = mock.state.deployments.size;
    const never = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array(10)) });
    const deployment = start({ staticBundle: never });
    const ended = fail(deployment);
    await deployment.cancel();
    expect(await ended).toMatchObject({
      name: 'DeploymentCancelledError',
      deployment: undefined,
      message: 'Cancelled before there was a deployment',
    });
    expect([mock.state.deployments.size, starts()]).toEqual([before, 0]);
  });

  it('after the last byte of an image: waits for the answer, then cancels on the platform', async () => {
    const arrived = gate();
    const answered = gate();
    const world: ReturnType<typeof setUp> = setUp({
      intercept: (request) => {
        if (!request.url.includes('/image-upload')) return undefined;
        return world.mock.fetch(request).then(async (response) => {
          arrived.open();
          await answered.opened;
          return response;
        });
      },
    });
    const deployment = world.start({ imageTarball: new File(['layers'], 'image.tar') });
    await arrived.opened;
    const cancelled = deployment.cancel();
    answered.open();
    expect(await world.fail(deployment)).toMatchObject({
      name: 'DeploymentCancelledError',
      deployment: { id: deployment.id },
    });
    await cancelled;
    expect(world.mock.state.deployments.get(deployment.id ?? 0)?.cancelled_at).not.toBeNull();
  });

  it('after the end: does nothing', async () => {
    const { start, finish, mock } = setUp();
    const deployment = start(GIT);
    await finish(deployment);
    await deployment.cancel();
    expect(mock.requests.some(({ operation }) => operation === 'deployments.cancel')).toBe(false);
  });
});

describe('abort and deadline', () => {
  it('an abort ends it at once, and asks nothing more', async () => {
    const { start, clock, mock } = setUp();
    const controller = new AbortController();
    const ended = start({ ...GIT, signal: controller.signal }).catch((error: unknown) => error);
    await clock.advance(5000);
    const asked = mock.requests.length;
    controller.abort(new Error('the job was stopped'));
    const error = await ended;
    if (!TempsAbortError.is(error)) throw error;
    expect(error.cause).toMatchObject({ message: 'the job was stopped' });
    expect(clock.pending).toBe(0);
    await clock.advance(60_000);
    expect([mock.requests.length, clock.pending]).toEqual([asked, 0]);
  });

  it('a signal that is aborted already starts nothing', async () => {
    const { start, fail, mock } = setUp();
    expect(TempsAbortError.is(await fail(start({ ...GIT, signal: AbortSignal.abort() })))).toBe(true);
    expect(mock.requests).toHaveLength(0);
  });

  it('a deadline ends it with the deployment as it was seen last', async () => {
    const { start, fail, clock } = setUp();
    const began = clock.now();
    const error = await fail(start({ ...GIT, deadline: 7000 }));
    if (!DeploymentTimeoutError.is(error)) throw error;
    expect(error.message).toMatch(/^Deployment \d+ is still running at the deadline of 7000 ms/);
    expect([error.ms, clock.now() - began, error.deployment?.status]).toEqual([7000, 7000, 'running']);
  });

  it('nothing is left on the clock or the signal after the end', async () => {
    const { start, finish, clock, mock } = setUp();
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await finish(start({ ...GIT, signal, deadline: 600_000 }));
    expect(clock.pending).toBe(0);
    expect(removed.mock.calls.length).toBe(added.mock.calls.length);
    const asked = mock.requests.length;
    await clock.advance(600_000);
    expect(mock.requests.length).toBe(asked);
  });
});
