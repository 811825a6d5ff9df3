import { expect, test } from 'vitest';
import { createTempsMock } from '../../../mock/index.ts';
import { TempsClient, type Deployment } from '../../../src/index.ts';
import { REAL_SERVERS, SERVERS } from '../../servers/workflows/servers.ts';
import { GIT, problem, setUp, type World } from './support.ts';

const IMAGE = { image: 'registry.test/app:1' };
const NEXT = { image: 'registry.test/app:2' };

/** When the newest deployment was created, and when the one before it had ended all of its jobs. */
async function order({ temps }: World, older: number): Promise<{ started: number; ended: number }> {
  const { data } = await temps.deployments.list({
    path: { project_id: 1 },
    query: { environment_id: 1 },
  });
  const path = { project_id: 1, deployment_id: older };
  const jobs = await temps.deployments.listJobs({ path }).toArray();
  const ended = Math.max(...jobs.map(({ finished_at }) => Date.parse(finished_at ?? '')));
  return { started: Date.parse(data.items[0]?.created_at ?? ''), ended };
}

/** A deployment as it is after ten more minutes. */
async function later({ clock, temps }: World, deployment_id: number): Promise<Deployment> {
  await clock.advance(600_000);
  return (await temps.deployments.get({ path: { project_id: 1, deployment_id } })).data;
}

async function jobsOf({ temps }: World, deployment_id: number): Promise<string[]> {
  const jobs = await temps.deployments
    .listJobs({ path: { project_id: 1, deployment_id } })
    .toArray();
  return jobs.map(({ status }) => status);
}

/** A deployment that its script has left at a deadline, as a CI job that times out. */
async function leave(world: World, source: object = IMAGE): Promise<number> {
  const left = world.start({ ...source, deadline: 4000 });
  await world.fail(left);
  world.events.length = 0;
  return left.id ?? 0;
}

test('a deployment waits for an older one that is left running, which would remove its container', async () => {
  for (const server of SERVERS) {
    const world = setUp({ server });
    const older = await leave(world);
    const deployment = world.start(NEXT);
    await world.clock.advance(100);
    // At once: a CI job would look as if it hung.
    expect
      .soft(world.events[0], server)
      .toMatchObject({ type: 'warning', reason: 'older_deployment', deployment_id: older });
    expect
      .soft(await world.finish(deployment), server)
      .toMatchObject({ id: older + 1, status: 'completed', is_current: true });
    const { started, ended } = await order(world, older);
    expect.soft(started, server).toBeGreaterThanOrEqual(ended);
    expect.soft(await jobsOf(world, older), server).toEqual(['success', 'success', 'success']);
    expect
      .soft(await later(world, older + 1), server)
      .toMatchObject({ status: 'completed', is_current: true });
    expect
      .soft(world.warnings(), server)
      .toEqual([
        expect.stringMatching(
          new RegExp(
            `^Deployment ${older} is running. When that ends, the server removes the containers of the other.+ 10 minutes at most. To end it at once, set .cancelOlder: true., or call temps.deployments.cancel`,
          ),
        ),
      ]);
  }
});

test.each(REAL_SERVERS)(
  'a deployment waits for what a real server runs after the completion of an older one, which would stop it: %s',
  async (server) => {
    const world = setUp({ server });
    const older = await leave(world, GIT);
    await world.clock.advance(18_000);
    expect(await jobsOf(world, older)).toEqual(expect.arrayContaining(['running', 'pending']));
    const { id } = await world.finish(world.start(NEXT));
    expect(await later(world, id)).toMatchObject({ status: 'completed', is_current: true });
    expect(world.events.find(({ type }) => type === 'warning')).toMatchObject({
      deployment_id: older,
    });
    expect(world.warnings()[0]).toMatch(
      /^The jobs of deployment \d+ go on: .+\. When that ends, the server removes the/,
    );
  },
);

test('a job that July leaves running for ever after a stop holds up nothing for longer than a minute after it', async () => {
  const world = setUp({ server: '2026-07' });
  const slow = (id: number) => {
    const row = world.mock.state.deployments.get(id);
    const [first, ...others] = row?.plan ?? [];
    if (row && first) row.plan = [{ ...first, milliseconds: 200_000 }, ...others];
  };
  const older = await leave(world);
  slow(older);
  await world.clock.advance(100_000);
  const { data } = await world.temps.deployments.deployFromImage({
    path: { project_id: 1, environment_id: 1 },
    body: { image_ref: 'registry.test/app:3' },
  });
  slow(data.id);
  await world.clock.advance(110_000);
  // It ran for longer than a minute, and has no end: the minute counts from the end of the
  // deployment that stopped it.
  expect(await jobsOf(world, data.id)).toEqual(['running', 'pending', 'pending']);
  const { created_at } = await world.finish(world.start(NEXT));
  const waited = Date.parse(created_at) - (await order(world, older)).ended;
  expect([waited > 55_000, waited < 70_000], `${waited} ms`).toEqual([true, true]);
  expect(world.events[0]).toMatchObject({
    type: 'warning',
    reason: 'older_deployment',
    deployment_id: data.id,
  });
  // Later ends of others do not count.
  world.events.length = 0;
  const { id } = await world.finish(world.start(IMAGE));
  expect(world.warnings()).toEqual([]);
  expect(await later(world, id)).toMatchObject({ status: 'completed', is_current: true });
  expect(await jobsOf(world, data.id)).toEqual(['running', 'pending', 'pending']);
});

test.each(REAL_SERVERS)(
  'a rollback waits for an older deployment too, and is refused if that has become the current one: %s',
  async (server) => {
    const world = setUp({ server });
    const older = await leave(world);
    const error = await world.fail(world.back({ to: 'previous' }));
    expect(error.message).toContain(`but the current one is ${older}. Nothing was rolled back`);
    expect(world.posts.filter((line) => line.endsWith('/rollback'))).toEqual([]);
  },
);

test.each(REAL_SERVERS)(
  'a rollback to the deployment that an older one replaces meanwhile brings it back: %s',
  async (server) => {
    const world = setUp({ server, commits: ['aaa1110e4b7a', 'bbb2220e4b7a'] });
    await leave(world);
    expect(await world.finish(world.back({ to: 2 }))).toMatchObject({
      commit_hash: 'bbb2220e4b7a',
      is_current: true,
    });
  },
);

test('`cancelOlder` cancels the older one, and starts once its jobs have ended', async () => {
  for (const server of SERVERS) {
    const world = setUp({ server });
    const older = await leave(world);
    const start = world.clock.elapsed();
    await world.finish(world.start({ ...NEXT, cancelOlder: true }));
    expect
      .soft(world.posts.slice(1), server)
      .toEqual([
        `POST /projects/1/deployments/${older}/cancel`,
        'POST /projects/1/environments/1/deploy/image',
      ]);
    const { started } = await order(world, older);
    expect.soft(started - start, server).toBeLessThan(15_000);
  }
});

test('an older deployment that has ended before `cancelOlder` cancels it is none, and another refusal is thrown', async () => {
  const world: World = setUp({
    intercept: async (request) => {
      if (!request.url.endsWith('/cancel')) return undefined;
      if (status === 400) await world.mock.fetch(request);
      return problem(status);
    },
  });
  let status = 403;
  await leave(world);
  const start = () => world.start({ ...NEXT, cancelOlder: true });
  expect(await world.fail(start())).toMatchObject({ status });
  status = 400;
  expect(await world.finish(start())).toMatchObject({ status: 'completed' });
});

test('an older deployment that does not end is an error after ten minutes, which says how to cancel it', async () => {
  // The list is read again half a second later.
  const times = [599_500];
  const world: World = setUp({
    intercept: async (request) => {
      const ms = request.url.includes('/deployments?') ? times.pop() : undefined;
      if (ms) await new Promise<void>((resolve) => void world.clock.sleep(ms, resolve));
      const response = await world.mock.fetch(request);
      if (request.method !== 'GET') return response;
      return new Response(
        (await response.text()).replaceAll('"status":"completed"', '"status":"running"'),
        response,
      );
    },
  });
  const start = world.clock.elapsed();
  const error = await world.fail(world.start(IMAGE));
  expect(error).toMatchObject({ code: 'older_deployment' });
  expect(error.message).toMatch(
    /^Nothing was started: deployment \d+ .+ 10 minutes\. .+`cancelOlder: true`, or call temps\.deployments\.cancel\(\{ path: \{ project_id: 1, deployment_id: \d+ \} \}\)$/,
  );
  expect(world.posts).toEqual([]);
  expect(world.clock.elapsed() - start).toBe(600_000);
});

test('a deployment of another environment is not waited for', async () => {
  const world = setUp({ server: '2026-07' });
  await leave(world);
  await world.finish(world.start({ ...NEXT, environment: 2 }));
  expect(world.warnings()).toEqual([]);
});

test('a deadline during the wait starts nothing', async () => {
  const world = setUp({ server: '2026-07' });
  await leave(world);
  const late = await world.fail(world.start({ ...NEXT, deadline: 1000 }));
  expect(late.message).toContain('Nothing was started');
  expect(world.posts).toHaveLength(1);
});

test.each(REAL_SERVERS)(
  'two deployments one after the other by mock.fetch both stay, although its clock is another: %s',
  async (server) => {
    const mock = createTempsMock({ scenario: 'demo', server, clock: 'auto' });
    const temps = new TempsClient({
      baseUrl: 'https://temps.test',
      apiKey: mock.token,
      fetch: mock.fetch,
    });
    const target = { project: 'storefront', environment: 'production' };
    await temps.deploy({ ...target, git: { branch: 'main', commit: 'aaa1111' } });
    const second = await temps.deploy({ ...target, git: { branch: 'main', commit: 'bbb2222' } });
    expect(second).toMatchObject({ status: 'completed', is_current: true });
  },
);
