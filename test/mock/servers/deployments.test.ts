import { describe, expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

const MINUTE = 60_000;
const SERVERS = ['2026-01', '2026-07'] as const;

/** A shop without a deployment on its way. */
async function setUpShop(server: (typeof SERVERS)[number]) {
  const tools = setUp({ server });
  await tools.call('POST /projects', { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' });
  tools.mock.clock.advance(MINUTE);
  const trigger = async (body: object = {}) =>
    (await tools.call('POST /projects/1/trigger-pipeline', { environment_id: 1, branch: 'main', ...body })).body;
  const list = async () => (await tools.call('GET /projects/1/deployments')).body.deployments;
  const get = async (id: number) => (await tools.call(`GET /projects/1/deployments/${id}`)).body;
  return { ...tools, trigger, list, get };
}

/** And a second deployment, which is complete. */
async function setUpTwo(server: (typeof SERVERS)[number]) {
  const shop = await setUpShop(server);
  await shop.trigger({ commit: 'abc' });
  shop.mock.clock.advance(MINUTE);
  return shop;
}

describe.each(SERVERS)('server of %s', (server) => {
  it('a real server deploys a Git project as soon as it is made', async () => {
    const { list } = await setUpShop(server);
    expect(await list()).toMatchObject([{ status: 'completed', branch: 'main', is_current: true }]);
  });

  it('a real server names the commit in the response to a trigger', async () => {
    const { trigger } = await setUpShop(server);
    expect(await trigger({ commit: '9f1c0e4b7a2d' })).toEqual({
      message: 'Pipeline triggered successfully',
      project_id: 1,
      environment_id: 1,
      branch: 'main',
      tag: null,
      commit: '9f1c0e4b7a2d',
    });
  });

  it('a real server names a commit of its own where nobody can say which one it is', async () => {
    const { trigger } = await setUpShop(server);
    expect((await trigger()).commit).toMatch(/^manual-trigger-\d+$/);
  });

  it('a real server drops the second trigger of a commit that is on its way', async () => {
    const { trigger, list } = await setUpShop(server);
    await trigger({ commit: 'abc' });
    await trigger({ commit: 'abc' });
    expect(await list()).toHaveLength(2);
  });

  it('a real server deploys a commit again that was completed', async () => {
    const { trigger, list, mock } = await setUpShop(server);
    await trigger({ commit: 'abc' });
    mock.clock.advance(MINUTE);
    await trigger({ commit: 'abc' });
    expect(await list()).toHaveLength(3);
  });

  it('a real server has no state between running and completed', async () => {
    const { trigger, get, mock } = await setUpShop(server);
    await trigger({ commit: 'abc' });
    const seen = new Set<string>();
    for (let second = 0; second < 40; second++) {
      seen.add((await get(2)).status);
      mock.clock.advance(1000);
    }
    expect([...seen]).toEqual(['pending', 'running', 'completed']);
  });

  it('a real server names its jobs, and says which of them are required', async () => {
    const { call } = await setUpShop(server);
    const { body } = await call('GET /projects/1/deployments/1/jobs');
    const jobs = body.jobs.map((job: { [name: string]: { [name: string]: unknown } }) => [
      job['execution_order'],
      job['job_id'],
      job['job_type'],
      job['job_config']?.['_required_for_completion'],
    ]);
    expect(jobs).toEqual([
      [0, 'download_repo', 'DownloadRepoJob', true],
      [1, 'build_image', 'BuildImageJob', true],
      [2, 'deploy_container', 'DeployImageJob', true],
      [3, 'mark_deployment_complete', 'MarkDeploymentCompleteJob', true],
      [4, 'configure_crons', 'ConfigureCronsJob', false],
      ...(server === '2026-07' ? [[5, 'configure_agents', 'ConfigureAgentsJob', false]] : []),
      [server === '2026-07' ? 6 : 5, 'scan_vulnerabilities', 'ScanVulnerabilitiesJob', false],
      ...(server === '2026-07' ? [[7, 'capture_source_maps', 'CaptureSourceMapsJob', false]] : []),
    ]);
  });

  it('a real server cancels the jobs that a failure leaves out, with the reason', async () => {
    const { call, trigger, mock, get } = await setUpShop(server);
    mock.deployments.failNext({ job: 'build_image', message: 'exit code 1' });
    await trigger({ commit: 'abc' });
    mock.clock.advance(MINUTE);
    const { body } = await call('GET /projects/1/deployments/2/jobs');
    expect(body.jobs[2]).toMatchObject({
      status: 'cancelled',
      error_message: "Required job 'build_image' failed: exit code 1",
      finished_at: expect.any(Number),
    });
    expect(await get(2)).toMatchObject({
      status: 'failed',
      cancelled_reason: `Workflow error: Job execution failed: Required job 'build_image' failed: Some("exit code 1")`,
    });
  });

  it('a real server fails with a 500 for the log of a job that has not begun', async () => {
    const { call, trigger } = await setUpShop(server);
    await trigger({ commit: 'abc' });
    const { status, body } = await call('GET /projects/1/deployments/2/jobs/build_image/logs');
    expect([status, body]).toEqual([500, { detail: 'Failed to read logs: No such file or directory (os error 2)' }]);
  });

  it('a real server does not cancel what is complete', async () => {
    const { call } = await setUpShop(server);
    const { status, body } = await call('POST /projects/1/deployments/1/cancel');
    expect([status, body.title]).toEqual([400, 'Invalid Input']);
    expect(body.detail).toContain("Cannot cancel deployment in 'completed' state");
  });

  it('a real server calls static files deployed once they were resumed', async () => {
    const { call, get, trigger, mock } = await setUpShop(server);
    mock.state.projects.update(1, { preset: 'vite' });
    await trigger({ commit: 'abc' });
    mock.clock.advance(MINUTE);
    await call('POST /projects/1/deployments/2/pause');
    expect((await get(2)).status).toBe('paused');
    expect((await call('POST /projects/1/deployments/2/resume')).body.state).toBe('deployed');
    expect((await get(2)).status).toBe('deployed');
    expect((await call('DELETE /projects/1/deployments/2/teardown')).status).toBe(204);
  });

  it.each(['torn down', 'failed', 'cancelled'])(
    'a real server pauses what was %s, and calls it deployed once resumed',
    async (state) => {
      const { call, trigger, mock, get } = await setUpShop(server);
      if (state === 'failed') mock.deployments.failNext();
      await trigger({ commit: 'abc' });
      if (state === 'cancelled') await call('POST /projects/1/deployments/2/cancel');
      mock.clock.advance(MINUTE);
      const line = '/projects/1/deployments/2';
      if (state === 'torn down') await call(`DELETE ${line}/teardown`);
      for (const [verb, status] of [
        ['pause', 'paused'],
        ['resume', 'deployed'],
      ] as const) {
        expect(await call(`POST ${line}/${verb}`)).toMatchObject({ status: 200, body: { state: status } });
        expect((await get(2)).status).toBe(status);
      }
      expect((await call(`DELETE ${line}/teardown`)).status).toBe(204);
      expect((await get(2)).status).toBe('stopped');
    },
  );

  it('a real server lists no container of what was paused', async () => {
    const { call } = await setUpShop(server);
    const line = 'GET /projects/1/environments/1/containers';
    expect((await call(line)).body.total).toBe(1);
    await call('POST /projects/1/deployments/1/pause');
    expect((await call(line)).body).toEqual({ containers: [], total: 0 });
  });

  it('neither resumes nor tears down what was paused, since its container was removed', async () => {
    const { call, get } = await setUpShop(server);
    for (const time of ['once', 'twice'])
      expect([time, (await call('POST /projects/1/deployments/1/pause')).status]).toEqual([time, 200]);
    for (const [line, step] of [
      ['POST /projects/1/deployments/1/resume', 'resume'],
      ['DELETE /projects/1/deployments/1/teardown', 'stop'],
    ] as const) {
      const { status, body } = await call(line);
      expect([status, body.title]).toEqual([500, 'Internal Server Error']);
      expect(body.detail).toMatch(new RegExp(`^Failed to ${step} container: .*No such container`));
    }
    expect((await get(1)).status).toBe('paused');
  });

  it('a real server leaves paused what was paused when a newer one takes its place, and does not tear it down then either', async () => {
    const { call, get, trigger, mock } = await setUpShop(server);
    await call('POST /projects/1/deployments/1/pause');
    await trigger({ commit: 'abc' });
    mock.clock.advance(MINUTE);
    expect([(await get(1)).status, (await get(2)).status]).toEqual(['paused', 'completed']);
    expect((await call('DELETE /projects/1/deployments/1/teardown')).status).toBe(500);
    const { status } = await call('DELETE /projects/1/environments/1/teardown');
    expect(status).toBe(server === '2026-01' ? 500 : 204);
  });

  it('a real server does not resume a container that runs, and calls deployed what has none', async () => {
    const { call } = await setUpTwo(server);
    expect(await call('POST /projects/1/deployments/2/resume')).toMatchObject({
      status: 500,
      body: { detail: expect.stringContaining('is not paused') },
    });
    await call('DELETE /projects/1/deployments/2/teardown');
    for (const id of [1, 2])
      expect((await call(`POST /projects/1/deployments/${id}/resume`)).body.state).toBe('deployed');
  });

  it('a real server fails to download a branch that the repository does not have', async () => {
    const { call, mock } = setUp({ server, scenario: 'demo' });
    const line = 'POST /projects/1/trigger-pipeline';
    const { status, body } = await call(line, { environment_id: 1, branch: 'nowhere' });
    expect([status, body.commit]).toEqual([200, `manual-trigger-${mock.clock.now() / 1000}`]);
    mock.clock.advance(MINUTE);
    const { body: list } = await call('GET /projects/1/deployments');
    expect(list.deployments[0]).toMatchObject({ status: 'failed', commit_hash: body.commit });
    const { body: jobs } = await call(`GET /projects/1/deployments/${list.deployments[0].id}/jobs`);
    expect(jobs.jobs[0]).toMatchObject({ job_id: 'download_repo', status: 'failure' });
  });
});

describe("July's server", () => {
  it('takes a trigger of a project for images, which then has no image to deploy', async () => {
    const { call, mock, get } = await setUpShop('2026-07');
    mock.state.projects.update(1, { source_type: 'docker_image' });
    const line = 'POST /projects/1/trigger-pipeline';
    expect((await call(line, { environment_id: 99 })).status).toBe(404);
    const { status, body } = await call(line, { environment_id: 1 });
    expect([status, body.commit]).toEqual([200, expect.stringContaining('manual-trigger-')]);
    mock.clock.advance(MINUTE);
    expect((await get(2)).status).toBe('failed');
    mock.state.projects.update(1, { repo_owner: null });
    expect((await call(line, { environment_id: 1 })).status).toBe(400);
  });

  it('completes a deployment whose optional job fails', async () => {
    const { trigger, mock, get } = await setUpShop('2026-07');
    mock.deployments.failNext({ job: 'configure_crons' });
    await trigger({ commit: 'abc' });
    mock.clock.advance(MINUTE);
    expect(await get(2)).toMatchObject({ status: 'completed', cancelled_reason: null });
  });

  it('stops the deployment that a newer one has taken the place of', async () => {
    const { get } = await setUpTwo('2026-07');
    expect([(await get(1)).status, (await get(2)).status]).toEqual(['stopped', 'completed']);
  });

  it('does not roll back to one that was stopped', async () => {
    const { call } = await setUpTwo('2026-07');
    const { status, body } = await call('POST /projects/1/deployments/1/rollback');
    expect([status, body.title]).toEqual([400, 'Invalid Deployment State']);
  });

  it('responds to a rollback with a new deployment that is complete', async () => {
    const { call, get } = await setUpTwo('2026-07');
    const { body } = await call('POST /projects/1/deployments/2/rollback');
    expect(body).toMatchObject({
      id: 3,
      status: 'completed',
      is_current: true,
      environment: { id: 1, name: 'Environment', slug: 'environment', domains: [] },
      metadata: { isRollback: true, rolledBackFromId: 2 },
    });
    expect((await get(2)).status).toBe('stopped');
  });

  it('cancels the Git deployment that is on its way once there is a newer one', async () => {
    const { trigger, get } = await setUpTwo('2026-07');
    await trigger({ commit: 'one' });
    await trigger({ commit: 'two' });
    expect(await get(3)).toMatchObject({
      status: 'cancelled',
      cancelled_reason: 'Superseded by a newer deployment for this environment',
    });
  });

  it('deploys to the environment that was named', async () => {
    const { call, trigger, list } = await setUpTwo('2026-07');
    await call('POST /projects/1/environments', { name: 'staging', branch: 'develop' });
    await trigger({ environment_id: 2, commit: 'x' });
    expect((await list())[0].environment_id).toBe(2);
  });
});

describe("January's server", () => {
  it('leaves the deployment complete that a newer one has taken the place of', async () => {
    const { get } = await setUpTwo('2026-01');
    expect([(await get(1)).status, (await get(2)).status]).toEqual(['completed', 'completed']);
  });

  it('fails to roll back what runs in a container', async () => {
    const { call, get } = await setUpTwo('2026-01');
    expect(await call('POST /projects/1/deployments/1/rollback')).toMatchObject({
      status: 500,
      body: {
        detail: 'Failed to create mark complete job: Job validation failed: queue is required',
        title: 'Internal Server Error',
      },
    });
    expect((await get(2)).is_current).toBe(true);
  });

  it('does not tear down what it failed to roll back to while it is current', async () => {
    const { call } = await setUpTwo('2026-01');
    for (const id of [1, 2]) await call(`POST /projects/1/deployments/${id}/rollback`);
    expect((await call('DELETE /projects/1/deployments/2/teardown')).status).toBe(500);
    expect((await call('DELETE /projects/1/deployments/1/teardown')).status).toBe(204);
  });

  it('fails to deploy no replicas', async () => {
    const { call, trigger, mock } = await setUpShop('2026-01');
    await call('PUT /projects/1/environments/1/settings', { branch: 'main', replicas: 0 });
    await trigger({ commit: 'abc' });
    mock.clock.advance(MINUTE);
    const { body } = await call('GET /projects/1/deployments/2/jobs');
    expect(body.jobs[2]).toMatchObject({ job_id: 'deploy_container', status: 'failure' });
  });

  it('calls a deployment failed whose optional job fails, although it is current', async () => {
    const { trigger, mock, get } = await setUpShop('2026-01');
    mock.deployments.failNext({ job: 'configure_crons', message: 'Invalid cron expression' });
    await trigger({ commit: 'abc' });
    mock.clock.advance(MINUTE);
    expect(await get(2)).toMatchObject({
      status: 'failed',
      is_current: true,
      cancelled_reason: `Workflow error: Job execution failed: Required job 'configure_crons' failed: Some("Invalid cron expression")`,
    });
  });

  it('responds to a rollback of static files with the deployment itself, which is current again', async () => {
    const { call, list, mock } = await setUpTwo('2026-01');
    mock.state.projects.update(1, { preset: 'vite' });
    const { body } = await call('POST /projects/1/deployments/1/rollback');
    expect(body).toMatchObject({ id: 1, status: 'completed', is_current: true });
    expect(await list()).toHaveLength(2);
  });

  it('deploys to the environment with the branch, whichever was named', async () => {
    const { call, trigger, list } = await setUpTwo('2026-01');
    await call('POST /projects/1/environments', { name: 'staging', branch: 'develop' });
    await trigger({ environment_id: 1, branch: 'develop', commit: 'x' });
    expect((await list())[0].environment_id).toBe(2);
  });
});
