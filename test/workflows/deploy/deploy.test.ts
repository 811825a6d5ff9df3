import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createTempsMock } from '../../../mock/index.ts';
import {
  DeploymentCancelledError,
  DeploymentFailedError,
  DeploymentTimeoutError,
  TempsAbortError,
  TempsClient,
  TempsTimeoutError,
  type DeployEvent,
} from '../../../src/index.ts';
import { DeploySession } from '../../../src/workflows/deploy/session.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { GIT, problem, setUp, summarize } from './support.ts';

test('a deployment is awaited for its result, and each iteration has all of its events in order', async () => {
  const { start, finish, events, mock } = setUp();
  const deployment = start(GIT);
  const { id, status, is_current } = await finish(deployment);
  expect({ id: deployment.id, status, is_current }).toEqual({
    id,
    status: 'completed',
    is_current: true,
  });
  const plan = mock.state.deployments.get(id)?.plan ?? [];
  const jobs = plan.flatMap(({ job_id, lines }) =>
    [`${job_id} running`].concat(
      lines.map((line) => `${job_id}: ${line}`),
      `${job_id} success`,
    ),
  );
  expect(summarize(events).filter((line) => !line.startsWith('deployment'))).toEqual(jobs);
  expect(summarize(events).filter((line) => line.startsWith('deployment'))).toEqual([
    'deployment pending',
    'deployment running',
    'deployment built',
    'deployment completed',
  ]);
  for (let time = 0; time < 2; time++) {
    const read = [];
    for await (const event of deployment) read.push(event);
    expect(read).toEqual(events);
  }
});

test('what `onEvent` throws ends the watching with that error, also at the last event', async () => {
  const error = new Error('full');
  const fail = (): never => {
    throw error;
  };
  for (const job of [undefined, 'build_image'])
    for (const hook of [fail, () => Promise.reject(error)]) {
      let [count, last] = [0, Infinity];
      const run = async () => {
        const { mock, start, finish } = setUp();
        if (job) mock.deployments.failNext({ job });
        count = 0;
        const deployment = start({
          ...GIT,
          onEvent: () => (++count === last ? hook() : undefined),
        });
        return finish(deployment).catch((reason: unknown) => reason);
      };
      await run();
      for (last of [2, count]) expect.soft(await run(), `${job} ${last}`).toBe(error);
    }
});

test('leaving the loop stops neither the deployment nor the watching', async () => {
  const { start, finish } = setUp();
  const deployment = start(GIT);
  const leaving = (async () => {
    for await (const { type } of deployment) if (type === 'deployment') break;
  })();
  expect(await finish(deployment)).toMatchObject({ status: 'completed' });
  await leaving;
});

test('the error is thrown to who awaits and to who iterates, and nobody has to do both', async () => {
  const { start, fail, mock } = setUp();
  mock.deployments.failNext({ job: 'build_image' });
  const deployment = start(GIT);
  const iterating = (async () => {
    for await (const _ of deployment);
  })().catch((error: unknown) => error);
  expect(await fail(deployment)).toBe(await iterating);
});

test('cancel() before the start is sent starts nothing', async () => {
  const { start, fail, posts } = setUp();
  const deployment = start(GIT);
  void deployment.cancel();
  const error = await fail(deployment);
  expect({
    isDeploymentCancelledError: DeploymentCancelledError.is(error),
    message: error.message,
  }).toEqual({
    isDeploymentCancelledError: true,
    message: 'Cancelled before there was a deployment',
  });
  expect(posts).toEqual([]);
});

test('cancel() cancels a deployment whoever has started it, and does nothing after its end', async () => {
  const { start, waitFor, fail, finish, clock, posts } = setUp();
  const deployment = start(GIT);
  const failing = fail(deployment);
  await clock.advance(5000);
  const waiting = waitFor(deployment.id ?? 0);
  const cancelled = fail(waiting);
  await clock.until(waiting.cancel());
  expect((await cancelled).message).toBe(
    `Deployment ${deployment.id} was cancelled: Cancelled by a user`,
  );
  expect(DeploymentCancelledError.is(await failing)).toBe(true);
  expect(posts.at(-1)).toBe(`POST /projects/1/deployments/${deployment.id}/cancel`);
  const { length } = posts;
  await deployment.cancel();
  const second = start(GIT);
  await finish(second);
  await second.cancel();
  expect(posts).toHaveLength(length + 1);
});

test('cancel() throws what the server refuses it with, and nobody has to await as well', async () => {
  let isRefused = true;
  const { start, clock, events } = setUp({
    intercept: ({ url }) => (isRefused && url.endsWith('/cancel') ? problem(403) : undefined),
  });
  const deployment = start(GIT);
  await clock.advance(5000);
  await expect(deployment.cancel()).rejects.toMatchObject({ status: 403 });
  isRefused = false;
  await deployment.cancel();
  await clock.advance(0);
  expect(summarize(events)).toContain('deployment cancelled');
  await clock.advance(60_000);
});

test('an abort ends the call at once, and its error says what goes on', async () => {
  const before = setUp();
  const aborted = await before.fail(before.start({ ...GIT, signal: AbortSignal.abort() }));
  expect({ isAbortError: TempsAbortError.is(aborted), message: aborted.message }).toEqual({
    isAbortError: true,
    message: "aborted by the caller's signal. Nothing was started",
  });
  expect(before.mock.requests).toEqual([]);

  const during = setUp();
  const controller = new AbortController();
  const deployment = during.start({ ...GIT, signal: controller.signal });
  const failing = during.fail(deployment);
  await during.clock.advance(5000);
  controller.abort(new Error('enough'));
  const error = await failing;
  expect(error.message).toContain(`Deployment ${deployment.id} goes on without being watched`);
  expect(error.cause).toMatchObject({ message: 'enough' });
  expect(during.posts).toHaveLength(1);

  const sending = setUp({
    intercept: ({ method, signal }) => {
      if (method !== 'POST') return undefined;
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error('aborted'))),
      );
    },
  });
  const abort = new AbortController();
  const unclear = sending.fail(sending.start({ ...GIT, signal: abort.signal }));
  while (sending.posts.length === 0) await sending.clock.advance(100);
  abort.abort();
  expect((await unclear).message).toContain('If its start was sent, it goes on');

  const reading = setUp();
  const last = new AbortController();
  const types: string[] = [];
  const onEvent = ({ type }: DeployEvent) => types.push(type) && type === 'job' && last.abort();
  await reading.fail(reading.start({ ...GIT, signal: last.signal, onEvent }));
  expect(types.at(-1), 'no log that could not be read').toBe('job');
});

test('a deadline is a DeploymentTimeoutError that says what goes on', async () => {
  const world = setUp();
  const deployment = world.start({ ...GIT, deadline: 4000 });
  const error = await world.fail(deployment);
  if (!DeploymentTimeoutError.is(error)) throw error;
  expect(TempsTimeoutError.is(error)).toBe(true);
  expect(error).toMatchObject({
    name: 'DeploymentTimeoutError',
    code: 'timeout',
    limit: 'deadline',
    ms: 4000,
    attempts: 0,
    deploymentId: deployment.id,
  });
  expect(error.message).toBe(
    `The deadline of 4000 ms was reached while the deployment was running. Deployment ${deployment.id} goes on without being watched. Raise \`deadline\` to wait longer`,
  );
  expect(error.stack).toContain('while the deployment was running');
  expect(world.clock.pending).toBe(0);
  await deployment.cancel();
  expect(world.posts.at(-1)).toBe(`POST /projects/1/deployments/${deployment.id}/cancel`);

  const hanging = setUp({ intercept: () => new Promise<undefined>(() => {}) });
  const unsent = await hanging.fail(hanging.start({ ...GIT, deadline: 4000 }));
  expect(unsent.message).toBe(
    'The deadline of 4000 ms was reached before a deployment was seen. Nothing was started. Raise `deadline` to wait longer',
  );
});

test('an address that has never responded is refused at once, and an outage later is waited out', async () => {
  const never = setUp({ intercept: () => new TypeError('fetch failed') });
  expect(await never.fail(never.start(GIT))).toMatchObject({ code: 'connection' });
  expect(never.clock.elapsed()).toBe(setUp().clock.elapsed());

  const world: ReturnType<typeof setUp> = setUp({
    intercept: ({ method }) =>
      method === 'GET' && world.posts.length > 0 && world.clock.elapsed() < outageEnd
        ? new TypeError('fetch failed')
        : undefined,
  });
  const outageEnd = world.clock.elapsed() + 120_000;
  expect(await world.finish(world.start(GIT))).toMatchObject({ status: 'completed' });
});

test('no error of a deployment shows the token or a secret header that a build has logged', async () => {
  const mock = createTempsMock({ scenario: 'demo', clock: 'auto' });
  const secrets = [mock.token, 'hunter2-of-the-proxy'];
  const headers = { 'x-api-key': 'hunter2-of-the-proxy' };
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
    headers,
  });
  mock.deployments.failNext({ job: 'build_image', message: `denied for ${secrets.join(' and ')}` });
  const deploying = temps.deploy({ project: 1, environment: 1, ...GIT });
  const error: unknown = await deploying.catch((reason: unknown) => reason);
  if (!DeploymentFailedError.is(error)) throw error;
  expect(error.logs.at(-1)?.message).toContain('denied for ');
  expect(error.reason).toContain('denied for ');
  const image = `registry.test/${mock.token}:1`;
  const late = temps.deploy({ project: 1, environment: 1, image, deadline: 4000 });
  const timeout: unknown = await late.catch((reason: unknown) => reason);
  if (!DeploymentTimeoutError.is(timeout)) throw timeout;
  expect(timeout.deployment?.id).toBe(late.id);
  for (const one of [error, timeout])
    for (const shown of [
      one.message,
      String(one.stack),
      JSON.stringify(one),
      inspect(one, { depth: 9 }),
    ])
      for (const secret of secrets) expect.soft(shown).not.toContain(secret);
});

test('a deadline that has passed before its timer fires ends the next wait at once', async () => {
  class LateClock extends FakeClock {
    late = 0;
    override elapsed(): number {
      return super.elapsed() + this.late;
    }
  }
  const clock = new LateClock();
  const session = new DeploySession({ client: setUp().temps, clock }, { deadline: 1000 }, () => {});
  clock.late = 999;
  await clock.until(session.wait(500));
  await expect(clock.until(session.wait(500))).rejects.toThrow(DeploymentTimeoutError);
});
