import { describe, expect, it } from 'vitest';
import { DeploymentCancelledError, DeploymentTimeoutError } from '../../../../src/index.ts';
import { deploy as deployAny } from '../../../../src/workflows/deploy/methods.ts';
import { setUpReal } from '../../support/set-up-real.ts';

const MAIN = { branch: 'main' };

/** One whose optional job runs on for some seconds after it has completed. */
const LIVE = { commit_hash: 'aaaa', seconds: 0, optionalSeconds: 30 };

function world(version: '2026-01' | '2026-07' = '2026-07') {
  const all = setUpReal(version);
  const image = { project_id: 3, environment_id: 7, image: 'registry.test/app:2' };
  const wait = (ms: number): Promise<unknown> =>
    all.clock.until(new Promise<void>((done) => void all.clock.after(ms, done)));
  return { ...all, wait, deployImage: () => deployAny(all.temps, image, all.clock) };
}

/** Whether the container of the newest deployment is there once all jobs have ended. */
async function survives({ server, wait, temps }: ReturnType<typeof world>): Promise<boolean> {
  await wait(60_000);
  await temps.deployments.get({ path: { project_id: 3, deployment_id: 1 } });
  return server.rows.at(-1)?.isDestroyed === false;
}

describe('start during the jobs of an older deployment', () => {
  it.each(['2026-01', '2026-07'] as const)(
    'a deployment waits for the jobs of an older one, which would remove its container, on %s',
    async (version) => {
      const all = world(version);
      all.server.add(LIVE);
      expect(await all.finish(all.deploy(MAIN))).toMatchObject({ id: 2, status: 'completed' });
      expect(await survives(all)).toBe(true);
    },
  );

  it.each(['an image', 'a rollback'])('%s waits for the jobs of an older deployment too', async (what) => {
    const all = world();
    all.server.add({ seconds: 0, created_at: all.clock.now() - 3_600_000 }).hasImage = true;
    all.server.add({ ...LIVE, metadata: { externalImageRef: 'registry.test/app:1' } });
    await all.finish(what === 'an image' ? all.deployImage() : all.rollback(1));
    expect(all.server.rows).toHaveLength(3);
    expect(await survives(all)).toBe(true);
  });

  it('a deployment waits for the jobs of an older one that was replaced', async () => {
    const all = world();
    all.server.add(LIVE);
    all.server.add({ commit_hash: 'bbbb', seconds: 0 });
    expect(all.server.rows[0]?.status).toBe('stopped');
    await all.finish(all.deploy(MAIN));
    expect(await survives(all)).toBe(true);
  });

  it('a deployment waits for the jobs of an older one that was stopped, which may still complete', async () => {
    const all = world();
    const older = all.server.add({ seconds: 20, status: 'stopped' });
    const start = all.clock.now();
    all.clock.after(20_000, () => (older.status = undefined));
    await all.finish(all.deploy(MAIN));
    expect((all.server.rows[1]?.created_at ?? 0) - start).toBeGreaterThanOrEqual(20_000);
    expect(await survives(all)).toBe(true);
  });

  it('one warning says which job the deployment waits for', async () => {
    const all = world();
    all.server.add(LIVE);
    await all.finish(all.deploy(MAIN));
    expect(all.warnings()).toEqual([
      'The jobs of deployment 1 go on: Take Screenshot. When they end, the server removes the containers of the other deployments of its environment, so nothing is started before, for 10 minutes at most',
    ]);
  });

  it.each([
    ['of another environment', { ...LIVE, environment_id: 8, branch: 'develop' }],
    ['of one that failed', { ...LIVE, status: 'failed', failedJob: 'build_image' }],
    ['that have all ended', { ...LIVE, optionalSeconds: 0 }],
  ])('a deployment does not wait for jobs %s', async (_, row) => {
    const all = world();
    all.server.add(row);
    const start = all.clock.now();
    const deployment = all.deploy(MAIN);
    await all.finish(deployment);
    expect([all.warnings(), all.server.rows[1]?.created_at]).toEqual([[], start]);
  });

  it.each([
    ['10 minutes after its completion', {}, 595_000, 610_000],
    ['10 seconds where none is running: they will never run', { optionalStatus: 'pending' }, 10_000, 20_000],
  ])('a deployment waits no longer than %s', async (_, more, least, most) => {
    const all = world();
    all.server.add({ ...LIVE, optionalSeconds: Infinity, ...more });
    const start = all.clock.now();
    await all.finish(all.deploy(MAIN));
    const waited = (all.server.rows[1]?.created_at ?? 0) - start;
    expect(waited).toBeGreaterThanOrEqual(least);
    expect(waited).toBeLessThan(most);
  });

  it('the jobs of a deployment that completed more than 10 minutes ago are not read', async () => {
    const all = world();
    all.server.add({ ...LIVE, optionalSeconds: Infinity, created_at: all.clock.now() - 11 * 60_000 });
    await all.finish(all.deploy(MAIN));
    expect(all.warnings()).toEqual([]);
    expect(all.server.requests.filter((line) => line.includes('/1/jobs'))).toEqual([]);
  });

  it('a deployment starts if the jobs of the older one cannot be read', async () => {
    const all = world();
    all.server.add(LIVE);
    all.server.intercept = ({ url }) => (url.includes('/1/jobs') ? Response.json({}, { status: 403 }) : undefined);
    expect(await all.finish(all.deploy(MAIN))).toMatchObject({ id: 2, status: 'completed' });
  });

  it('cancel() while a deployment waits for older jobs starts nothing', async () => {
    const all = world();
    all.server.add(LIVE);
    const deployment = all.deploy(MAIN);
    const failing = all.fail(deployment);
    await all.clock.advance(5000);
    await deployment.cancel();
    expect(DeploymentCancelledError.is(await failing)).toBe(true);
    expect(all.server.posts()).toEqual([]);
  });

  it('a deadline that ends while a deployment waits for older jobs starts nothing, and the error says so', async () => {
    const all = world();
    all.server.add(LIVE);
    const error = await all.fail(all.deploy(MAIN, { deadline: 5000 }));
    expect(DeploymentTimeoutError.is(error)).toBe(true);
    expect(error.message).toBe('No deployment was seen at the deadline of 5000 ms. Nothing was started');
    expect(all.server.posts()).toEqual([]);
  });
});
