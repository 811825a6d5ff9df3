import { expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

it("January's visitors have no channel, July's have", async () => {
  const query = 'project_id=1&start_date=2025-01-01T00:00:00Z&end_date=2026-12-01T00:00:00Z';
  const first = async (server: '2026-01' | '2026-07') =>
    (await setUp({ server, scenario: 'demo' }).call(`GET /analytics/visitors?${query}`)).body.visitors[0];
  expect(await first('2026-01')).not.toHaveProperty('first_channel');
  expect(await first('2026-07')).toHaveProperty('first_channel');
});

it("January's server ignores the filters of visitors, July's does not", async () => {
  const query = 'project_id=1&start_date=2025-01-01T00:00:00Z&end_date=2026-12-01T00:00:00Z&filter_country=Nowhere';
  const count = async (server: '2026-01' | '2026-07') =>
    (await setUp({ server, scenario: 'demo' }).call(`GET /analytics/visitors?${query}`)).body.total_count;
  expect(await count('2026-01')).toBeGreaterThan(0);
  expect(await count('2026-07')).toBe(0);
});

it.each(['2026-01', '2026-07'] as const)(
  'the general statistics of the server of %s are of all projects',
  async (server) => {
    const query = 'start_date=2025-01-01T00:00:00Z&end_date=2026-12-01T00:00:00Z';
    const { call } = setUp({ server, scenario: 'demo' });
    const all = (await call(`GET /analytics/general-stats?${query}`)).body;
    expect((await call(`GET /analytics/general-stats?${query}&project_ids=3`)).body).toEqual(all);
  },
);

it("January's environments have the first label of their host, and do not say whether they sleep", async () => {
  const { body } = await setUp({ server: '2026-01', scenario: 'demo' }).call('GET /projects/1/environments/1');
  expect(body).toMatchObject({ main_url: 'storefront', name: 'production' });
  expect(body).not.toHaveProperty('sleeping');
});

it.each(['2026-01', '2026-07'] as const)('the server of %s masks the credentials of DNS providers', async (server) => {
  const { body } = await setUp({ server, scenario: 'demo' }).call('GET /dns-providers');
  expect(JSON.stringify(body[0].credentials)).toContain('***');
});

it.each(['2026-01', '2026-07'] as const)('the server of %s says nothing of its system', async (server) => {
  const { body } = await setUp({ server, scenario: 'demo' }).call('GET /.well-known/temps.json');
  expect(Object.keys(body)).toEqual(['platforms']);
});

it("January's server sends the variables of a service as an object", async () => {
  const { body } = await setUp({ server: '2026-01', scenario: 'demo' }).call(
    'GET /external-services/1/projects/1/environment',
  );
  expect(Object.values(body).every((value) => typeof value === 'string')).toBe(true);
  expect(Array.isArray(body)).toBe(false);
});

it.each([
  ['2026-01', 200],
  ['2026-07', 202],
] as const)('a backup that is run by hand is on the server of %s a %i', async (server, status) => {
  const { call } = setUp({ server, scenario: 'demo' });
  expect(await call('POST /backups/s3-sources/1/run', { backup_type: 'full' })).toMatchObject({ status });
});
