import '../../support/on-demand.ts';
import { describe, expect, it } from 'vitest';
import { DeploymentCancelledError, DeploymentFailedError } from '../../../src/index.ts';
import { makeFiles } from '../../uploads/support.ts';
import { setUp, type World } from '../../workflows/deploy/support.ts';
import { ONLY_SINCE_JULY, outcome, SERVERS } from './servers.ts';

const GIT = { git: { branch: 'main', commit: '9f1c0e4b7a2d9f1c0e4b7a2d9f1c0e4b7a2d9f1c' } } as const;

/** The id of the deployment that serves production. */
async function current({ temps }: World): Promise<number | null | undefined> {
  return (await temps.environments.get({ path: { project_id: 1, env_id: 1 } })).data.current_deployment_id;
}

describe.each(SERVERS)('temps.deploy on the server %s', (server) => {
  const open = () => setUp({ server, scenario: 'demo' });

  it('a deployment of a commit completes, and then serves the environment', async () => {
    const world = open();
    const deployment = await world.finish(world.start(GIT));
    expect(deployment).toMatchObject({
      status: 'completed',
      branch: 'main',
      commit_hash: GIT.git.commit,
      is_current: true,
      environment_id: 1,
    });
    expect(deployment.finished_at).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(await current(world)).toBe(deployment.id);
    expect([world.posts.length, world.warnings()]).toEqual([1, []]);
  });

  it('a deployment without a commit takes the head of the branch', async () => {
    const world = open();
    const { id } = await world.finish(world.start({ git: { branch: 'main' } }));
    expect(await current(world)).toBe(id);
  });

  it('a deployment with a token that may not read environments goes to the requested one, or is refused', async () => {
    const world = setUp({ server, scenario: 'demo', as: 'custom' });
    const deploying = world.finish(world.start({ environment: 2, git: { branch: 'main' } }));
    expect(await outcome(deploying, ({ environment_id }) => `environment ${environment_id}`)).toContain(
      server === '2026-01' ? 'Use a token that may read environments too' : 'environment 2',
    );
    expect(world.posts.length).toBe(server === '2026-01' ? 0 : 1);
  });

  it('the error names the job that failed, with its last lines', async () => {
    const world = open();
    world.mock.deployments.failNext({ job: 'build_image', message: 'exited with code 137', atLine: 3 });
    const error = await world.fail(world.start(GIT));
    if (!DeploymentFailedError.is(error)) throw error;
    expect(error.message).toMatch(/^Deployment \d+ failed in the job "Build.+": exited with code 137$/);
    expect(error.job?.job_id).toBe('build_image');
    expect(error.logs).toHaveLength(3);
  });

  it('a deployment that somebody cancels is a DeploymentCancelledError', async () => {
    const world = open();
    const deployment = world.start(GIT);
    const failing = world.fail(deployment);
    await world.clock.advance(5000);
    await world.temps.deployments.cancel({ path: { project_id: 1, deployment_id: deployment.id ?? 0 } });
    expect(DeploymentCancelledError.is(await failing)).toBe(true);
  });

  it('waitForDeployment watches a deployment that something else started', async () => {
    const world = open();
    await world.temps.projects.triggerPipeline({ path: { project_id: 1 }, body: { ...GIT.git, environment_id: 1 } });
    const deployment_id = world.mock.state.deployments.lastId;
    expect(await world.finish(world.waitFor(deployment_id))).toMatchObject({ id: deployment_id, status: 'completed' });
  });

  it.each([
    ['an image', async () => ({ image: 'registry.test/app:1' })],
    ['an image tarball', async () => ({ imageTarball: new File(['BZh9'], 'image.tar.bz2') })],
    ['a directory', async () => ({ staticDir: await makeFiles({ 'index.html': '<h1>Hello</h1>' }) })],
    ['a bundle', async () => ({ staticBundle: new File(['PK'], 'site.zip') })],
  ])('a deployment of %s completes, or is a missing operation in January', async (_, source) => {
    const world = open();
    const deploying = world.finish(world.start(await source()));
    const ended = await outcome(deploying, ({ status, is_current }) => `${status}, current: ${is_current}`);
    expect(ended).toContain(server === '2026-01' ? ONLY_SINCE_JULY : 'completed, current: true');
  });
});
