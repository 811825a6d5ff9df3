import { expect, it } from 'vitest';
import type { PlannedFailure } from '../../../../mock/index.ts';
import { column, setUp, setUpProject } from '../../support/client.ts';

const TRIGGER = { branch: 'main', environment_id: 1 };

/**
 * A project with one deployment that has just been triggered: 1 s queue, 2 s clone, 12 s build, 5 s
 * deploy, 1 s finish.
 */
async function triggered(failure?: PlannedFailure) {
  const tools = await setUpProject();
  const { mock, read } = tools;
  const trigger = () => read('POST /projects/1/trigger-pipeline', TRIGGER);
  if (failure) mock.deployments.failNext(failure);
  await trigger();
  const seconds = (count: number) => mock.clock.advance(count * 1000);
  const get = (id = 1) => read(`GET /projects/1/deployments/${id}`);
  const act = (action: string, id = 1) => read(`POST /projects/1/deployments/${id}/${action}`);
  const current = async () => (await read('GET /projects/1/environments/1')).current_deployment_id;
  const jobs = async (id = 1) =>
    column((await read(`GET /projects/1/deployments/${id}/jobs`)).items, 'status');
  const log = async (job: string) => {
    const lines: string[] = String(
      await read(`GET /projects/1/deployments/1/jobs/${job}/logs`),
    ).split('\n');
    return lines
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { level: string; message: string; line: number });
  };
  return { ...tools, trigger, seconds, get, act, current, jobs, log };
}

it('a deployment walks from pending over running and built to completed as the clock moves, and then serves', async () => {
  const { read, seconds, get, current, jobs } = await triggered();
  const seen: unknown[] = [];
  for (const step of [0, 1, 2, 12, 5, 1]) {
    seconds(step);
    seen.push([(await get()).status, (await jobs()).join(' '), await current()]);
  }
  expect(seen).toEqual([
    ['pending', 'pending pending pending pending', null],
    ['running', 'running pending pending pending', null],
    ['running', 'success running pending pending', null],
    ['built', 'success success running pending', null],
    ['built', 'success success success running', null],
    ['completed', 'success success success success', 1],
  ]);
  expect((await read('GET /projects/1/deployments?environment_id=1')).items).toMatchObject([
    { id: 1, branch: 'main' },
  ]);
  const times = { started_at: '2026-01-15T12:00:01.000Z', finished_at: '2026-01-15T12:00:21.000Z' };
  expect(await get()).toMatchObject({ is_current: true, ...times });
});

it('a job writes its log line by line, as JSON', async () => {
  const { seconds, log } = await triggered();
  expect(await log('download_repo')).toEqual([]);
  seconds(2);
  const objects = 'Receiving objects: 100% (1284/1284), done';
  expect(await log('download_repo')).toEqual([
    {
      level: 'info',
      message: 'Cloning repository',
      timestamp: '2026-01-15T12:00:01.500Z',
      line: 1,
    },
    { level: 'info', message: objects, timestamp: '2026-01-15T12:00:02.000Z', line: 2 },
  ]);
  seconds(60);
  expect((await log('download_repo')).map(({ line }) => line)).toEqual([1, 2, 3, 4]);
});

it('a planned failure is of the job, at the line and with the words that were asked for', async () => {
  const message = 'npm ERR! missing script: build';
  const { seconds, get, jobs, log } = await triggered({ job: 'build_image', message, atLine: 3 });
  seconds(60);
  expect({ status: (await get()).status, jobs: await jobs() }).toEqual({
    status: 'failed',
    jobs: ['success', 'failure', 'skipped', 'skipped'],
  });
  const lines = await log('build_image');
  expect([lines.length, lines.at(-1)]).toMatchObject([3, { level: 'error', message, line: 3 }]);
  expect(await log('deploy_container')).toEqual([]);
});

it('a planned failure of a job that there is not is of the first one, and a warning names those that there are', async () => {
  const { mock, seconds, jobs } = await triggered({ job: 'pull' });
  seconds(60);
  expect(await jobs()).toEqual(['failure', 'skipped', 'skipped', 'skipped']);
  expect(mock.warnings).toEqual([
    'mock.deployments.failNext: deployment 1 has no job "pull", so download_repo fails. It has download_repo, build_image, deploy_container, mark_deployment_complete',
  ]);
});

it('a planned failure leaves the deployment before in place, and the next one is good again', async () => {
  const { mock, seconds, trigger, get } = await triggered();
  seconds(60);
  mock.deployments.failNext();
  await trigger();
  await trigger();
  seconds(10);
  expect((await get(1)).is_current).toBe(true);
  seconds(60);
  expect([(await get(2)).status, (await get(3)).status]).toEqual(['failed', 'completed']);
  const statuses = [1, 2, 3, 4].map((id) => mock.deployments.status(id));
  expect(statuses).toEqual(['completed', 'failed', 'completed', undefined]);
});

it('a cancelled deployment stops where it is', async () => {
  const { seconds, get, act, jobs, log } = await triggered();
  seconds(5);
  expect(await act('cancel')).toMatchObject({ id: 1, state: 'cancelled' });
  const lines = await log('build_image');
  seconds(60);
  const stopped = {
    status: 'cancelled',
    is_current: false,
    finished_at: '2026-01-15T12:00:05.000Z',
  };
  expect(await get()).toMatchObject(stopped);
  expect(await jobs()).toEqual(['success', 'cancelled', 'cancelled', 'cancelled']);
  expect(await log('build_image')).toEqual(lines);
});

it('a paused deployment stands still and goes on where it was', async () => {
  const { seconds, get, act } = await triggered();
  seconds(5);
  expect((await act('pause')).state).toBe('paused');
  seconds(3600);
  expect((await get()).status).toBe('paused');
  expect((await act('resume')).state).toBe('running');
  seconds(15);
  expect((await get()).status).toBe('built');
  seconds(1);
  expect(await get()).toMatchObject({
    status: 'completed',
    finished_at: '2026-01-15T13:00:21.000Z',
  });
});

it('the next deployment takes over from the one before, and a rollback starts a new one of what was built before', async () => {
  const { read, seconds, trigger, get, act } = await triggered();
  seconds(60);
  await trigger();
  seconds(60);
  const { items } = await read('GET /projects/1/deployments');
  expect(column(items, 'id')).toEqual([2, 1]);
  expect(column(items, 'is_current')).toEqual([true, false]);
  const { commit_hash } = await get(1);
  const metadata = { isRollback: true, rolledBackFromId: 1 };
  expect(await act('rollback')).toMatchObject({ id: 3, commit_hash, status: 'pending', metadata });
  seconds(7);
  expect(await get(3)).toMatchObject({ status: 'completed', is_current: true });
});

it('a torn down deployment is stopped, and none before it comes back', async () => {
  const { seconds, trigger, get, act, current } = await triggered();
  seconds(60);
  await trigger();
  seconds(60);
  await act('teardown', 2);
  expect(await get(2)).toMatchObject({ status: 'stopped', is_current: false });
  expect(await current()).toBeNull();
});

it('a promotion deploys to the target environment what the deployment built, without building it', async () => {
  const { mock, read } = setUp({ scenario: 'demo' });
  const current = async (id: number) =>
    (await read(`GET /projects/1/environments/${id}`)).current_deployment_id;
  const staging = await current(2);
  const { commit_hash } = await read(`GET /projects/1/deployments/${staging}`);
  const promoted = await read(`POST /projects/1/deployments/${staging}/promote`, {
    target_environment_id: 1,
  });
  expect(promoted).toMatchObject({ environment_id: 1, status: 'pending', commit_hash });
  mock.clock.advance(10 * 60_000);
  expect(await current(1)).toBe(promoted.id);
  const jobs = (await read(`GET /projects/1/deployments/${promoted.id}/jobs`)).items;
  expect(column(jobs, 'job_id')).toEqual(['deploy_container', 'mark_deployment_complete']);
});

it('a pushed image is listed in both families and deployed by its id', async () => {
  const { read } = await setUpProject();
  const image_ref = 'ghcr.io/acme/app:1.2.0';
  const pushed = await read('POST /projects/1/images/push', { image_ref, metadata: { build: 7 } });
  expect(pushed).toMatchObject({ id: '1', image_ref, digest: null });
  expect([await read('GET /projects/1/images'), await read('GET /projects/1/images/1')]).toEqual([
    [pushed],
    pushed,
  ]);
  const external = await read('GET /projects/1/external-images/1');
  expect(external).toMatchObject({ id: 1, project_id: 1, tag: '1.2.0', metadata: { build: 7 } });
  const list = { data: [external], total: 1, page: 1, page_size: 20 };
  expect(await read('GET /projects/1/external-images')).toEqual(list);
  await read('POST /projects/1/environments/1/deploy/image', { external_image_id: 1 });
  const metadata = { externalImageId: 1, externalImageRef: image_ref };
  expect(await read('GET /projects/1/deployments/1')).toMatchObject({ metadata });
});

it('a reference to an image is read into its tag and its digest', async () => {
  const { read } = await setUpProject();
  const sha = `sha256:${'a'.repeat(64)}`;
  const rows = [
    ['registry:5000/app', null, null],
    ['registry:5000/team/app:v1', 'v1', null],
    [`app@${sha}`, null, sha],
  ] as const;
  for (const [image_ref, tag, digest] of rows) {
    const { id } = await read('POST /projects/1/images/push', { image_ref });
    expect(await read(`GET /projects/1/external-images/${id}`), image_ref).toMatchObject({
      image_ref,
      tag,
      digest,
    });
  }
});
