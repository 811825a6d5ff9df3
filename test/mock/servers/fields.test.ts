import { describe, expect, it } from 'vitest';
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
  expect(body).toMatchObject({ main_url: 'storefront-production', name: 'production' });
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

it.each(['2026-01', '2026-07'] as const)(
  'the server of %s sends the variables of a service as an object',
  async (server) => {
    const { call } = setUp({ server, scenario: 'demo' });
    const { body } = await call('GET /external-services/1/projects/1/environment');
    expect(Object.values(body).every((value) => typeof value === 'string')).toBe(true);
    expect(Array.isArray(body)).toBe(false);
  },
);

it.each([
  ['2026-01', 200],
  ['2026-07', 202],
] as const)('a backup that is run by hand is on the server of %s a %i', async (server, status) => {
  const { call } = setUp({ server, scenario: 'demo' });
  expect(await call('POST /backups/s3-sources/1/run', { backup_type: 'full' })).toMatchObject({ status });
});

it.each(['2026-01', '2026-07'] as const)('what the server of %s leaves out stays in the state', async (server) => {
  const { mock, call } = setUp({ server, scenario: 'demo' });
  // The first call stops what is superseded.
  await call('GET /projects');
  const before = structuredClone([mock.state.projects.list(), mock.state.deployments.list()]);
  const projects = await call('GET /projects');
  const deployments = await call('GET /projects/1/deployments');
  expect([projects.status, deployments.status]).toEqual([200, 200]);
  expect([mock.state.projects.list(), mock.state.deployments.list()]).toEqual(before);
});

describe.each(['2026-01', '2026-07'] as const)('on the server of %s', (server) => {
  it('every deployment of a repository has the push that it is of', async () => {
    const { mock, call } = setUp({ server, scenario: 'demo' });
    await call('POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
    const { id, commit_hash } = mock.state.deployments.list().at(-1) ?? {};
    const { body } = await call(`GET /projects/1/deployments/${id}`);
    expect(body.metadata).toMatchObject({
      isRollback: false,
      gitPushEvent: { owner: 'example', repo: 'storefront', branch: 'main', commit: commit_hash },
    });
  });

  it('an operation is written down, with its deployment, and nothing else', async () => {
    const { mock, call } = setUp({ server, scenario: 'demo' });
    const id = mock.state.deployments.list(({ project_id }) => project_id === 1).at(-1)?.id;
    mock.state.files.clear();
    const path = `/projects/1/deployments/${id}/operations`;
    const executed = await call(`POST ${path}`, { operation: 'take_screenshot' });
    expect(executed).toMatchObject({
      status: 202,
      body: {
        success: true,
        message: 'Operation executed successfully',
        data: { deployment_id: String(id), project_id: 1, timestamp: executed.body.executed_at },
      },
    });
    expect(Object.keys(executed.body.data)).toHaveLength(3);
    expect((await call(`GET ${path}/take_screenshot`)).body).toEqual(executed.body);
    expect((await call(`GET ${path}`)).body).toEqual({ deployment_id: String(id), operations: [executed.body] });
    mock.clock.advance(60_000);
    expect((await call(`GET /projects/1/deployments/${id}`)).body.screenshot_location).toBeNull();
  });

  it.each([
    ['http-01', []],
    [
      'dns-01',
      [{ name: '_acme-challenge.shop.example', value: expect.any(String), validation_url: expect.any(String) }],
    ],
  ])('an order has what its %s challenge wants', async (challenge_type, records) => {
    const { call } = setUp({ server });
    const { body } = await call('POST /domains', { domain: 'shop.example', challenge_type });
    const order = (await call(`GET /domains/${body.id}/order`)).body;
    expect(order).toMatchObject({
      finalize_url: null,
      authorizations: { challenge_type, dns_txt_records: records, validation_url: expect.any(String) },
    });
    expect(order.authorizations.key_authorization).toMatch(new RegExp(`^${order.authorizations.token}\\..{43}$`));
    expect('challenge_validation' in order).toBe(server === '2026-07');
  });
});

it("January's server counts nothing, in every bucket, for a project that is not there", async () => {
  const { call } = setUp({ server: '2026-01' });
  const query = 'start_date=2026-01-01T00:30:00Z&end_date=2026-01-01T02:00:00Z';
  expect((await call(`GET /projects/77/aggregated-buckets?${query}`)).body).toEqual({
    bucket_size: '1 hour',
    aggregation_level: 'events',
    items: [0, 1, 2].map((hour) => ({ timestamp: `2026-01-01 0${hour}:00:00`, count: 0 })),
    total: 0,
  });
  const { status, body } = await call(`GET /projects/77/hourly-visits?${query}`);
  expect([status, body.length, body[0]]).toEqual([200, 3, { date: '2026-01-01T00:00:00.000Z', count: 0 }]);
});

it("July's server leaves out what is null of a project, an environment and a custom domain", async () => {
  const { call } = setUp({ server: '2026-07', scenario: 'demo' });
  const { body: project } = await call('GET /projects/1');
  expect(project).not.toHaveProperty('git_url');
  expect((await call('GET /projects/1/environments/1')).body).not.toHaveProperty('estimated_sleep_at');
  const { body: list } = await call('GET /projects/1/custom-domains');
  expect(list.domains[0]).not.toHaveProperty('service_name');
});
