import { expect, it } from 'vitest';
import type { PlannedFailure } from '../../../../mock/index.ts';
import { PROJECT, setUp } from '../../support/client.ts';

/** A project with one deployment that has just been triggered: 1 s queue, 2 s clone, 12 s build, 5 s deploy, 1 s finish. */
async function triggered(failure?: PlannedFailure) {
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  if (failure) mock.deployments.failNext(failure);
  const response = await call('POST /projects/1/trigger-pipeline', TRIGGER);
  const status = async (id = 1) => (await call(`GET /projects/1/deployments/${id}`)).body.status as string;
  const jobs = async () =>
    (await call('GET /projects/1/deployments/1/jobs')).body.items.map(
      (job: { status: string }) => job.status,
    ) as string[];
  const log = async (job: string) => {
    const { body } = await call(`GET /projects/1/deployments/1/jobs/${job}/logs`);
    return String(body)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { level: string; message: string; timestamp: string; line: number });
  };
  return { mock, call, response, status, jobs, log };
}

const SECOND = 1000;

const TRIGGER = { branch: 'main', environment_id: 1 };

it('a triggered deployment gets a response without its id and is found in the list of its environment', async () => {
  const { call, response } = await triggered();
  expect(response.body).toEqual({
    message: 'Pipeline triggered',
    project_id: 1,
    environment_id: 1,
    branch: 'main',
    tag: null,
    commit: null,
  });
  expect((await call('GET /projects/1/deployments?environment_id=1')).body).toMatchObject({
    total: 1,
    items: [{ id: 1, status: 'pending', branch: 'main', is_current: false }],
  });
});

it('a triggered deployment walks from pending over running and built to completed as the clock moves', async () => {
  const { mock, status, jobs } = await triggered();
  const seen: [string, string[]][] = [];
  for (const step of [0, 1, 2, 12, 6]) {
    mock.clock.advance(step * SECOND);
    seen.push([await status(), await jobs()]);
  }
  expect(seen).toEqual([
    ['pending', ['pending', 'pending', 'pending', 'pending']],
    ['running', ['running', 'pending', 'pending', 'pending']],
    ['running', ['success', 'running', 'pending', 'pending']],
    ['built', ['success', 'success', 'running', 'pending']],
    ['completed', ['success', 'success', 'success', 'success']],
  ]);
});

it('a triggered deployment writes its logs line by line, as JSON', async () => {
  const { mock, log } = await triggered();
  expect(await log('download_repo')).toEqual([]);
  mock.clock.advance(2 * SECOND);
  expect(await log('download_repo')).toEqual([
    { level: 'info', message: 'Cloning repository', timestamp: '2026-01-15T12:00:01.500Z', line: 1 },
    {
      level: 'info',
      message: 'Receiving objects: 100% (1284/1284), done',
      timestamp: '2026-01-15T12:00:02.000Z',
      line: 2,
    },
  ]);
  mock.clock.advance(60 * SECOND);
  expect((await log('download_repo')).map(({ line }) => line)).toEqual([1, 2, 3, 4]);
});

it('a triggered deployment becomes the current one of its environment when it completes, not before', async () => {
  const { mock, call } = await triggered();
  mock.clock.advance(20 * SECOND);
  expect((await call('GET /projects/1/environments/1')).body.current_deployment_id).toBe(null);
  mock.clock.advance(SECOND);
  expect((await call('GET /projects/1/environments/1')).body.current_deployment_id).toBe(1);
  expect((await call('GET /projects/1/deployments/1')).body).toMatchObject({
    is_current: true,
    finished_at: '2026-01-15T12:00:21.000Z',
    started_at: '2026-01-15T12:00:01.000Z',
  });
});

it('a triggered deployment takes over from the one before', async () => {
  const { mock, call } = await triggered();
  mock.clock.advance(60 * SECOND);
  await call('POST /projects/1/trigger-pipeline', TRIGGER);
  mock.clock.advance(60 * SECOND);
  expect(
    (await call('GET /projects/1/deployments')).body.items.map(
      ({ id, is_current }: { id: number; is_current: boolean }) => [id, is_current],
    ),
  ).toEqual([
    [2, true],
    [1, false],
  ]);
});

it('a deployment that is made to fail fails in the job, at the line and with the words that were asked for, and skips what follows', async () => {
  const { mock, status, jobs, log } = await triggered({
    job: 'build_image',
    message: 'npm ERR! missing script: build',
    atLine: 3,
  });
  mock.clock.advance(60 * SECOND);
  expect([await status(), await jobs()]).toEqual(['failed', ['success', 'failure', 'skipped', 'skipped']]);
  const lines = await log('build_image');
  expect(lines).toHaveLength(3);
  expect(lines.at(-1)).toMatchObject({ level: 'error', message: 'npm ERR! missing script: build', line: 3 });
  expect(await log('deploy_container')).toEqual([]);
});

it('a deployment that is made to fail in a job that it does not have fails in its first one, and a warning names those that it has', async () => {
  const { mock, jobs } = await triggered({ job: 'pull' });
  mock.clock.advance(60 * SECOND);
  expect(await jobs()).toEqual(['failure', 'skipped', 'skipped', 'skipped']);
  expect(mock.warnings).toEqual([
    'mock.deployments.failNext: deployment 1 has no job "pull", so download_repo fails. It has download_repo, build_image, deploy_container, mark_deployment_complete',
  ]);
});

it('a deployment that is made to fail leaves the one before in place, and the next one is good again', async () => {
  const { mock, call, status } = await triggered();
  mock.clock.advance(60 * SECOND);
  mock.deployments.failNext();
  await call('POST /projects/1/trigger-pipeline', TRIGGER);
  await call('POST /projects/1/trigger-pipeline', TRIGGER);
  mock.clock.advance(10 * SECOND);
  expect((await call('GET /projects/1/deployments/1')).body.is_current).toBe(true);
  mock.clock.advance(60 * SECOND);
  expect([await status(2), await status(3)]).toEqual(['failed', 'completed']);
  expect([1, 2, 3, 4].map((id) => mock.deployments.status(id))).toEqual([
    'completed',
    'failed',
    'completed',
    undefined,
  ]);
});

it('a cancelled deployment stops where it is', async () => {
  const { mock, call, jobs, log } = await triggered();
  mock.clock.advance(5 * SECOND);
  expect((await call('POST /projects/1/deployments/1/cancel')).body).toMatchObject({ id: 1, state: 'cancelled' });
  const lines = (await log('build_image')).length;
  mock.clock.advance(60 * SECOND);
  expect((await call('GET /projects/1/deployments/1')).body).toMatchObject({
    status: 'cancelled',
    is_current: false,
    finished_at: '2026-01-15T12:00:05.000Z',
  });
  expect(await jobs()).toEqual(['success', 'cancelled', 'cancelled', 'cancelled']);
  expect((await log('build_image')).length).toBe(lines);
});

it.each([undefined, {}])('a finished deployment cannot be cancelled: 400 (%o)', async (failure) => {
  const { mock, call } = await triggered(failure);
  mock.clock.advance(60 * SECOND);
  expect(await call('POST /projects/1/deployments/1/cancel')).toMatchObject({
    status: 400,
    body: { detail: `Deployment 1 is ${failure ? 'failed' : 'completed'} and cannot be cancelled` },
  });
});

it('a paused deployment stands still and goes on where it was', async () => {
  const { mock, call, status } = await triggered();
  mock.clock.advance(5 * SECOND);
  expect((await call('POST /projects/1/deployments/1/pause')).body.state).toBe('paused');
  mock.clock.advance(3600 * SECOND);
  expect(await status()).toBe('paused');
  expect((await call('POST /projects/1/deployments/1/resume')).body.state).toBe('running');
  mock.clock.advance(15 * SECOND);
  expect(await status()).toBe('built');
  mock.clock.advance(SECOND);
  expect((await call('GET /projects/1/deployments/1')).body).toMatchObject({
    status: 'completed',
    finished_at: '2026-01-15T13:00:21.000Z',
  });
});

it('a rollback starts a new deployment of what was built before, and that becomes current', async () => {
  const { mock, call } = await triggered();
  const commit = (await call('GET /projects/1/deployments/1')).body.commit_hash;
  mock.clock.advance(60 * SECOND);
  await call('POST /projects/1/trigger-pipeline', TRIGGER);
  mock.clock.advance(60 * SECOND);
  expect((await call('POST /projects/1/deployments/1/rollback')).body).toMatchObject({
    id: 3,
    commit_hash: commit,
    status: 'pending',
    metadata: { isRollback: true, rolledBackFromId: 1 },
  });
  mock.clock.advance(7 * SECOND);
  expect((await call('GET /projects/1/deployments/3')).body).toMatchObject({ status: 'completed', is_current: true });
});

it('nothing is rolled back to what never completed: 400', async () => {
  const { call } = await triggered();
  expect(await call('POST /projects/1/deployments/1/rollback')).toMatchObject({
    status: 400,
    body: { detail: 'Deployment 1 is pending: only one that was completed can be rolled back to' },
  });
});

it('a torn down deployment is stopped, and none before it comes back', async () => {
  const { mock, call } = await triggered();
  mock.clock.advance(60 * SECOND);
  await call('POST /projects/1/trigger-pipeline', TRIGGER);
  mock.clock.advance(60 * SECOND);
  expect((await call('POST /projects/1/deployments/2/teardown')).status).toBe(204);
  expect((await call('GET /projects/1/deployments/2')).body).toMatchObject({ status: 'stopped', is_current: false });
  expect((await call('GET /projects/1/environments/1')).body.current_deployment_id).toBeNull();
});

const LONG_ENOUGH = 10 * 60_000;

/** The deployment that serves an environment of the demo. */
async function current({ call }: ReturnType<typeof setUp>, environment: number): Promise<number> {
  return (await call(`GET /projects/1/environments/${environment}`)).body.current_deployment_id;
}

it('a promotion deploys to the target environment what the deployment built, without building it', async () => {
  const demo = setUp({ scenario: 'demo' });
  const staging = await current(demo, 2);
  const source = (await demo.call(`GET /projects/1/deployments/${staging}`)).body;
  const { body } = await demo.call(`POST /projects/1/deployments/${staging}/promote`, { target_environment_id: 1 });
  expect(body).toMatchObject({ environment_id: 1, status: 'pending', commit_hash: source.commit_hash });
  demo.mock.clock.advance(LONG_ENOUGH);
  expect(await current(demo, 1)).toBe(body.id);
  const jobs = (await demo.call(`GET /projects/1/deployments/${body.id}/jobs`)).body.items;
  expect(jobs.map(({ job_id }: { job_id: string }) => job_id)).toEqual([
    'deploy_container',
    'mark_deployment_complete',
  ]);
});

async function withProject() {
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  return { mock, call };
}

it('a pushed image is listed in both families, by a string and by a number', async () => {
  const { call } = await withProject();
  const pushed = await call('POST /projects/1/images/push', {
    image_ref: 'ghcr.io/acme/app:1.2.0',
    metadata: { build: 7 },
  });
  expect(pushed).toMatchObject({ status: 201, body: { id: '1', image_ref: 'ghcr.io/acme/app:1.2.0', digest: null } });
  expect((await call('GET /projects/1/images')).body).toEqual([pushed.body]);
  expect((await call('GET /projects/1/images/1')).body).toEqual(pushed.body);
  const external = (await call('GET /projects/1/external-images/1')).body;
  expect(external).toMatchObject({ id: 1, project_id: 1, tag: '1.2.0', metadata: { build: 7 } });
  expect((await call('GET /projects/1/external-images')).body).toEqual({
    data: [external],
    total: 1,
    page: 1,
    page_size: 20,
  });
});

it.each([
  ['registry:5000/app', null, null],
  ['registry:5000/team/app:v1', 'v1', null],
  [`app@sha256:${'a'.repeat(64)}`, null, `sha256:${'a'.repeat(64)}`],
])('the reference %s has tag %s and digest %s', async (image_ref, tag, digest) => {
  const { call } = await withProject();
  await call('POST /projects/1/images/push', { image_ref });
  expect((await call('GET /projects/1/external-images/1')).body).toMatchObject({ tag, digest });
});

it('an image that was pushed is deployed by its id', async () => {
  const { call } = await withProject();
  await call('POST /projects/1/images/push', { image_ref: 'ghcr.io/acme/app:1.2.0' });
  await call('POST /projects/1/environments/1/deploy/image', { external_image_id: 1 });
  expect((await call('GET /projects/1/deployments/1')).body.metadata).toMatchObject({
    externalImageId: 1,
    externalImageRef: 'ghcr.io/acme/app:1.2.0',
  });
  expect(await call('POST /projects/1/environments/1/deploy/image', { external_image_id: 2 })).toMatchObject({
    status: 404,
    body: { detail: 'Image 2 not found' },
  });
});
