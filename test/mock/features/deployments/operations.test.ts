import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';

const PATH = '/projects/1/deployments/1/operations';

async function deployed(milliseconds = 21_000) {
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
  mock.clock.advance(milliseconds);
  const execute = (operation: string) => call(`POST ${PATH}`, { operation });
  const deployment = async () => (await call('GET /projects/1/deployments/1')).body;
  return { mock, call, execute, deployment };
}

it('an operation runs for a while, then its effect is there', async () => {
  const { mock, call, execute, deployment } = await deployed();
  expect((await call(`GET ${PATH}`)).body).toEqual({ deployment_id: '1', operations: [] });
  const started = await execute('take_screenshot');
  expect(started).toMatchObject({
    status: 202,
    body: { operation: 'take_screenshot', success: false, message: 'In progress', data: { status: 'running' } },
  });
  expect((await deployment()).screenshot_location).toBeNull();
  mock.clock.advance(1500);
  expect((await call(`GET ${PATH}/take_screenshot`)).body.data.progress_percent).toBe(50);
  mock.clock.advance(1500);
  const { screenshot_location } = await deployment();
  const done = (await call(`GET ${PATH}/take_screenshot`)).body;
  expect(done).toMatchObject({ success: true, data: { status: 'completed', screenshot_location } });
  expect((await call(`GET ${PATH}`)).body.operations).toEqual([done]);
  expect((await call(`GET /files/${encodeURIComponent(screenshot_location)}`)).status).toBe(200);
});

it('a running deployment that is marked complete is complete, and serves', async () => {
  const { mock, execute, deployment } = await deployed(5000);
  await execute('mark_complete');
  expect((await deployment()).status).toBe('running');
  mock.clock.advance(1000);
  expect(await deployment()).toMatchObject({
    status: 'completed',
    is_current: true,
    finished_at: '2026-01-15T12:00:06.000Z',
  });
});

it('a deployment that was torn down is deployed again', async () => {
  const { mock, call, execute, deployment } = await deployed();
  await call('POST /projects/1/deployments/1/teardown');
  expect(await deployment()).toMatchObject({ status: 'stopped', is_current: false });
  await execute('deploy');
  mock.clock.advance(5000);
  expect(await deployment()).toMatchObject({ status: 'completed', is_current: true });
});

it('an operation that has become impossible by its end fails', async () => {
  const { mock, call, execute } = await deployed();
  await execute('take_screenshot');
  await call('POST /projects/1/deployments/1/teardown');
  mock.clock.advance(3000);
  expect((await call(`GET ${PATH}/take_screenshot`)).body).toMatchObject({
    success: false,
    message: 'The deployment was stopped by then',
    data: { status: 'failed' },
  });
});

it('an operation that makes no sense now, or is none, is a 400; one that never ran a 404', async () => {
  const { call, execute } = await deployed(0);
  expect((await execute('deploy')).body.detail).toBe('Deployment 1 is pending: deploy is not possible now');
  expect((await execute('explode')).status).toBe(400);
  expect((await call(`GET ${PATH}/explode`)).status).toBe(400);
  expect(await call(`GET ${PATH}/deploy`)).toMatchObject({
    status: 404,
    body: { detail: 'Operation deploy of deployment 1 not found' },
  });
});

it('the last deployment is the latest, whatever its environment; without one it is a 404', async () => {
  const { mock, call } = await deployed();
  mock.clock.advance(1000);
  await call('POST /projects/1/environments', { name: 'staging', branch: 'dev' });
  await call('POST /projects/1/trigger-pipeline', { branch: 'dev', environment_id: 2 });
  expect((await call('GET /projects/1/last-deployment')).body).toMatchObject({ id: 2, environment_id: 2 });
  await call('POST /projects', PROJECT);
  expect((await call('GET /projects/2/last-deployment')).status).toBe(404);
});

it('the activity graph counts deployments per day up to today', async () => {
  const { mock, call } = await deployed();
  mock.clock.advance(86_400_000);
  for (let number = 0; number < 2; number++)
    await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
  expect((await call('GET /deployments/activity-graph?days=3')).body).toEqual({
    days: [
      { date: '2026-01-14', count: 0, level: 0 },
      { date: '2026-01-15', count: 1, level: 2 },
      { date: '2026-01-16', count: 2, level: 4 },
    ],
    total_count: 3,
    start_date: '2026-01-14',
    end_date: '2026-01-16',
  });
  expect((await call('GET /deployments/activity-graph')).body.days).toHaveLength(365);
  expect((await call('GET /deployments/activity-graph?project_id=2')).body.total_count).toBe(0);
  expect((await call('GET /deployments/activity-graph?days=1000000')).status).toBe(400);
});
