import { describe, expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const SERVERS = ['2026-01', '2026-07'] as const;
const SOURCE = {
  name: 'Nightly',
  bucket_name: 'acme',
  bucket_path: '/',
  region: 'eu-central-1',
  access_key_id: 'AKIA',
  secret_key: 'hunter2',
};
const SCHEDULE = {
  name: 'Nightly',
  backup_type: 'full',
  enabled: true,
  retention_period: 7,
  schedule_expression: '0 0 3 * * *',
  tags: [],
  s3_source_id: 1,
};

describe.each(SERVERS)('server of %s', (server) => {
  it.each([
    ['name', 400],
    ['bucket_name', 500],
  ])('a real server makes no S3 source with an empty %s: %i', async (member, status) => {
    const { call } = setUp({ server });
    expect((await call('POST /backups/s3-sources', { ...SOURCE, [member]: '' })).status).toBe(status);
  });

  it('a real server looks for the S3 source of a schedule before it reads its expression', async () => {
    const { call } = setUp({ server });
    const schedule = { ...SCHEDULE, schedule_expression: 'nightly' };
    expect((await call('POST /backups/schedules', schedule)).status).toBe(404);
    await call('POST /backups/s3-sources', SOURCE);
    expect((await call('POST /backups/schedules', schedule)).status).toBe(400);
  });
});

it("January's server deletes an S3 source with its schedules", async () => {
  const { call } = setUp({ server: '2026-01' });
  await call('POST /backups/s3-sources', SOURCE);
  await call('POST /backups/schedules', SCHEDULE);
  expect((await call('DELETE /backups/s3-sources/1')).status).toBe(204);
  expect((await call('GET /backups/schedules')).body).toEqual([]);
});

describe("July's server", () => {
  it('does not delete an S3 source that a schedule uses: 400', async () => {
    const { call } = setUp({ server: '2026-07' });
    await call('POST /backups/s3-sources', SOURCE);
    await call('POST /backups/schedules', SCHEDULE);
    expect((await call('DELETE /backups/s3-sources/1')).status).toBe(400);
    await call('DELETE /backups/schedules/1');
    expect((await call('DELETE /backups/s3-sources/1')).status).toBe(204);
  });

  it('does not delete the default S3 source while there are others: 400', async () => {
    const { call } = setUp({ server: '2026-07' });
    for (const name of ['First', 'Second']) await call('POST /backups/s3-sources', { ...SOURCE, name });
    expect((await call('DELETE /backups/s3-sources/1')).status).toBe(400);
    for (const id of [2, 1]) expect((await call(`DELETE /backups/s3-sources/${id}`)).status).toBe(204);
  });

  it('makes no schedule that keeps nothing: 400', async () => {
    const { call } = setUp({ server: '2026-07' });
    await call('POST /backups/s3-sources', SOURCE);
    expect((await call('POST /backups/schedules', { ...SCHEDULE, retention_period: 0 })).status).toBe(400);
  });
});
