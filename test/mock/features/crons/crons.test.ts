import { expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';

const JOB = {
  project_id: 1,
  environment_id: 1,
  path: '/api/cron/cleanup',
  schedule: '0 * * * *',
  created_at: '2026-01-15T12:00:00.000Z',
  updated_at: '2026-01-15T12:00:00.000Z',
  deleted_at: null,
};

const HOUR = 3_600_000;

const PATH = '/projects/1/environments/1/crons';

/** The demo's first environment, with just one job. */
function setUpJob() {
  const tools = setUp({ scenario: 'demo' });
  tools.mock.state.crons.removeWhere((row) => row.environment_id === 1);
  const { id } = tools.mock.state.crons.insert(JOB);
  return { ...tools, id };
}

it('a cron job is listed in its environment, with its next run', async () => {
  const { mock, call, id } = setUpJob();
  mock.clock.advance(90 * 60_000);
  const { body } = await call(`GET ${PATH}`);
  expect(body).toMatchObject([{ id, path: '/api/cron/cleanup', next_run: '2026-01-15T14:00:00.000Z' }]);
  expect((await call(`GET ${PATH}/${id}`)).body).toEqual(body[0]);
  expect(await call(`GET /projects/1/environments/2/crons/${id}`)).toMatchObject({
    status: 404,
    body: { detail: `Cron job ${id} not found` },
  });
});

it('a cron job runs as the clock goes: executions come newest first, in pages, and never change', async () => {
  const { mock, call, id } = setUpJob();
  const executions = async (query = '') => (await call(`GET ${PATH}/${id}/executions${query}`)).body;
  expect(await executions()).toEqual([]);
  mock.clock.advance(3 * HOUR);
  const first = await executions();
  expect(first.map(({ executed_at }: { executed_at: string }) => executed_at.slice(11, 16))).toEqual([
    '15:00',
    '14:00',
    '13:00',
  ]);
  expect(first[0]).toMatchObject({ cron_id: id, url: 'https://storefront.temps.example/api/cron/cleanup' });
  expect(await executions('?page=2&per_page=2')).toEqual([first[2]]);
  mock.clock.advance(HOUR);
  expect((await executions()).slice(1)).toEqual(first);
});

it('a cron job that was removed runs no more', async () => {
  const { mock, call, id } = setUpJob();
  mock.clock.advance(HOUR);
  mock.state.crons.update(id, { deleted_at: mock.clock.iso() });
  mock.clock.advance(HOUR);
  expect((await call(`GET ${PATH}`)).body).toEqual([]);
  expect((await call(`GET ${PATH}/${id}`)).body.next_run).toBeNull();
  expect((await call(`GET ${PATH}/${id}/executions`)).body).toHaveLength(1);
});

it('a cron job finds nobody where nothing is deployed', async () => {
  const { mock, call, id } = setUpJob();
  mock.state.deployments.removeWhere((row) => row.environment_id === 1);
  mock.clock.advance(HOUR);
  expect((await call(`GET ${PATH}/${id}/executions`)).body).toMatchObject([
    { status_code: 503, error_message: 'The app responded with 503' },
  ]);
});

it('a cron job goes with its environment', async () => {
  const { mock, call } = setUpJob();
  await call('DELETE /projects/1');
  expect(mock.state.crons.find((row) => row.project_id === 1)).toBeUndefined();
});
