import { expect, test, vi } from 'vitest';
import type { DeployEvent } from '../../../src/index.ts';
import { REAL_SERVERS, SERVERS } from '../../servers/workflows/servers.ts';
import { broken, problem, setUp, type Interceptor, type World } from './support.ts';

const COMMITS = ['aaa1110e4b7a', 'bbb2220e4b7a', 'ccc3330e4b7a'];
const ROLLBACK = /\/rollback$/;

/** A world with three deployments, 1 to 3, whose server responds to a rollback like this. */
function open(server: (typeof SERVERS)[number], onRollback?: Interceptor): World {
  const intercept: Interceptor = (request) =>
    ROLLBACK.test(request.url) ? onRollback?.(request) : undefined;
  return setUp({ server, commits: COMMITS, intercept });
}

test.each(REAL_SERVERS)('a refusal for another reason is not evaded: %s', async (server) => {
  const world = open(server, () => problem(400));
  expect(await world.fail(world.back({ to: 'previous' }))).toMatchObject({ status: 400 });
  expect(world.posts).toHaveLength(1);
});

test('a second rollback to the previous one goes further back where the server says what was restored', async () => {
  const world = open('reference');
  await world.finish(world.back({ to: 'previous' }));
  expect(await world.finish(world.back({ to: 'previous' }))).toMatchObject({
    commit_hash: COMMITS[0],
  });
});

test('and is refused where it does not: it could go forward to the version that was rolled back', async () => {
  for (const server of REAL_SERVERS) {
    const world = open(server);
    const { id } = await world.finish(world.back({ to: 'previous' }));
    world.posts.length = 0;
    const { message } = await world.fail(world.back({ to: 'previous' }));
    expect
      .soft(message, server)
      .toContain(
        `could be deployment 3, but that may have been rolled back before: deployment ${id} deployed the source of the older deployment 2 again`,
      );
    expect.soft(world.posts, server).toEqual([]);
  }
});

test('a rollback to the image tag or the commit of the current deployment is refused before anything is started', async () => {
  const latest = { image: 'registry.test/app:latest' };
  for (const server of SERVERS) {
    const world = setUp({ server, commits: ['aaa1110e4b7a', 'bbb2220e4b7a', 'bbb2220e4b7a'] });
    const commit = await world.fail(world.back({ to: 2 }));
    const tagged = await world.finish(world.start(latest));
    const current = await world.finish(world.start(latest));
    world.posts.length = 0;
    const tag = await world.fail(world.back({ to: tagged.id }));
    expect
      .soft([commit, tag], server)
      .toMatchObject([{ code: 'rollback_no_change' }, { code: 'rollback_no_change' }]);
    expect.soft(commit.message).toContain('deployment 2 and the current one, 3, are of the same');
    expect
      .soft(tag.message)
      .toContain(
        `the current one, ${current.id}, are of the same source: the image registry.test/app:latest`,
      );
    expect.soft(world.posts, server).toEqual([]);
  }
});

test('the previous one is the last of another commit, also if the current commit was deployed twice', async () => {
  const [A, B, C] = COMMITS;
  for (const server of SERVERS)
    for (const commits of [
      [A, B, B],
      [A, B, A, C, C],
    ] as string[][]) {
      const world = setUp({ server, commits });
      expect
        .soft(await world.finish(world.back({ to: 'previous' })), server)
        .toMatchObject({ status: 'completed', is_current: true, commit_hash: A });
    }
});

test('the previous one of an image tag that was deployed twice is refused, and the error has the id of another version', async () => {
  const latest = { image: 'registry.test/app:latest' };
  for (const server of SERVERS) {
    const world = setUp({ server });
    await world.finish(world.start(latest));
    await world.finish(world.start(latest));
    world.posts.length = 0;
    const error = await world.fail(world.back({ to: 'previous' }));
    expect.soft(error, server).toMatchObject({ code: 'rollback_no_change' });
    // The tag may have named another image before: the version before it is not known.
    expect
      .soft(error.message, server)
      .toBe(
        'Nothing was rolled back: deployment 3 and the current one, 4, are of the same source: the image registry.test/app:latest. Give the id of another version as `to`: the newest is 2. To deploy the same again, call temps.deploy()',
      );
    expect.soft(world.posts, server).toEqual([]);
    expect
      .soft(await world.finish(world.back({ to: 2 })), server)
      .toMatchObject({ is_current: true, status: 'completed' });
  }
});

test('where every completed deployment is of the current commit, no id is named', async () => {
  const world = setUp({ server: '2026-08', commits: ['aaa1110e4b7a', 'aaa1110e4b7a'] });
  const error = await world.fail(world.back({ to: 'previous' }));
  expect(error).toMatchObject({ code: 'rollback_no_change' });
  expect(error.message).toContain('Give the id of another version as `to`. To deploy the same');
});

test('a current deployment that was torn down is brought back by a rollback to its own version', async () => {
  for (const server of REAL_SERVERS)
    for (const to of [2, 'previous'] as const) {
      const world = setUp({ server, commits: ['aaa1110e4b7a', 'aaa1110e4b7a'] });
      await world.temps.deployments.teardown({ path: { project_id: 1, deployment_id: 2 } });
      expect.soft(await world.finish(world.back({ to })), server).toMatchObject({
        commit_hash: 'aaa1110e4b7a',
        status: 'completed',
        is_current: true,
      });
    }
});

test.each(REAL_SERVERS)(
  'a target that would not help is refused before anything is sent: %s',
  async (server) => {
    const world = open(server);
    world.mock.deployments.failNext({ job: 'build_image' });
    const failing = world.start({ git: { branch: 'main', commit: 'ddd4440e4b7a' } });
    await world.fail(failing);
    const elsewhere = await world.finish(
      world.start({ environment: 2, git: { branch: 'develop' } }),
    );
    world.posts.length = 0;
    const [first, current] = [1, 3];
    const table: [object, object, string][] = [
      [{ to: failing.id }, { code: 'validation' }, 'which is failed and has never completed'],
      [
        { to: elsewhere.id },
        { code: 'validation' },
        'of another environment, 2. Nothing was rolled back',
      ],
      [
        { to: current },
        { code: 'rollback_no_change' },
        `Nothing was rolled back: deployment ${current} is the current one`,
      ],
      [
        { to: first, from: first },
        { code: 'validation' },
        `\`from\` is deployment ${first}, but the current one is ${current}`,
      ],
      [
        { to: 'previous', from: first },
        { code: 'validation' },
        `but the current one is ${current}`,
      ],
      [{ to: 99 }, { status: 404 }, 'Deployment not found'],
    ];
    for (const [options, expected, message] of table) {
      const error = await world.fail(world.back(options));
      expect.soft(error, message).toMatchObject(expected);
      expect.soft(error.message.toLowerCase()).toContain(message.toLowerCase());
    }
    expect(world.posts).toEqual([]);
  },
);

test.each(REAL_SERVERS)(
  'a deployment that failed and was stopped by a teardown is refused too: %s',
  async (server) => {
    const world = setUp({ server });
    world.mock.deployments.failNext({ job: 'build_image' });
    const failing = world.start({ git: { branch: 'main', commit: 'ddd4440e4b7a' } });
    await world.fail(failing);
    await world.temps.environments.teardown({ path: { project_id: 1, env_id: 1 } });
    world.posts.length = 0;
    expect((await world.fail(world.back({ to: failing.id ?? 0 }))).message).toContain(
      'has never completed',
    );
    expect(world.posts).toEqual([]);
  },
);

test('an environment without a deployment to go back to says so', async () => {
  const world = setUp();
  const error = await world.fail(world.back({ environment: 2, to: 'previous' }));
  expect(error.message).toContain('`environment` has no current deployment');
  await world.finish(world.start({ environment: 2, git: { branch: 'develop' } }));
  const only = await world.fail(world.back({ environment: 2, to: 'previous' }));
  expect(only.message).toContain(
    '`environment` has no completed deployment before the current one',
  );
});

test.each(REAL_SERVERS)(
  'an uploaded image that was replaced cannot be deployed again: %s',
  async (server) => {
    const world = setUp({ server });
    const upload = { imageTarball: new File(['BZh9'], 'app.tar') };
    const uploaded = await world.finish(world.start(upload));
    await world.finish(world.start({ git: { branch: 'main' } }));
    const lost = await world.fail(world.back({ to: uploaded.id }));
    expect(lost).toMatchObject({ code: 'rollback_no_source', cause: { status: 400 } });
    expect(lost.message).toContain('an uploaded image, which no registry has');
    // Nor can a commit of no known branch.
    Object.assign(world.mock.state.deployments.get(1) ?? {}, { branch: null });
    expect(await world.fail(world.back({ to: 1 }))).toMatchObject({ code: 'rollback_no_source' });
  },
);

test.each(REAL_SERVERS)(
  'what a real server does not roll back to is deployed again as it was, and marked as a rollback: %s',
  async (server) => {
    const world = setUp({ server });
    const call = vi.spyOn(world.temps.deployments, 'rollback');
    const image = 'registry.test/app:1';
    const { id } = await world.finish(world.start({ image, health_check_path: '/up' }));
    await world.finish(world.start({ image: 'registry.test/app:2' }));
    await world.finish(world.back({ to: id }));
    const metadata = { isRollback: true, rolledBackFromId: id };
    const { body } = world.mock.requests.findLast(({ method }) => method === 'POST') ?? {};
    expect(body).toEqual({ image_ref: image, health_check_path: '/up', metadata });
    // July's server responds after the health check, which may take minutes.
    expect(call.mock.calls[0]?.[0]).toMatchObject({ timeout: 600_000, deadline: 0 });
    // Between the two.
    const controller = new AbortController();
    const onEvent = ({ type }: DeployEvent) => type === 'warning' && controller.abort();
    const aborted = await world.fail(
      world.back({ to: id + 1, signal: controller.signal, onEvent }),
    );
    expect(aborted.message).toContain('Nothing was started');
  },
);

test('the error of a rollback whose response is lost says that it may have happened', async () => {
  const lost = open('reference', () => broken());
  const error = await lost.fail(lost.back({ to: 'previous' }));
  expect(error).toMatchObject({ code: 'connection' });
  expect(error.message).toContain('a deployment may have started');
  expect(lost.posts).toHaveLength(1);
});

test.each(REAL_SERVERS)(
  'a rebuild that a real server queues is found by its commit, and one that never comes is an error: %s',
  async (server) => {
    let isQueued = true;
    const world: World = open(server, async (request) => {
      const id = Number(/deployments\/(\d+)/.exec(request.url)?.[1]);
      const { data } = await world.temps.deployments.get({
        path: { project_id: 1, deployment_id: id },
      });
      if (isQueued)
        await world.temps.projects.triggerPipeline({
          path: { project_id: 1 },
          body: { branch: 'main', commit: data.commit_hash ?? '', environment_id: 1 },
        });
      return Response.json({ ...data, is_current: false });
    });
    expect(await world.finish(world.back({ to: 'previous' }))).toMatchObject({
      commit_hash: COMMITS[1],
      is_current: true,
    });
    isQueued = false;
    const error = await world.fail(world.back({ to: 1 }));
    expect(error).toMatchObject({ code: 'deployment_not_seen' });
    expect(error.message).toMatch(
      /^The rollback to deployment 1 was accepted, but no new deployment .+ within 60 s/,
    );
  },
);
