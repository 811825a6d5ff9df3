import '../../support/on-demand.ts';
import { describe, expect, it } from 'vitest';
import type { Deployment } from '../../../src/index.ts';
import { setUp, type World } from '../../workflows/deploy/support.ts';
import { outcome, SERVERS } from './servers.ts';

const COMMITS = ['aaa1110e4b7a', 'bbb2220e4b7a', 'ccc3330e4b7a'];

/** Three deployments of the demo's production, one after the other. */
async function deployThree(world: World): Promise<Deployment[]> {
  const deployments: Deployment[] = [];
  for (const commit of COMMITS) deployments.push(await world.finish(world.start({ git: { branch: 'main', commit } })));
  return deployments;
}

function back(world: World, to: 'previous' | number): Promise<Deployment> {
  return world.finish(world.back({ to }));
}

/** The commit that production serves. */
async function served({ temps }: World): Promise<string | null | undefined> {
  const { data } = await temps.environments.get({ path: { project_id: 1, env_id: 1 } });
  const path = { project_id: 1, deployment_id: data.current_deployment_id ?? 0 };
  return (await temps.deployments.get({ path })).data.commit_hash;
}

describe.each(SERVERS)('temps.rollback on the server %s', (server) => {
  const open = () => setUp({ server, scenario: 'demo' });

  it('a rollback to the previous deployment serves its commit again', async () => {
    const world = open();
    await deployThree(world);
    world.posts.length = 0;
    const restored = await back(world, 'previous');
    expect(restored).toMatchObject({ status: 'completed', is_current: true, commit_hash: COMMITS[1] });
    expect(await served(world)).toBe(COMMITS[1]);
    // July's server has stopped it when it was replaced, and January's fails: its commit is deployed again, and that is said.
    const isRefused = server !== 'reference';
    expect(world.posts.map((line) => line.split('/').at(-1))).toEqual(
      isRefused ? ['rollback', 'trigger-pipeline'] : ['rollback'],
    );
    const instead =
      /^The server does not roll back to deployment \d+.+\. Instead, commit bbb2220e4b7a is deployed again$/;
    expect(world.warnings().map((line) => instead.test(line))).toEqual(isRefused ? [true] : []);
  });

  it('a rollback goes to the deployment with the id in `to`', async () => {
    const world = open();
    const [oldest] = await deployThree(world);
    await back(world, oldest?.id ?? 0);
    expect(await served(world)).toBe(COMMITS[0]);
  });

  it('a rollback brings back a deployment that was torn down', async () => {
    const world = open();
    const down = await world.finish(world.start({ git: { branch: 'main', commit: COMMITS[0] } }));
    await world.temps.deployments.teardown({ path: { project_id: 1, deployment_id: down.id } });
    const restored = await back(world, down.id);
    expect(restored).toMatchObject({ status: 'completed', is_current: true, commit_hash: COMMITS[0] });
  });

  it('a rollback to a deployment of the same commit is refused on real servers', async () => {
    const world = open();
    const commit = COMMITS[0];
    await world.finish(world.start({ git: { branch: 'main', commit } }));
    await world.finish(world.start({ git: { branch: 'main', commit } }));
    const ended = await outcome(back(world, 'previous'), ({ commit_hash }) => `serves ${commit_hash}`);
    expect(ended).toContain(server === 'reference' ? `serves ${commit}` : 'would change nothing');
  });
});
