import '../../support/on-demand.ts';
import { expect, test } from 'vitest';
import {
  DeploymentCancelledError,
  DeploymentFailedError,
  NotFoundError,
} from '../../../src/index.ts';
import { setUp, type World } from '../../workflows/deploy/support.ts';
import { SERVERS } from './servers.ts';

const COMMITS = ['aaa1110e4b7a', 'bbb2220e4b7a', 'ccc3330e4b7a'];

/** The commit that production serves. */
async function served({ temps }: World): Promise<string | null | undefined> {
  const { data } = await temps.environments.get({ path: { project_id: 1, env_id: 1 } });
  const path = { project_id: 1, deployment_id: data.current_deployment_id ?? 0 };
  return (await temps.deployments.get({ path })).data.commit_hash;
}

test('a deployment serves its environment, and one that fails is that error on each server', async () => {
  for (const server of SERVERS) {
    const world = setUp({ server, scenario: 'demo' });
    await world.finish(world.start({ git: { branch: 'main' } }));
    const git = { branch: 'main', commit: '9f1c0e4b7a2d9f1c0e4b7a2d9f1c0e4b7a2d9f1c' };
    expect.soft(await world.finish(world.start({ git })), server).toMatchObject({
      status: 'completed',
      branch: 'main',
      commit_hash: git.commit,
      is_current: true,
      environment_id: 1,
      finished_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    });
    expect.soft(await served(world), server).toBe(git.commit);
    expect
      .soft({ posts: world.posts.length, warnings: world.warnings() }, server)
      .toEqual({ posts: 2, warnings: [] });

    world.mock.deployments.failNext({
      job: 'build_image',
      message: 'exited with code 137',
      atLine: 3,
    });
    const failed = await world.fail(world.start({ git }));
    if (!DeploymentFailedError.is(failed)) throw failed;
    expect
      .soft(failed.message, server)
      .toMatch(/^Deployment \d+ failed in the job "Build.+": exited with code 137$/);
    expect
      .soft({ job_id: failed.job?.job_id, logs: failed.logs.length }, server)
      .toEqual({ job_id: 'build_image', logs: 3 });

    const deployment = world.start({ git });
    const failing = world.fail(deployment);
    await world.clock.advance(5000);
    await world.temps.deployments.cancel({
      path: { project_id: 1, deployment_id: deployment.id ?? 0 },
    });
    expect.soft(DeploymentCancelledError.is(await failing), server).toBe(true);
    expect.soft(await served(world), 'the site stays').toBe(git.commit);
  }
});

test.each(SERVERS)(
  'a wait ends as the deployment did, replaced or cancelled: %s',
  async (server) => {
    const world = setUp({ server });
    const first = await world.finish(world.start({ image: 'registry.test/app:1' }));
    await world.finish(world.start({ image: 'registry.test/app:2' }));
    const replaced = await world.finish(world.waitFor(first.id));
    expect(replaced.status).toBe(server === 'reference' ? 'completed' : 'stopped');

    const cancelled = world.start({ image: 'registry.test/app:3', deadline: 4000 });
    await world.fail(cancelled);
    await cancelled.cancel();
    const error = await world.fail(world.waitFor(cancelled.id ?? 0));
    expect(DeploymentCancelledError.is(error)).toBe(true);

    expect(NotFoundError.is(await world.fail(world.waitFor(999)))).toBe(true);
  },
);

test('a rollback serves the commit again, which real servers do by deploying it', async () => {
  for (const server of SERVERS) {
    const world = setUp({ server, commits: COMMITS });
    const restored = await world.finish(world.back({ to: 'previous' }));
    expect
      .soft(restored, server)
      .toMatchObject({ status: 'completed', is_current: true, commit_hash: COMMITS[1] });
    expect.soft(await served(world), server).toBe(COMMITS[1]);
    // Real servers have stopped it when it was replaced.
    const isRefused = server !== 'reference';
    expect
      .soft(world.posts.map((line) => line.split('/').at(-1)))
      .toEqual(isRefused ? ['rollback', 'trigger-pipeline'] : ['rollback']);
    const instead =
      /^The server does not roll back to deployment \d+.+\. Instead, commit bbb2220e4b7a is deployed again$/;
    expect
      .soft(world.warnings().map((line) => instead.test(line)))
      .toEqual(isRefused ? [true] : []);
  }
});

test('a rollback goes to the deployment with the id in `to`, also if that was torn down', async () => {
  for (const server of SERVERS) {
    const world = setUp({ server, commits: COMMITS });
    await world.temps.deployments.teardown({ path: { project_id: 1, deployment_id: 1 } });
    expect
      .soft(await world.finish(world.back({ to: 1 })), server)
      .toMatchObject({ status: 'completed', is_current: true, commit_hash: COMMITS[0] });
    expect.soft(await served(world), server).toBe(COMMITS[0]);
  }
});
