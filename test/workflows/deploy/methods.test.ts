import { describe, expect, it } from 'vitest';
import { rollback, waitForDeployment } from '../../../src/workflows/deploy/methods.ts';
import { TempsResponseError, TempsValidationError, type TempsClient } from '../../../src/index.ts';
import { GIT, problem, refused, setUp } from './support.ts';

describe('waitForDeployment', () => {
  it('waitForDeployment watches a deployment that something else started', async () => {
    const { temps, clock } = setUp();
    const { data } = await temps.deployments.deployFromImage({
      path: { project_id: 1, environment_id: 1 },
      body: { image_ref: 'a' },
    });
    const deployment = waitForDeployment(temps, { project_id: 1, deployment_id: data.id }, clock);
    expect(await clock.until(Promise.resolve(deployment))).toMatchObject({ id: data.id, status: 'completed' });
    expect(deployment.id).toBe(data.id);
  });

  it('waitForDeployment returns a deployment that has already ended', async () => {
    const { temps, clock, mock } = setUp();
    const done = mock.state.deployments.list((row) => row.failure === null)[0];
    const deployment = waitForDeployment(
      temps,
      { project_id: done?.project_id ?? 0, deployment_id: done?.id ?? 0 },
      clock,
    );
    expect(await clock.until(Promise.resolve(deployment))).toMatchObject({ id: done?.id, status: 'completed' });
  });

  it('waitForDeployment throws if the server responds with another deployment', async () => {
    const { temps, clock, mock } = setUp({
      intercept: ({ url }) =>
        url.endsWith('/deployments/9999') ? mock.fetch(url.replace('9999', String(done?.id)), authorized) : undefined,
    });
    const authorized = { headers: { authorization: `Bearer ${mock.token}` } };
    const done = mock.state.deployments.list((row) => row.failure === null)[0];
    const path = { project_id: done?.project_id ?? 0, deployment_id: 9999 };
    await expect(clock.until(Promise.resolve(waitForDeployment(temps, path, clock)))).rejects.toThrow(
      `responded 200 with deployment ${done?.id} in place of 9999`,
    );
  });

  it.each([
    ['refused', refused],
    [
      'not found',
      () => new TypeError('fetch failed', { cause: Object.assign(new Error('no host'), { code: 'ENOTFOUND' }) }),
    ],
  ])('an address that has never responded is retried as often as in any call: %s', async (_, fail) => {
    let attempts = 0;
    const { temps, clock } = setUp({ intercept: () => (attempts++, fail()) });
    const began = clock.now();
    const waiting = waitForDeployment(temps, { project_id: 1, deployment_id: 3 }, clock);
    await expect(clock.until(Promise.resolve(waiting))).rejects.toMatchObject({ name: 'TempsConnectionError' });
    // Those of any call.
    expect(attempts).toBe(3);
    expect(clock.now()).toBe(began);
  });

  it.each([
    ['a proxy whose server restarts', () => problem(502)],
    ['a page of one', () => new Response('<html>starting</html>', { headers: { 'content-type': 'text/html' } })],
    ['a router that does not know it yet', () => new Response('404 page not found\n', { status: 404 })],
  ])('a deployment is waited for if %s has responded', async (_, respond) => {
    let left = 8;
    const { temps, clock, mock } = setUp({ intercept: () => (left-- > 0 ? respond() : undefined) });
    const done = mock.state.deployments.list((row) => row.failure === null)[0];
    const path = { project_id: done?.project_id ?? 0, deployment_id: done?.id ?? 0 };
    const waiting = waitForDeployment(temps, path, clock);
    expect(await clock.until(Promise.resolve(waiting))).toMatchObject({ status: 'completed' });
  });

  it('a deployment at an address where only pages come is waited for half a minute', async () => {
    const { temps, clock } = setUp({ intercept: () => new Response('404 page not found\n', { status: 404 }) });
    const began = clock.now();
    const waiting = waitForDeployment(temps, { project_id: 1, deployment_id: 3 }, clock);
    await expect(clock.until(Promise.resolve(waiting))).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(clock.now() - began).toBeGreaterThanOrEqual(30_000);
    expect(clock.now() - began).toBeLessThan(40_000);
  });

  it('waitForDeployment throws at once for a deployment that does not exist', async () => {
    const { temps, clock } = setUp();
    await expect(
      clock.until(Promise.resolve(waitForDeployment(temps, { project_id: 1, deployment_id: 9999 }, clock))),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});

const back = (context: ReturnType<typeof setUp>, to: 'previous' | number, from?: number) =>
  rollback(context.temps, { project_id: 1, environment_id: 1, to, from }, context.clock);

it('`previous` is the last completed deployment before the current one', async () => {
  const context = setUp();
  const good = await context.finish(context.start(GIT));
  context.mock.deployments.failNext();
  await context.fail(context.start(GIT));
  const bad = await context.finish(context.start(GIT));
  const restored = await context.finish(back(context, 'previous'));
  expect(restored).toMatchObject({
    status: 'completed',
    is_current: true,
    metadata: { isRollback: true, rolledBackFromId: good.id },
  });
  expect(restored.id).toBeGreaterThan(bad.id);
});

describe('rollback', () => {
  it.each(['prev', 'Previous', '7', 0])(
    'a rollback to %j is refused, and the error says what `to` may be',
    async (to) => {
      const { temps, clock, fail } = setUp();
      const error = await fail(rollback(temps, { project_id: 1, environment_id: 1, to: to as never }, clock));
      expect(String(error)).toContain("`to` must be the numeric id of a deployment or 'previous', not");
    },
  );

  it('a second `previous` goes further back', async () => {
    const context = setUp();
    const oldest = await context.finish(context.start(GIT));
    await context.finish(context.start(GIT));
    await context.finish(context.start(GIT));
    await context.finish(back(context, 'previous'));
    expect(await context.finish(back(context, 'previous'))).toMatchObject({
      metadata: { rolledBackFromId: oldest.id },
    });
  });

  it('a rollback goes to the deployment with the id in `to`', async () => {
    const context = setUp();
    const target = await context.finish(context.start(GIT));
    await context.finish(context.start(GIT));
    expect(await context.finish(back(context, target.id))).toMatchObject({ metadata: { rolledBackFromId: target.id } });
  });

  it('a rollback is refused if the deployment in `from` is not the current one', async () => {
    const context = setUp();
    const good = await context.finish(context.start(GIT));
    const bad = await context.finish(context.start(GIT));
    const before = context.mock.state.deployments.size;
    for (const to of ['previous', good.id] as const) {
      const error = await context.fail(back(context, to, good.id));
      expect(error).toMatchObject({ code: 'validation', issues: [{ path: ['from'] }] });
    }
    expect(context.mock.state.deployments.size).toBe(before);
    expect(await context.finish(back(context, 'previous', bad.id))).toMatchObject({
      metadata: { rolledBackFromId: good.id },
    });
  });

  it('a rollback is not sent if the list of deployments does not have the current one', async () => {
    let list: unknown;
    const context = setUp({
      intercept: ({ url }) => (list !== undefined && /\/deployments(\?|$)/.test(url) ? Response.json(list) : undefined),
    });
    await context.finish(context.start(GIT));
    await context.finish(context.start(GIT));
    const { data } = await context.temps.deployments.list({ path: { project_id: 1 } });
    await context.finish(context.start(GIT));
    list = data;
    const before = context.mock.state.deployments.size;
    const error = await context.fail(back(context, 'previous'));
    expect(error).toMatchObject({ code: 'validation', issues: [{ path: ['to'] }] });
    expect(String(error)).toContain('that is not the current one of environment 1. Nothing was rolled back. Try again');
    expect(context.mock.state.deployments.size).toBe(before);
  });

  it('a rollback is not sent if the server responds with another deployment than its target', async () => {
    let isStale = false;
    const context = setUp({
      intercept: ({ url }) =>
        isStale && url.endsWith(`/deployments/${target.id}`) ? Response.json({ ...target, id: 99 }) : undefined,
    });
    const target = await context.finish(context.start(GIT));
    await context.finish(context.start(GIT));
    const changes = () => context.mock.requests.filter(({ method }) => method !== 'GET').length;
    const before = changes();
    isStale = true;
    const error = await context.fail(back(context, target.id));
    expect(TempsResponseError.is(error) && error.message).toContain(
      `responded 200 with deployment 99 in place of ${target.id}. Nothing was rolled back`,
    );
    expect(changes()).toBe(before);
  });

  it('a rollback has not succeeded if the server then responds with another deployment', async () => {
    let isStale = false;
    const context = setUp({
      intercept: ({ method, url }) => {
        if (method === 'POST' && url.endsWith('/rollback')) {
          isStale = true;
          return Response.json({});
        }
        return isStale && url.endsWith(`/deployments/${target.id}`)
          ? Response.json({ ...current, is_current: true })
          : undefined;
      },
    });
    const target = await context.finish(context.start(GIT));
    const current = await context.finish(context.start(GIT));
    const error = await context.fail(back(context, target.id));
    expect(String(error)).toContain(`responded 200 with deployment ${current.id} in place of ${target.id}. `);
    expect(String(error)).toContain(`The rollback to deployment ${target.id} was accepted.`);
  });

  it('a rollback without an earlier completed deployment is refused, and changes nothing', async () => {
    const context = setUp({ scenario: 'empty' });
    await context.temps.projects.create({
      body: { name: 'Shop', directory: '/', main_branch: 'main', preset: 'nextjs', storage_service_ids: [] },
    });
    await context.finish(context.start({ image: 'a' }));
    const error = await context.fail(back(context, 'previous'));
    if (!TempsValidationError.is(error)) throw error;
    expect(error.message).toContain('has no completed deployment before the current one, 1');
    expect(context.mock.state.deployments.size).toBe(1);
    await context.finish(context.start({ image: 'b' }));
    const outdated = await context.fail(back(context, 'previous', 1));
    expect(String(outdated)).toContain('`from` is deployment 1, but the current one is 2. Nothing was rolled back');
    expect(context.mock.state.deployments.size).toBe(2);
  });
});

it('the client has deploy, waitForDeployment and rollback', () => {
  const { temps } = setUp();
  const methods: (keyof TempsClient)[] = ['deploy', 'waitForDeployment', 'rollback'];
  expect(methods.map((name) => typeof temps[name])).toEqual(['function', 'function', 'function']);
});
