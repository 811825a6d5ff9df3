import { expect, it } from 'vitest';
import { column, DAY, setUp } from '../../support/client.ts';

const SOURCE = {
  name: 'A',
  bucket_name: 'b',
  bucket_path: '',
  region: 'eu',
  access_key_id: 'x',
  secret_key: 'x',
};

const SCHEDULE = {
  name: 'Nightly',
  backup_type: 'full',
  enabled: true,
  retention_period: 7,
  schedule_expression: '0 3 * * *',
  tags: ['nightly'],
};

/** A service and a bucket; `run` backs up, `stored` lists what lies in the bucket. */
async function setUpSource() {
  const tools = setUp();
  const { read } = tools;
  await read('POST /external-services', { name: 'db', service_type: 'postgres', parameters: {} });
  await read('POST /backups/s3-sources', SOURCE);
  const run = () => read('POST /backups/s3-sources/1/run', { backup_type: 'full' });
  const stored = async (id = 1) => (await read(`GET /backups/s3-sources/${id}/backups`)).items;
  return { ...tools, run, stored };
}

it('an S3 source is the default when it is the first or asks for it, and hands that on when it is deleted', async () => {
  const { read, call } = await setUpSource();
  await call('POST /backups/s3-sources', { ...SOURCE, name: 'Second' });
  await call('POST /backups/s3-sources', { ...SOURCE, name: 'Third', is_default: true });
  const defaults = async () => column((await read('GET /backups/s3-sources')).items, 'is_default');
  expect(await defaults()).toEqual([false, false, true]);
  await call('DELETE /backups/s3-sources/3');
  expect(await defaults()).toEqual([true, false]);
});

it('an S3 source lists its own backups, which go with it', async () => {
  const { call, read, status, run, stored } = await setUpSource();
  const { backup_id } = await run();
  await call('POST /backups/s3-sources', { ...SOURCE, name: 'Second' });
  expect([column(await stored(), 'backup_id'), await stored(2)]).toEqual([[backup_id], []]);
  expect((await read(`GET /backups/${backup_id}`)).s3_source_id).toBe(1);
  await call('DELETE /backups/s3-sources/1');
  expect(await status(`GET /backups/${backup_id}`)).toBe(404);
});

it('a backup goes from pending to completed by the clock', async () => {
  const { mock, read, run, stored } = await setUpSource();
  const started = await run();
  const pending = { state: 'pending', size_bytes: null, external_service: null, schedule_id: null };
  expect(started).toMatchObject(pending);
  const now = () => read(`GET /backups/${started.backup_id}`);
  mock.clock.advance(10_000);
  expect(await now()).toMatchObject({
    state: 'running',
    completed_at: null,
    live_size_bytes: expect.any(Number),
  });
  mock.clock.advance(60_000);
  const { id, size_bytes, completed_at, ...done } = await now();
  expect(done).toMatchObject({ state: 'completed', live_size_bytes: null, error_message: null });
  expect([size_bytes, Date.parse(completed_at) <= mock.clock.now()]).toEqual([
    expect.any(Number),
    true,
  ]);
  expect(await stored()).toMatchObject([{ id, state: 'completed', source: 'db', size_bytes }]);
});

it('a backup of a service names it, and fails with the reason while the service is stopped', async () => {
  const { mock, read, stored } = await setUpSource();
  const part = await read('POST /backups/external-services/1/run', {});
  expect(part).toMatchObject({
    service_id: 1,
    backup_type: 'full',
    state: 'pending',
    finished_at: null,
  });
  const [good] = await stored();
  expect(good).toMatchObject({ id: part.backup_id, origin_service_name: 'db', engine: 'postgres' });
  mock.clock.advance(60_000);
  const completed = { state: 'completed', external_service: { id: 1, name: 'db' } };
  expect(await read(`GET /backups/${good.backup_id}`)).toMatchObject(completed);
  await read('POST /external-services/1/stop');
  const { backup_id } = await read('POST /backups/external-services/1/run', { s3_source_id: 1 });
  mock.clock.advance(60_000);
  const bad = (await stored()).find(({ id }: { id: number }) => id === backup_id);
  const failed = { state: 'failed', error_message: 'Service 1 was not running', size_bytes: null };
  expect(await read(`GET /backups/${bad.backup_id}`)).toMatchObject(failed);
});

it('a backup schedule backs up Temps and every service at each of its times', async () => {
  const { mock, read } = await setUpSource();
  const created = await read('POST /backups/schedules', SCHEDULE);
  expect(created).toMatchObject({
    s3_source_id: 1,
    last_run: null,
    next_run: '2026-01-16T03:00:00.000Z',
  });
  mock.clock.advance(2 * DAY);
  const backups = await read('GET /backups/schedules/1/backups');
  const nights = ['17', '17', '16', '16'].map((day) => `2026-01-${day}T03:00:00.000Z`);
  expect(column(backups, 'started_at')).toEqual(nights);
  const latest = {
    state: 'completed',
    schedule_id: 1,
    tags: ['nightly'],
    external_service: { id: 1 },
  };
  expect(backups[0]).toMatchObject({ ...latest, expires_at: '2026-01-24T03:00:00.000Z' });
  const [schedule] = (await read('GET /backups/schedules')).items;
  expect(schedule).toMatchObject({
    last_run: '2026-01-17T03:00:00.000Z',
    next_run: '2026-01-18T03:00:00.000Z',
  });
});

it('a backup schedule forgets backups whose retention period is over', async () => {
  const { mock, read } = await setUpSource();
  await read('POST /backups/schedules', {
    ...SCHEDULE,
    retention_period: 3,
    target_all_services: false,
  });
  const counts: number[] = [];
  for (const days of [2, 2, 30]) {
    mock.clock.advance(days * DAY);
    counts.push((await read('GET /backups/schedules/1/backups')).length);
  }
  expect(counts).toEqual([2, 3, 3]);
});

it('a backup schedule that is disabled makes no backup, and does not catch up on them later', async () => {
  const { mock, read } = await setUpSource();
  await read('POST /backups/schedules', SCHEDULE);
  expect(await read('PATCH /backups/schedules/1/disable')).toMatchObject({
    enabled: false,
    next_run: null,
  });
  mock.clock.advance(5 * DAY);
  const enabled = { enabled: true, next_run: '2026-01-21T03:00:00.000Z' };
  expect(await read('PATCH /backups/schedules/1/enable')).toMatchObject(enabled);
  expect(await read('GET /backups/schedules/1/backups')).toEqual([]);
});
