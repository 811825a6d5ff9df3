import { expect, it } from 'vitest';
import { MINUTE, PROJECT, SERVERS, setUp } from '../support/client.ts';

/** A shop whose first deployment, which a real server starts by itself, is complete. */
async function setUpShop(server: (typeof SERVERS)[number]) {
  const tools = setUp({ server });
  const { mock, read } = tools;
  await read('POST /projects', { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' });
  mock.clock.advance(MINUTE);
  const trigger = (body: object = {}) =>
    read('POST /projects/1/trigger-pipeline', { environment_id: 1, branch: 'main', ...body });
  const list = async () => (await read('GET /projects/1/deployments')).deployments;
  const get = (id: number) => read(`GET /projects/1/deployments/${id}`);
  return { ...tools, trigger, list, get };
}

/** And a second deployment, which is complete. */
async function setUpTwo(server: (typeof SERVERS)[number]) {
  const shop = await setUpShop(server);
  await shop.trigger({ commit: 'abc' });
  shop.mock.clock.advance(MINUTE);
  return shop;
}

it.each(SERVERS)(
  'the server of %s deploys a Git project as soon as it is made, and drops a second trigger of a commit',
  async (server) => {
    const { trigger, list, mock } = await setUpShop(server);
    expect(await list()).toMatchObject([{ status: 'completed', branch: 'main', is_current: true }]);
    const commit = '9f1c0e4b7a2d';
    expect((await trigger({ commit })).commit).toBe(commit);
    await trigger({ commit });
    expect(await list()).toHaveLength(2);
    mock.clock.advance(MINUTE);
    await trigger({ commit });
    expect(await list()).toHaveLength(3);
  },
);

it.each(SERVERS)(
  'the server of %s fails to download a branch that the repository does not have',
  async (server) => {
    const { read, mock } = setUp({ server, scenario: 'demo' });
    const { commit } = await read('POST /projects/1/trigger-pipeline', {
      environment_id: 1,
      branch: 'nowhere',
    });
    expect(commit).toBe(`manual-trigger-${mock.clock.now() / 1000}`);
    mock.clock.advance(MINUTE);
    const [deployment] = (await read('GET /projects/1/deployments')).deployments;
    expect(deployment).toMatchObject({ status: 'failed', commit_hash: commit });
    const { jobs } = await read(`GET /projects/1/deployments/${deployment.id}/jobs`);
    expect(jobs[0]).toMatchObject({ job_id: 'download_repo', status: 'failure' });
  },
);

it('the end of a deployment stops a newer one on real servers, whose job then stays running for ever', async () => {
  for (const server of ['reference', ...SERVERS] as const) {
    const { call, mock } = setUp({ server });
    await call('POST /projects', { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' });
    mock.clock.advance(MINUTE);
    const start = async (tag: string) =>
      (
        await call('POST /projects/1/environments/1/deploy/image', {
          image_ref: `registry.test/app:${tag}`,
        })
      ).body.id as number;
    const older = await start('1');
    mock.clock.advance(4000);
    const newer = await start('2');
    mock.clock.advance(60 * MINUTE);
    const statuses = [older, newer].map((id) => mock.deployments.status(id));
    const { body } = await call(`GET /projects/1/deployments/${newer}/jobs`);
    const last = (body.jobs ?? body.items ?? body)
      .map(({ status }: { status: string }) => status)
      .slice(-2);
    const isReal = server !== 'reference';
    expect
      .soft(statuses, server)
      .toEqual(isReal ? ['completed', 'stopped'] : ['completed', 'completed']);
    expect.soft(last, server).toEqual(isReal ? ['running', 'pending'] : ['success', 'success']);
    const { is_current } = (await call(`GET /projects/1/deployments/${newer}`)).body;
    expect.soft(is_current, server).toBe(!isReal);
  }
});

it.each(SERVERS)(
  'the server of %s has no state between running and completed, and no log before a job has begun',
  async (server) => {
    const { status, trigger, get, mock } = await setUpShop(server);
    await trigger({ commit: 'abc' });
    expect(await status('GET /projects/1/deployments/2/jobs/build_image/logs')).toBe(500);
    const seen = new Set<string>();
    for (let second = 0; second < 40; second++) {
      seen.add((await get(2)).status);
      mock.clock.advance(1000);
    }
    expect([...seen]).toEqual(['pending', 'running', 'completed']);
    expect(await status('GET /projects/1/deployments/2/jobs/build_image/logs')).toBe(200);
  },
);

it.each(SERVERS)(
  'the server of %s cancels the jobs that a failure leaves out, with the reason',
  async (server) => {
    const { read, trigger, mock, get } = await setUpShop(server);
    mock.deployments.failNext({ job: 'build_image', message: 'exit code 1' });
    await trigger({ commit: 'abc' });
    mock.clock.advance(MINUTE);
    const { jobs } = await read('GET /projects/1/deployments/2/jobs');
    const reason = expect.stringContaining('exit code 1');
    expect(jobs[2]).toMatchObject({ status: 'cancelled', error_message: reason });
    expect(await get(2)).toMatchObject({ status: 'failed', cancelled_reason: reason });
  },
);

it.each(SERVERS)(
  'what is cancelled while it is running on the server of %s soon becomes failed',
  async (server) => {
    const { call, trigger, get, mock } = await setUpShop(server);
    await trigger({ commit: 'abc' });
    mock.clock.advance(5000);
    await call('POST /projects/1/deployments/2/cancel');
    expect((await get(2)).status).toBe('cancelled');
    mock.clock.advance(5000);
    expect(await get(2)).toMatchObject({
      status: 'failed',
      cancelled_reason: 'Workflow error: Workflow was cancelled',
    });
  },
);

it('July stops the deployment that a newer one has replaced, and responds to a rollback with a new one that is complete', async () => {
  const { read, status, get } = await setUpTwo('2026-07');
  expect([(await get(1)).status, (await get(2)).status]).toEqual(['stopped', 'completed']);
  expect(await status('POST /projects/1/deployments/1/rollback')).toBe(400);
  const metadata = { isRollback: true, rolledBackFromId: 2 };
  const rolledBack = { id: 3, status: 'completed', is_current: true, metadata };
  expect(await read('POST /projects/1/deployments/2/rollback')).toMatchObject(rolledBack);
  expect((await get(2)).status).toBe('stopped');
});

it('July cancels the Git deployment in progress once there is a newer one, and deploys where it is told to', async () => {
  const { call, trigger, get, list } = await setUpTwo('2026-07');
  await trigger({ commit: 'one' });
  await trigger({ commit: 'two' });
  expect(await get(3)).toMatchObject({
    status: 'cancelled',
    cancelled_reason: 'Superseded by a newer deployment for this environment',
  });
  await call('POST /projects/1/environments', { name: 'staging', branch: 'develop' });
  await trigger({ environment_id: 2, commit: 'x' });
  expect((await list())[0].environment_id).toBe(2);
});

it('real servers complete a deployment whose optional job fails', async () => {
  for (const server of SERVERS) {
    const { trigger, mock, get } = await setUpShop(server);
    mock.deployments.failNext({ job: 'configure_crons', message: 'Invalid cron expression' });
    await trigger({ commit: 'abc' });
    mock.clock.advance(MINUTE);
    expect(await get(2)).toMatchObject({ status: 'completed', is_current: true });
  }
});

it("August's server records no start of a deployment and hides what jobs are optional", async () => {
  const { read, trigger, mock, get } = await setUpShop('2026-08');
  await trigger({ commit: 'abc' });
  mock.clock.advance(5000);
  expect(await get(2)).toMatchObject({ status: 'running', started_at: null });
  mock.clock.advance(MINUTE);
  const { jobs } = await read('GET /projects/1/deployments/2/jobs');
  const configs = new Set(jobs.map((job: { job_config: unknown }) => job.job_config));
  expect([...configs]).toEqual([null]);
  const unstarted = jobs.filter((job: { started_at: unknown }) => job.started_at === null);
  expect(unstarted).toMatchObject([
    { job_id: 'configure_agents', status: 'skipped', error_message: null },
    {
      job_id: 'take_screenshot',
      status: 'failure',
      error_message: expect.stringContaining('Prerequisites not met'),
    },
  ]);
  for (const { finished_at } of unstarted) expect.soft(finished_at).toEqual(expect.any(Number));
  expect(await get(2)).toMatchObject({ status: 'completed' });
  const { started_at } = await read('POST /projects/1/deployments/2/rollback');
  expect(started_at).toEqual(expect.any(Number));
});
