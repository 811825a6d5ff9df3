import { expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';

const SOURCE = {
  name: 'Bucket',
  bucket_name: 'example',
  bucket_path: 'temps',
  region: 'eu-central-1',
  access_key_id: 'AKIAEXAMPLE',
  secret_key: 'very-secret',
};

const SCHEDULE = {
  name: 'Nightly',
  backup_type: 'full',
  enabled: true,
  retention_period: 7,
  schedule_expression: '0 3 * * *',
  tags: ['nightly'],
};

const DAY = 86_400_000;

/** A service and a bucket. */
async function setUpSource() {
  const tools = setUp();
  await tools.call('POST /external-services', { name: 'db', service_type: 'postgres', parameters: {} });
  await tools.call('POST /backups/s3-sources', SOURCE);
  return tools;
}

it('an S3 source is created, listed, changed and deleted, and its keys are masked', async () => {
  const { mock, call } = setUp();
  const created = await call('POST /backups/s3-sources', SOURCE);
  expect(created).toMatchObject({
    status: 201,
    body: { id: 1, access_key_id: '***', secret_key: '***', force_path_style: true },
  });
  expect((await call('GET /backups/s3-sources')).body).toEqual({ items: [created.body], total: 1 });
  const changed = await call('PATCH /backups/s3-sources/1', { region: 'us-east-1', name: null, secret_key: 'other' });
  expect(changed.body).toMatchObject({ region: 'us-east-1', name: 'Bucket', secret_key: '***' });
  expect(mock.state.s3Sources.get(1)?.secret_key).toBe('other');
  expect((await call('GET /backups/s3-sources/1')).body).toEqual(changed.body);
  expect((await call('DELETE /backups/s3-sources/1')).status).toBe(204);
  expect(await call('GET /backups/s3-sources/1')).toMatchObject({
    status: 404,
    body: { detail: 'S3 source 1 not found' },
  });
});

it('an S3 source is the default when it is the first or asks for it, and hands that on when it is deleted', async () => {
  const { call } = await setUpSource();
  await call('POST /backups/s3-sources', { ...SOURCE, name: 'Second' });
  await call('POST /backups/s3-sources', { ...SOURCE, name: 'Third', is_default: true });
  const defaults = async () =>
    (await call('GET /backups/s3-sources')).body.items.map((row: { is_default: boolean }) => row.is_default);
  expect(await defaults()).toEqual([false, false, true]);
  await call('DELETE /backups/s3-sources/3');
  expect(await defaults()).toEqual([true, false]);
});

it('an S3 source that a schedule writes to cannot be deleted: 409 that names the schedule', async () => {
  const { call } = await setUpSource();
  await call('POST /backups/schedules', SCHEDULE);
  expect(await call('DELETE /backups/s3-sources/1')).toMatchObject({
    status: 409,
    body: { detail: 'S3 source 1 is used by backup schedule 1; delete that first' },
  });
});

it('an S3 source that points to another bucket no longer lists what lies in the old one', async () => {
  const { call } = await setUpSource();
  await call('POST /backups/s3-sources/1/run', { backup_type: 'full' });
  await call('PATCH /backups/s3-sources/1', { bucket_name: 'elsewhere' });
  expect((await call('GET /backups/s3-sources/1/backups')).body).toEqual({ items: [], total: 0 });
  await call('PATCH /backups/s3-sources/1', { bucket_name: SOURCE.bucket_name });
  expect((await call('GET /backups/s3-sources/1/backups')).body.total).toBe(1);
});

it('an S3 source leaves its objects in the bucket, where a scan from another source finds them', async () => {
  const { mock, call } = await setUpSource();
  const { backup_id } = (await call('POST /backups/s3-sources/1/run', { backup_type: 'full' })).body;
  mock.clock.advance(DAY);
  await call('DELETE /backups/s3-sources/1');
  expect((await call(`GET /backups/${backup_id}`)).status).toBe(404);
  await call('POST /backups/s3-sources', SOURCE);
  expect((await call('GET /backups/s3-sources/2/backups')).body.total).toBe(0);
  expect((await call('GET /backups/s3-sources/2/backups?include_s3_scan=true')).body.items).toMatchObject([
    { id: 0, backup_id: '', source: 's3_scan', state: '' },
  ]);
});

it('a backup is pending, then running, then completed, as the clock goes', async () => {
  const { mock, call } = await setUpSource();
  const started = await call('POST /backups/s3-sources/1/run', { backup_type: 'full' });
  expect(started).toMatchObject({
    status: 202,
    body: { state: 'pending', size_bytes: null, external_service: null, schedule_id: null },
  });
  const now = async () => (await call(`GET /backups/${started.body.backup_id}`)).body;
  mock.clock.advance(10_000);
  expect(await now()).toMatchObject({ state: 'running', completed_at: null, live_size_bytes: expect.any(Number) });
  mock.clock.advance(60_000);
  const done = await now();
  expect(done).toMatchObject({
    state: 'completed',
    size_bytes: expect.any(Number),
    live_size_bytes: null,
    error_message: null,
  });
  expect(Date.parse(done.completed_at)).toBeLessThanOrEqual(mock.clock.now());
  expect((await call('GET /backups/s3-sources/1/backups')).body.items).toMatchObject([
    { id: done.id, state: 'completed', source: 'db', size_bytes: done.size_bytes },
  ]);
});

it('a backup of a service names it, and its parts belong to each other', async () => {
  const { mock, call } = await setUpSource();
  const part = await call('POST /backups/external-services/1/run', {});
  expect(part).toMatchObject({
    status: 202,
    body: { service_id: 1, backup_type: 'full', state: 'pending', finished_at: null },
  });
  const [stored] = (await call('GET /backups/s3-sources/1/backups')).body.items;
  expect(stored).toMatchObject({ id: part.body.backup_id, origin_service_name: 'db', engine: 'postgres' });
  mock.clock.advance(60_000);
  expect((await call(`GET /backups/${stored.backup_id}`)).body).toMatchObject({
    state: 'completed',
    external_service: { id: 1, name: 'db' },
  });
});

it('a backup of a service that is stopped fails, and says why', async () => {
  const { mock, call } = await setUpSource();
  await call('POST /external-services/1/stop');
  await call('POST /backups/external-services/1/run', { s3_source_id: 1 });
  mock.clock.advance(60_000);
  const [{ backup_id }] = (await call('GET /backups/s3-sources/1/backups')).body.items;
  expect((await call(`GET /backups/${backup_id}`)).body).toMatchObject({
    state: 'failed',
    error_message: 'Service 1 was not running',
    size_bytes: null,
  });
});

it('a backup schedule backs up Temps and every service at each of its times', async () => {
  const { mock, call } = await setUpSource();
  const created = await call('POST /backups/schedules', SCHEDULE);
  expect(created).toMatchObject({
    status: 201,
    body: { s3_source_id: 1, last_run: null, next_run: '2026-01-16T03:00:00.000Z' },
  });
  expect((await call('GET /backups/schedules/1/backups')).body).toEqual([]);
  mock.clock.advance(2 * DAY);
  const backups = (await call('GET /backups/schedules/1/backups')).body;
  expect(backups.map(({ started_at }: { started_at: string }) => started_at.slice(0, 10))).toEqual([
    '2026-01-17',
    '2026-01-17',
    '2026-01-16',
    '2026-01-16',
  ]);
  expect(backups[0]).toMatchObject({
    state: 'completed',
    schedule_id: 1,
    tags: ['nightly'],
    external_service: { id: 1 },
    expires_at: '2026-01-24T03:00:00.000Z',
  });
  expect((await call('GET /backups/schedules')).body.items).toMatchObject([
    { last_run: '2026-01-17T03:00:00.000Z', next_run: '2026-01-18T03:00:00.000Z' },
  ]);
});

it('a backup schedule forgets backups whose retention period is over', async () => {
  const { mock, call } = await setUpSource();
  await call('POST /backups/schedules', { ...SCHEDULE, retention_period: 3, target_all_services: false });
  const count = async () => (await call('GET /backups/schedules/1/backups')).body.length;
  mock.clock.advance(2 * DAY);
  expect(await count()).toBe(2);
  mock.clock.advance(2 * DAY);
  expect(await count()).toBe(3);
  mock.clock.advance(30 * DAY);
  expect(await count()).toBe(3);
});

it('a backup schedule that is disabled has no next run and makes no backup, and does not catch up on them later', async () => {
  const { mock, call } = await setUpSource();
  await call('POST /backups/schedules', SCHEDULE);
  expect((await call('PATCH /backups/schedules/1/disable')).body).toMatchObject({ enabled: false, next_run: null });
  mock.clock.advance(5 * DAY);
  expect((await call('PATCH /backups/schedules/1/enable')).body).toMatchObject({
    enabled: true,
    next_run: '2026-01-21T03:00:00.000Z',
  });
  expect((await call('GET /backups/schedules/1/backups')).body).toEqual([]);
});
