import { expect, it } from 'vitest';
import { HOUR, setUp } from '../../support/client.ts';

const PATH = '/projects/1/environments/1/crons';

/** The demo's first environment, with just one job, which is due at each hour. */
function setUpJob() {
  const tools = setUp({ scenario: 'demo' });
  const { mock, read } = tools;
  mock.state.crons.removeWhere((row) => row.environment_id === 1);
  const { id } = mock.state.crons.insert({
    project_id: 1,
    environment_id: 1,
    path: '/api/cron/cleanup',
    schedule: '0 * * * *',
    created_at: mock.clock.iso(),
    updated_at: mock.clock.iso(),
    deleted_at: null,
  });
  const executions = (query = '') => read(`GET ${PATH}/${id}/executions${query}`);
  return { ...tools, id, executions };
}

it('a cron job is listed in its own environment, with its next run', async () => {
  const { mock, read, id } = setUpJob();
  mock.clock.advance(1.5 * HOUR);
  const jobs = await read(`GET ${PATH}`);
  expect(jobs).toMatchObject([
    { id, path: '/api/cron/cleanup', next_run: '2026-01-15T14:00:00.000Z' },
  ]);
  expect(await read(`GET ${PATH}/${id}`)).toEqual(jobs[0]);
});

it('a cron job runs as the clock goes, and its executions never change', async () => {
  const { mock, id, executions } = setUpJob();
  expect(await executions()).toEqual([]);
  mock.clock.advance(3 * HOUR);
  const first = await executions();
  const times = first.map(({ executed_at }: { executed_at: string }) => executed_at.slice(11, 16));
  expect(times).toEqual(['15:00', '14:00', '13:00']);
  expect(first[0]).toMatchObject({
    cron_id: id,
    url: 'https://storefront.temps.example/api/cron/cleanup',
  });
  expect(await executions('?page=2&per_page=2')).toEqual([first[2]]);
  mock.clock.advance(HOUR);
  expect((await executions()).slice(1)).toEqual(first);
});

it('a cron job that was removed runs no more', async () => {
  const { mock, read, id, executions } = setUpJob();
  mock.clock.advance(HOUR);
  mock.state.crons.update(id, { deleted_at: mock.clock.iso() });
  mock.clock.advance(HOUR);
  expect(await read(`GET ${PATH}`)).toEqual([]);
  expect((await read(`GET ${PATH}/${id}`)).next_run).toBeNull();
  expect(await executions()).toHaveLength(1);
});

it('a cron job finds nobody if nothing is deployed', async () => {
  const { mock, executions } = setUpJob();
  mock.state.deployments.removeWhere((row) => row.environment_id === 1);
  mock.clock.advance(HOUR);
  const failed = { status_code: 503, error_message: 'The app responded with 503' };
  expect(await executions()).toMatchObject([failed]);
});
