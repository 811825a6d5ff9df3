import { describe, expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const open = (server: '2026-01' | '2026-07') => setUp({ server, scenario: 'demo' });
const CHECK = { name: 'Up', monitor_type: 'web', environment_id: 1 };

describe('a member of a body that is new in July', () => {
  it("is nothing to January's server, whatever its value", async () => {
    const { call } = open('2026-01');
    for (const check_path of ['/up', 7, { odd: true }])
      expect(await call('POST /projects/1/monitors', { ...CHECK, check_path })).toMatchObject({ status: 201 });
    expect(await open('2026-07').call('POST /projects/1/monitors', { ...CHECK, check_path: 7 })).toMatchObject({
      status: 422,
    });
  });

  it("has no effect on January's server: what is to be a secret is shown", async () => {
    const { call } = open('2026-01');
    const secret = { key: 'HIDDEN', value: 'v', environment_ids: [1], is_secret: true };
    expect((await call('POST /projects/1/env-vars', secret)).body.value).toBe('v');
  });
});

it.each([
  ['PUT /projects/1/env-vars/1', { key: 'DATABASE_URL', environment_ids: [1] }, 'value'],
  ['POST /backups/external-services/1/run', {}, 's3_source_id'],
])("January's server asks for a member that July's does not: %s", async (line, body, member) => {
  const { status, body: text } = await open('2026-01').call(line, body);
  expect(status).toBe(422);
  expect(text).toContain(`missing field \`${member}\``);
  expect((await open('2026-07').call(line, body)).status).toBeLessThan(300);
});

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  it.each([
    ['0 0 3 * * *', 201],
    ['0 3 * * *', 400],
    ['0 0,30 3 * * *', 400],
  ])(
    'a real server takes an expression of backups with seconds, an hour apart at least: %s is a %i',
    async (expression, status) => {
      const schedule = {
        name: 'S',
        backup_type: 'full',
        retention_period: 7,
        enabled: true,
        tags: [],
        s3_source_id: 1,
      };
      const body = { ...schedule, schedule_expression: expression };
      expect(await open(server).call('POST /backups/schedules', body)).toMatchObject({ status });
    },
  );
});
