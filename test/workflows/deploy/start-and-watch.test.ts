import { expect, test } from 'vitest';
import { DeploymentFailedError, type Deployment, type DeployEvent } from '../../../src/index.ts';
import { REAL_SERVERS, SERVERS } from '../../servers/workflows/servers.ts';
import { GIT, problem, setUp as setUpWorld, type World } from './support.ts';

const [ONE, TWO] = [{ image: 'registry.test/app:1' }, { image: 'registry.test/app:2' }];

type Real = (typeof REAL_SERVERS)[number];

/** Several clients read one list at one time, which the mock takes for a clock that stands still. */
const setUp: typeof setUpWorld = (options) => setUpWorld({ printWarnings: false, ...options });

/** What each of these deployments ends with, once all have ended. */
async function endings(
  { clock }: World,
  deployments: readonly PromiseLike<Deployment>[],
): Promise<(Deployment | Error)[]> {
  const ended = deployments.map((one) =>
    Promise.resolve(one).catch((error: unknown) => error as Error),
  );
  return clock.until(Promise.all(ended));
}

/** The statuses of the containers of an environment, a while later. */
async function containers({ clock, temps }: World, environment_id = 1): Promise<string[]> {
  await clock.advance(60_000);
  const path = { project_id: 1, environment_id };
  return (await temps.deployments.listContainers({ path }).toArray()).map(({ status }) => status);
}

/** The deployments that were started again, and what was said. */
function again(events: readonly DeployEvent[]): [number | undefined, string][] {
  return events.flatMap((event) =>
    event.type === 'warning' && event.reason === 'started_again'
      ? [[event.deployment_id, event.message]]
      : [],
  );
}

/** What was sent, without projects and environments: `deploy/image`, `deployments/3/cancel`. */
function sent({ posts }: World): string[] {
  return posts.map((line) => line.replace(/^POST \/projects\/1\/(?:environments\/\d\/)?/, ''));
}

/** Lets the rival start just before the next start of ours is sent, as a CI job of another push. */
function beside(server: (typeof SERVERS)[number], refusal?: Response) {
  let rivals: Promise<Deployment>[] = [];
  const world: World = setUp({
    server,
    intercept: async ({ url }) => {
      if (refusal && url.endsWith('/cancel')) return refusal.clone();
      if (rivals.length === 0 && /\/deploy\/image|\/deploy\/static$/.test(url)) {
        rivals = [Promise.resolve(world.rival(ONE))];
        rivals[0]?.catch(() => {});
        // The rival's start is on the server, ours is on its way.
        await world.mock.requests.next('deployments.deployFromImage');
      }
      return undefined;
    },
  });
  return { world, rivals: () => rivals };
}

test('of two clients that deploy in the same moment, the later one withdraws and starts again after the other', async () => {
  for (const server of SERVERS) {
    const { world, rivals } = beside(server);
    const ours = await world.finish(world.start(TWO));
    expect.soft(await rivals()[0], server).toMatchObject({ id: 3 });
    expect.soft(ours, server).toMatchObject({ id: 5, status: 'completed', is_current: true });
    expect
      .soft(sent(world), server)
      .toEqual(['deploy/image', 'deploy/image', 'deployments/4/cancel', 'deploy/image']);
    expect
      .soft(again(world.events), server)
      .toEqual([
        [
          4,
          expect.stringMatching(
            /^Deployment 3 is pending, and was started in the same moment: each would remove the container of the other\. Deployment 4 is cancelled\. It is started again when all have ended$/,
          ),
        ],
      ]);
    expect.soft(await containers(world), server).toEqual(['running']);
  }
});

test.each(REAL_SERVERS)(
  'without the permission to cancel both are waited for with a warning: %s',
  async (server) => {
    const { world } = beside(server, problem(403));
    const ours = await world.finish(world.start(TWO));
    expect(ours).toMatchObject({ id: 5, status: 'completed', is_current: true });
    const permission = expect.stringContaining(
      'which needs the permission deployments:delete',
    ) as string;
    expect(again(world.events)).toEqual([[4, permission]]);
    const { created_at } = ours;
    for (const deployment_id of [3, 4]) {
      const path = { project_id: 1, deployment_id };
      const jobs = await world.temps.deployments.listJobs({ path }).toArray();
      for (const { finished_at } of jobs)
        expect(Date.parse(created_at)).toBeGreaterThanOrEqual(Date.parse(finished_at ?? '1970'));
    }
    expect(await containers(world)).toEqual(['running']);
  },
);

test.each(REAL_SERVERS)(
  'a deployment that has ended before it can be withdrawn is no reason to stop: %s',
  async (server) => {
    const { world } = beside(server, problem(400));
    expect(await world.finish(world.start(TWO))).toMatchObject({ is_current: true });
    expect(await containers(world)).toEqual(['running']);
  },
);

test.each(REAL_SERVERS)('another refusal of the withdrawal is thrown: %s', async (server) => {
  const { world } = beside(server, problem(409));
  expect(await world.fail(world.start(TWO))).toMatchObject({ status: 409 });
});

test.each(REAL_SERVERS)(
  'an image is looked for after its upload and uploaded again, unless it is a stream: %s',
  async (server) => {
    const file = new File(['BZh9'], 'app.tar');
    const { world } = beside(server);
    expect(await world.finish(world.start({ imageTarball: file }))).toMatchObject({ id: 5 });
    expect(sent(world).filter((line) => line === 'deploy/image-upload')).toHaveLength(2);
    expect(await containers(world)).toEqual(['running']);

    const streamed = beside(server);
    const error = await streamed.world.fail(
      streamed.world.start({ imageTarball: { source: file.stream(), name: 'app.tar' } }),
    );
    expect(error).toMatchObject({ code: 'older_deployment' });
    expect(error.message).toContain('Deployment 4 is cancelled. A stream cannot be sent again');
    await streamed.world.clock.until(Promise.all(streamed.rivals()));
    expect(await containers(streamed.world)).toEqual(['running']);
  },
);

test('three clients in the same moment deploy one after the other, though their names clash', async () => {
  for (const server of SERVERS) {
    const world = setUp({ server });
    const ended = await endings(world, [world.start(ONE), world.rival(TWO), world.rival(ONE)]);
    const states = ended.map((one) => (one instanceof Error ? one.message : one.status));
    // On July, each has replaced the one before.
    for (const state of states) expect.soft(state, server).toMatch(/^(?:completed|stopped)$/);
    expect.soft(await containers(world), server).toEqual(['running']);
  }
});

test.each(REAL_SERVERS)(
  'a deployment that fails since another one of two environments got its name is started again, once: %s',
  async (server) => {
    const world = setUp({ server });
    const ended = await endings(world, [
      world.rival({ ...ONE, environment: 2 }),
      world.start({ ...TWO, rollbackOnFailure: true }),
    ]);
    expect(ended).toMatchObject([
      { id: 3, environment_id: 2, status: 'completed' },
      { id: 5, environment_id: 1, status: 'completed', is_current: true },
    ]);
    expect(again(world.events)).toEqual([
      [
        4,
        expect.stringMatching(
          /^Deployment 4 failed, and another one .+ the same address, https:\/\/shop-3\.\S+, and name of its container\. It is started again, once$/,
        ),
      ],
    ]);
    expect(await containers(world)).toEqual(['running']);
    expect(await containers(world, 2)).toEqual(['running']);

    const twice = setUp({ server });
    for (let time = 0; time < 4; time++)
      twice.mock.deployments.failNext({ job: 'deploy_container', atLine: 1 });
    const all = [twice.rival({ ...ONE, environment: 2 }), twice.start(TWO)];
    for (const error of await endings(twice, all))
      expect(DeploymentFailedError.is(error)).toBe(true);
    expect(sent(twice).filter((line) => line === 'deploy/image')).toHaveLength(4);
  },
);

test('a failure of its own is not started again, also where all deployments have one address', async () => {
  for (const server of SERVERS) {
    const world = setUp({ server });
    world.mock.deployments.failNext({ job: 'deploy_container', atLine: 1 });
    expect.soft(DeploymentFailedError.is(await world.fail(world.start(ONE))), server).toBe(true);
    expect.soft(sent(world), server).toEqual(['deploy/image']);
  }
});

test('a client starts its own deployments of an environment one after the other', async () => {
  for (const server of SERVERS) {
    const world = setUp({ server });
    const [first, second] = await endings(world, [world.start(ONE), world.start(TWO)]);
    expect.soft([first, second], server).toMatchObject([
      { id: 3, status: 'completed' },
      { id: 4, status: 'completed', is_current: true },
    ]);
    expect
      .soft(world.warnings(), server)
      .toEqual([expect.stringMatching(/^This client deploys to the environment already/)]);
    expect.soft(await containers(world), server).toEqual(['running']);
    // The same commit twice: each is a deployment of its own.
    const git = await endings(world, [world.start(GIT), world.start(GIT)]);
    expect.soft(git, server).toMatchObject([{ id: 5 }, { id: 6, is_current: true }]);
  }
});

test('one that waits for its turn ends at its deadline, and the next one still waits for the first', async () => {
  const world = setUp();
  const [first, second, third] = await endings(world, [
    world.start(ONE),
    world.start({ ...TWO, deadline: 3000 }),
    world.start(TWO),
  ]);
  expect([first, third]).toMatchObject([{ id: 3 }, { id: 4, status: 'completed' }]);
  expect((second as Error).message).toContain('Nothing was started');
  const { finished_at } = first as Deployment;
  expect(Date.parse((third as Deployment).created_at)).toBeGreaterThanOrEqual(
    Date.parse(finished_at ?? ''),
  );
});

test('other environments are not waited for, and a failure lets the next one start', async () => {
  const world = setUp();
  world.mock.deployments.failNext({ job: 'deploy_container', atLine: 1 });
  const all = [world.start(ONE), world.start(TWO), world.start({ ...ONE, environment: 2 })];
  const [first, second, third] = await endings(world, all);
  expect(DeploymentFailedError.is(first)).toBe(true);
  expect(second).toMatchObject({ status: 'completed' });
  expect((third as Deployment).id).toBeLessThan((second as Deployment).id);
});

/** A world whose deployment is stopped when it has completed, before its end is seen. */
function removing(server: Real, after: (world: World) => unknown, source: object = ONE) {
  const world: World = setUp({
    server,
    intercept: async ({ url }) => {
      if (!url.endsWith('/deployments/3') || isRemoved) return undefined;
      if (world.mock.deployments.status(3) !== 'completed') return undefined;
      isRemoved = true;
      Object.assign(world.mock.state.deployments.get(3) ?? {}, {
        torn_down_at: world.mock.clock.now(),
      });
      await after(world);
      return undefined;
    },
  });
  let isRemoved = false;
  return { world, deployment: world.start({ ...source, rollbackOnFailure: true }) };
}

test.each(REAL_SERVERS)(
  'a deployment that was replaced is a success only if a container of the current one runs: %s',
  async (server) => {
    const gone = removing(server, () => {});
    const error = await gone.world.fail(gone.deployment);
    if (!DeploymentFailedError.is(error)) throw error;
    expect(error.isLive).toBe(false);
    expect(error.message).toMatch(
      /^Deployment 3 is stopped, but no container of a completed deployment runs in the environment: .+ Deploy again/,
    );

    const replaced = removing(server, (world) => replace(world, ONE));
    expect(await replaced.world.finish(replaced.deployment)).toMatchObject({ status: 'stopped' });
  },
);

test.each(REAL_SERVERS)('static files need no container: %s', async (server) => {
  const files = { staticBundle: new File(['PK\u0003\u0004'], 'site.zip') };
  const replaced = removing(
    server,
    (world) => {
      // As for some projects on July.
      world.mock.faults.add({
        operation: 'deployments.listContainers',
        status: 500,
        times: Infinity,
      });
      return replace(world, {});
    },
    files,
  );
  expect(await replaced.world.finish(replaced.deployment)).toMatchObject({ status: 'stopped' });
});

/** A newer deployment that has completed already: of an image, or of static files. */
async function replace({ mock, clock, temps }: World, { image }: { image?: string }) {
  const path = { project_id: 1, environment_id: 1 };
  const { data } = image
    ? await temps.deployments.deployFromImage({ path, body: { image_ref: image } })
    : await temps.deployments.deployFromStatic({ path, body: { static_bundle_id: 1 } });
  const row = mock.state.deployments.get(data.id);
  if (!row) return;
  row.created_at -= 60_000;
  row.redeployed_at = clock.now() + 1;
}

test.each(SERVERS)(
  'a rollback whose container does not run afterwards is an error: %s',
  async (server) => {
    const world = setUp({ server, commits: ['aaa1110e4b7a', 'bbb2220e4b7a'] });
    const running = await world.finish(world.back({ to: 1 }));
    expect(running).toMatchObject({ status: 'completed', is_current: true });
    const crashed: World = setUp({
      server,
      commits: ['aaa1110e4b7a', 'bbb2220e4b7a'],
      intercept: async (request) => {
        if (!request.url.includes('/containers')) return undefined;
        const response = await crashed.mock.fetch(request);
        return new Response((await response.text()).replaceAll('"running"', '"exited"'), response);
      },
    });
    const error = await crashed.fail(crashed.back({ to: 1 }));
    expect(DeploymentFailedError.is(error)).toBe(true);
    expect(error.message).toMatch(/^Deployment 3 is completed, but no container of a completed/);
  },
);

test.each(REAL_SERVERS)(
  'who hears no events learns from the error what a warning has said: %s',
  async (server) => {
    const world = setUp({ server });
    const silent = { onEvent: undefined };
    await world.fail(world.start({ ...ONE, deadline: 4000 }));
    const late = await world.fail(world.start({ ...TWO, ...silent, deadline: 1000 }));
    expect(late.message).toMatch(
      /Nothing was started\..+ Deployment 3 is running\. When that ends/,
    );
    const told = await world.fail(world.start({ ...TWO, deadline: 1000 }));
    expect(told.message).not.toContain('When that ends');

    const upload = { imageTarball: new File(['BZh9'], 'app.tar'), rollbackOnFailure: true };
    await world.finish(world.start({ ...upload, rollbackOnFailure: false }));
    world.mock.deployments.failNext({ job: 'deploy_container', atLine: 1 });
    const failed = await world.fail(world.start({ ...upload, ...silent }));
    expect(failed.message).toContain('`rollbackOnFailure` will not be able to roll back');
  },
);
