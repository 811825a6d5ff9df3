import { describe, expect, it } from 'vitest';
import { DeploymentTimeoutError, TempsAbortError } from '../../../src/index.ts';
import type { Deploy } from '../../../src/workflows/deploy/deploy.ts';
import { rollback } from '../../../src/workflows/deploy/methods.ts';
import { GIT, setUp, type World } from './support.ts';

type Begin = (world: World, options?: { signal?: AbortSignal; deadline?: number }) => Deploy;

const STARTS = /trigger-pipeline$|\/rollback$|deploy\/image$|deploy\/static$|image-upload/;

const KINDS: Record<string, Begin> = {
  'an image': ({ start }, options) => start({ image: 'app:2', ...options }),
  'a Git deployment': ({ start }, options) => start({ ...GIT, ...options }),
  'an image that is uploaded': ({ start }, options) =>
    start({ imageTarball: new File(['layers'], 'image.tar'), ...options }),
  'an uploaded bundle': ({ start }, options) => start({ staticBundle: new File(['a'], 'a.zip'), ...options }),
  'a rollback': ({ temps, clock }, options) =>
    rollback(temps, { project_id: 1, environment_id: 1, to: 'previous', ...options }, clock),
};

/** The calls that one of a kind makes before the one that starts it. */
async function callsBeforeStart(begin: Begin): Promise<string[]> {
  const sent: string[] = [];
  const world = setUp({ intercept: ({ url }) => void sent.push(new URL(url).pathname) });
  await world.finish(begin(world));
  return sent.slice(
    0,
    sent.findIndex((path) => STARTS.test(path)),
  );
}

/** Does something while the call of that position waits for its response; gives the error and the calls that were sent. */
async function interrupt(begin: Begin, position: number, act: (world: World, deployment: Deploy) => void) {
  const sent: string[] = [];
  const world: World = setUp({
    intercept: ({ url }) => {
      sent.push(new URL(url).pathname);
      if (sent.length === position + 1) act(world, deployment);
      return undefined;
    },
  });
  const controller = new AbortController();
  const deployment = begin(world, { signal: controller.signal });
  return { error: await world.fail(deployment), sent };
}

describe.each(Object.entries(KINDS))('start of %s', (_, begin) => {
  it('cancel() during a call before the start sends no start', async () => {
    const calls = await callsBeforeStart(begin);
    expect(calls.length).toBeGreaterThan(0);
    for (const position of calls.keys()) {
      const { error, sent } = await interrupt(begin, position, (_world, deployment) => void deployment.cancel());
      expect(error).toMatchObject({
        name: 'DeploymentCancelledError',
        message: 'Cancelled before there was a deployment',
      });
      expect(sent).toEqual(calls.slice(0, position + 1));
    }
  });

  it('a deadline before the start says that nothing was started, and so does an abort', async () => {
    const calls = await callsBeforeStart(begin);
    for (const position of calls.keys()) {
      let sent = 0;
      const controller = new AbortController();
      const world = setUp({
        intercept: () => {
          if (sent++ !== position) return undefined;
          return new Promise<Response>(() => {});
        },
      });
      const late = await world.fail(begin(world, { deadline: 5000 }));
      if (!DeploymentTimeoutError.is(late)) throw late;
      expect(late.message).toBe('No deployment was seen at the deadline of 5000 ms. Nothing was started');
      sent = 0;
      const aborted = world.fail(begin(world, { signal: controller.signal }));
      await world.clock.advance(1);
      controller.abort();
      const error = await aborted;
      if (!TempsAbortError.is(error)) throw error;
      expect(error.advice).toBe('Nothing was started');
    }
  });
});
