import { describe, expect, it, vi } from 'vitest';
import { DeploymentCancelledError, DeploymentTimeoutError, TempsAbortError } from '../../../../src/index.ts';
import { gate, GIT, setUp, type World } from '../support.ts';

describe('cancel()', () => {
  it('cancel() cancels on the platform, and the deployment rejects with DeploymentCancelledError', async () => {
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

  it('cancel() before there is an id waits for it, then cancels', async () => {
    let cancelled: Promise<void> = Promise.resolve();
    const cancelAtStart = ({ url }: Request): undefined => {
      if (url.endsWith('/trigger-pipeline')) cancelled = deployment.cancel();
    };
    const { start, fail, clock, mock } = setUp({ intercept: cancelAtStart });
    const deployment = start(GIT);
    expect(DeploymentCancelledError.is(await fail(deployment))).toBe(true);
    await clock.until(cancelled);
    expect(mock.requests.filter(({ operation }) => operation === 'deployments.cancel')).toHaveLength(1);
  });

  it('cancel() during an upload ends the upload, and nothing is deployed', async () => {
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

  it('cancel() before a directory is read uploads nothing', async () => {
    const { start, fail, mock, starts } = setUp();
    const deployment = start({ staticDir: new URL('.', import.meta.url).pathname });
    const ended = fail(deployment);
    await deployment.cancel();
    expect(DeploymentCancelledError.is(await ended)).toBe(true);
    expect([starts(), mock.requests.map(({ operation }) => operation)]).toEqual([0, []]);
  });

  it('cancel() after the last byte of an image waits for the response, then cancels on the platform', async () => {
    const arrived = gate();
    const responded = gate();
    const world: ReturnType<typeof setUp> = setUp({
      intercept: (request) => {
        if (!request.url.includes('/image-upload')) return undefined;
        return world.mock.fetch(request).then(async (response) => {
          arrived.open();
          await responded.opened;
          return response;
        });
      },
    });
    const deployment = world.start({ imageTarball: new File(['layers'], 'image.tar') });
    await arrived.opened;
    const cancelled = deployment.cancel();
    responded.open();
    expect(await world.fail(deployment)).toMatchObject({
      name: 'DeploymentCancelledError',
      deployment: { id: deployment.id },
    });
    await cancelled;
    expect(world.mock.state.deployments.get(deployment.id ?? 0)?.cancelled_at).not.toBeNull();
  });

  it('cancel() after the end does nothing', async () => {
    const { start, finish, mock } = setUp();
    const deployment = start(GIT);
    await finish(deployment);
    await deployment.cancel();
    expect(mock.requests.some(({ operation }) => operation === 'deployments.cancel')).toBe(false);
  });
});

/** Whether the latest deployment has ended. */
function ended({ mock }: World): boolean {
  const { id } = mock.state.deployments.list().at(-1) ?? {};
  return id !== undefined && ['completed', 'failed'].includes(mock.deployments.status(id) ?? '');
}

describe('abort and deadline', () => {
  it('an abort ends a deployment at once, and nothing more is requested', async () => {
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

  it('the error of an abort says that the deployment goes on', async () => {
    const controller = new AbortController();
    const { start, fail, clock } = setUp();
    const deployment = start({ ...GIT, signal: controller.signal });
    const ended = fail(deployment);
    await clock.advance(3000);
    controller.abort();
    const advice = `Deployment ${deployment.id} goes on without being watched`;
    expect(await ended).toMatchObject({ message: `aborted by the caller's signal. ${advice}`, advice });
  });

  it.each([
    ['a start is on its way', { image: 'a' }, /deploy\/image$/, 'If its start was sent, it goes on'],
    ['a bundle is uploaded', { staticBundle: new File(['a'], 'a.zip') }, /upload\/static/, 'Nothing was started'],
  ])('the error of an abort while %s says what may go on', async (_, source, url, advice) => {
    const controller = new AbortController();
    const { start, fail } = setUp({
      intercept: (request) => {
        if (!url.test(request.url)) return undefined;
        controller.abort();
        return new Promise<Response>(() => {});
      },
    });
    const error = await fail(start({ ...source, signal: controller.signal }));
    if (!TempsAbortError.is(error)) throw error;
    expect(error.advice?.split(':')[0]).toBe(advice);
  });

  it('a signal that is already aborted starts nothing', async () => {
    const { start, fail, mock } = setUp();
    const error = await fail(start({ ...GIT, signal: AbortSignal.abort() }));
    expect([TempsAbortError.is(error), (error as TempsAbortError).advice]).toEqual([true, 'Nothing was started']);
    expect(mock.requests).toHaveLength(0);
  });

  it('the error of a deadline has the deployment as it was last read', async () => {
    const { start, fail, clock } = setUp();
    const began = clock.now();
    const error = await fail(start({ ...GIT, deadline: 7000 }));
    if (!DeploymentTimeoutError.is(error)) throw error;
    expect(error.message).toMatch(/^Deployment \d+ is still running at the deadline of 7000 ms/);
    expect([error.ms, clock.now() - began, error.deployment?.status]).toEqual([7000, 7000, 'running']);
  });

  it.each([
    ['it was never read', /deployments\/\d+$/, /^Deployment \d+ was not read at the deadline of 7000 ms\. It goes on/],
    ['none was seen', /deploy\/image$/, /^No deployment was seen .* If its start was sent, it goes on: look for it/],
  ])('the error of a deadline says what is known if %s', async (_, hanging, message) => {
    const { start, fail } = setUp({ intercept: ({ url }) => (hanging.test(url) ? new Promise(() => {}) : undefined) });
    const deployment = start({ image: 'app:2', deadline: 7000 });
    const error = await fail(deployment);
    if (!DeploymentTimeoutError.is(error)) throw error;
    expect(error.message).toMatch(message);
    expect(error.advice && error.message.endsWith(error.advice)).toBe(true);
    expect([error.deployment, error.deploymentId]).toEqual([undefined, deployment.id]);
  });

  it.each([/\/jobs(\?|$)/, /\/logs$/])(
    'a deadline after the end of a deployment only ends the reading of its logs (%s)',
    async (hanging) => {
      const world = setUp({
        intercept: ({ url }) => (hanging.test(url) && ended(world) ? new Promise(() => {}) : undefined),
      });
      expect(await world.finish(world.start({ ...GIT, deadline: 60_000 }))).toMatchObject({ status: 'completed' });
      const { mock, start, fail } = world;
      await world.clock.advance(11 * 60_000);
      mock.deployments.failNext({ job: 'build_image', message: 'exit code 1' });
      expect(await fail(start({ ...GIT, deadline: 60_000 }))).toMatchObject({ name: 'DeploymentFailedError' });
    },
  );

  it('a deployment that has ended leaves no timer and no listener', async () => {
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
