import { expect, test } from 'vitest';
import { problem, setUp, type World, type Interceptor } from './support.ts';

const COMMIT = '9f1c0e4b7a2d9f1c0e4b7a2d9f1c0e4b7a2d9f1c';
const MAIN = { git: { branch: 'main', commit: COMMIT } };
const TRIGGER = /trigger-pipeline$/;

/** A trigger of the platform's own, such as a push, by the mock's own client. */
function push(world: World, commit: string, tag?: string): Promise<unknown> {
  const body = { branch: 'main', commit, environment_id: 1, ...(tag && { tag }) };
  const headers = {
    authorization: `Bearer ${world.mock.token}`,
    'content-type': 'application/json',
  };
  const url = 'https://temps.test/api/projects/1/trigger-pipeline';
  return world.mock.fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

test('the deployment of the named commit is watched, and not that of a push at the same moment', async () => {
  const world: World = setUp({
    server: '2026-07',
    intercept: async ({ url }) => {
      if (TRIGGER.test(url)) await push(world, 'bbb2220e4b7a');
      return undefined;
    },
  });
  const { commit_hash } = await world.finish(
    world.start({ git: { branch: 'main', commit: '9f1c0e4b7a2d' } }),
  );
  expect(commit_hash).toBe('9f1c0e4b7a2d');
});

test('the commit that the server names decides where none was asked for, also if it is abbreviated', async () => {
  const world: World = setUp({
    intercept: async (request) => {
      if (!TRIGGER.test(request.url)) return undefined;
      await push(world, 'bbb2220e4b7a');
      const response = await world.mock.fetch(request);
      const body = (await response.json()) as { commit?: string };
      named =
        world.mock.state.deployments.get(world.mock.state.deployments.lastId)?.commit_hash ?? '';
      return Response.json({ ...body, commit: named.slice(0, 8).toUpperCase() });
    },
  });
  let named = '';
  const { commit_hash } = await world.finish(world.start({ git: { branch: 'main' } }));
  expect([commit_hash, named.length > 8]).toEqual([named, true]);
});

test('where no commit is named, the first new deployment of the branch and tag is watched', async () => {
  const world: World = setUp({
    intercept: async (request) => {
      if (!TRIGGER.test(request.url)) return undefined;
      await push(world, COMMIT, 'v1');
      await world.mock.fetch(request);
      return Response.json({ message: 'Pipeline triggered successfully', commit: null });
    },
  });
  expect(await world.finish(world.start({ git: { branch: 'main' } }))).toMatchObject({ tag: null });
});

/**
 * The first list after the trigger takes so many milliseconds. Each leaves out deployments with an
 * id above this.
 */
const list = (world: () => World, ms: number, above?: number): Interceptor => {
  const times = [ms];
  return async (request) => {
    if (!request.url.includes('/deployments?')) return undefined;
    if (world().posts.length > 0)
      await new Promise<void>((resolve) => void world().clock.sleep(times.pop() ?? 0, resolve));
    if (above === undefined) return undefined;
    const body = (await (await world().mock.fetch(request)).json()) as { items: { id: number }[] };
    return Response.json({ ...body, items: body.items.filter(({ id }) => id <= above) });
  };
};

test('a deployment of the same commit in flight is watched after 10 seconds and not waited for', async () => {
  // The list is read again half a second later.
  for (const [ms, expected] of [
    [9_999, 10_499],
    [10_000, 10_000],
  ] as const) {
    const world: World = setUp({ server: '2026-07', intercept: list(() => world, ms) });
    await push(world, COMMIT);
    const pushed = world.mock.state.deployments.lastId;
    const start = world.clock.elapsed();
    let watched: number | undefined;
    const onEvent = () => (watched ??= world.clock.elapsed() - start);
    expect.soft((await world.finish(world.start({ ...MAIN, onEvent }))).id).toBe(pushed);
    expect.soft(watched).toBe(expected);
    expect
      .soft({ warnings: world.warnings(), lastId: world.mock.state.deployments.lastId })
      .toEqual({ warnings: [], lastId: pushed });
  }
});

test('a deployment that does not show up within a minute is an error, which says where to look', async () => {
  // Half a second later, the minute is over.
  const world: World = setUp({ intercept: list(() => world, 59_500, 2) });
  const start = world.clock.elapsed();
  const error = await world.fail(world.start(MAIN));
  expect(error).toMatchObject({ code: 'deployment_not_seen' });
  expect(error.message).toMatch(
    /^The pipeline of the branch main, commit 9f1c\w+ was triggered, but no new deployment .+ within 60 s\..+before you start it again$/,
  );
  expect(world.posts).toHaveLength(1);
  expect(world.clock.elapsed() - start).toBe(60_000);
});

test('a list that cannot be read after the trigger is an error that says that it was sent', async () => {
  const world: World = setUp({
    intercept: ({ url }) =>
      world.posts.length > 0 && url.includes('/deployments?') ? problem(500) : undefined,
  });
  const error = await world.fail(world.start(MAIN));
  expect(error).toMatchObject({ status: 500 });
  expect(error.message).toContain(
    'was triggered. Look for it in the dashboard before you start it again',
  );
});

test("the error of a branch that does not exist names the branch, where July's server names a placeholder", async () => {
  const world = setUp({ server: '2026-07', scenario: 'demo' });
  const error = await world.fail(world.start({ git: { branch: 'mian' } }));
  expect(error).toMatchObject({ code: 'deployment_failed', job: { job_type: 'DownloadRepoJob' } });
  expect(error.message).toMatch(
    /: Failed to checkout commit manual-trigger-\d+\. Check that the repository has the branch mian$/,
  );
  world.mock.deployments.failNext({ job: 'build_image' });
  expect((await world.fail(world.start(MAIN))).message).not.toContain('Check that the repository');
});
