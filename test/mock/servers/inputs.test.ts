import { describe, expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

const REPOSITORY = { repo_owner: 'ada', repo_name: 'shop' };
const WEBHOOK = { url: 'https://example.com/hook', events: ['deployment.created'] };
const EMAIL = { from: 'shop@example.com', subject: 'Hello', text: 'Hello!' };

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  it.each([
    ['POST /projects', { ...PROJECT, ...REPOSITORY, preset: 'cobol' }, 'Invalid Input'],
    ['POST /projects/1/trigger-pipeline', { branch: 'main' }, 'Bad Request'],
    ['POST /emails', { ...EMAIL, to: [] }, 'Bad Request'],
    ['PUT /projects/1/environments/1/settings', { exposed_port: 0 }, 'Bad Request'],
    ['PUT /projects/1/environments/1/settings', { exposed_port: 65_536 }, 'Bad Request'],
  ])('a real server refuses in the handler of %s what has the right type: %j', async (line, input, title) => {
    const { status, body } = await setUp({ server, scenario: 'demo' }).call(line, input);
    expect([status, body.title]).toEqual([400, title]);
  });

  it('a real server refuses what has the right type only after it has checked the permission', async () => {
    const { mock, call } = setUp({ server, scenario: 'demo' });
    const { status } = await call('POST /emails', { ...EMAIL, to: [] }, { token: mock.tokens.reader });
    expect(status).toBe(403);
  });

  it('a real server makes a funnel without steps, which nobody enters', async () => {
    const { call } = setUp({ server, scenario: 'demo' });
    const { status, body } = await call('POST /projects/1/funnels', { name: 'Empty', steps: [] });
    expect(status).toBe(201);
    const { body: metrics } = await call(`GET /projects/1/funnels/${body.funnel_id}/metrics`);
    expect(metrics).toMatchObject({ total_entries: 0, step_conversions: [], overall_conversion_rate: 0 });
  });

  it.each(['nowhere', 'ftp://example.com/', 'http://10.0.0.1/', 'https://192.168.1.2/hook'])(
    'a real server fails for a webhook to %s',
    async (url) => {
      const { call } = setUp({ server, scenario: 'demo' });
      const made = await call('POST /projects/1/webhooks', { ...WEBHOOK, url });
      expect([made.status, made.body.title]).toEqual([500, 'Failed to create webhook']);
      const changed = await call('PUT /projects/1/webhooks/1', { url });
      expect([changed.status, changed.body.title]).toEqual([500, 'Failed to update webhook']);
    },
  );

  it.each([
    'GET /analytics/visitors?project_id=1&',
    'GET /analytics/general-stats?',
    'GET /projects/1/unique-counts?metric=sessions&',
    'GET /projects/1/funnels/1/metrics?',
  ])('a real server finds nothing in a range that ends before it starts: %s', async (line) => {
    const { call } = setUp({ server, scenario: 'demo' });
    const { status, body } = await call(`${line}start_date=2026-01-15T00:00:00Z&end_date=2025-01-15T00:00:00Z`);
    expect(status).toBe(200);
    const counts = [body.total_count, body.total_visits, body.count, body.total_entries];
    expect(counts.filter((count) => count !== undefined)).toEqual([0]);
  });

  it('a real server has its own types of services', async () => {
    const { call } = setUp({ server, scenario: 'demo' });
    const { body: types } = await call('GET /external-services/types');
    const common = ['mongodb', 'postgres', 'redis', 's3', 'kv', 'blob', 'rustfs'];
    expect(types).toEqual(server === '2026-01' ? common : [...common, 'minio', 'mariadb']);
    const service = { name: 'New', service_type: 'mariadb', parameters: {} };
    expect((await call('POST /external-services', service)).status).toBe(server === '2026-01' ? 422 : 201);
  });

  it.each(['postgres', 'mongodb'])('wants the database and the user of a %s, but not the password', async (type) => {
    const { call } = setUp({ server, scenario: 'demo' });
    const create = (parameters: object) =>
      call('POST /external-services', { name: 'New', service_type: type, parameters });
    for (const [parameters, missing] of [
      [{}, 'database'],
      [{ username: 'ada' }, 'database'],
      [{ database: 'app', username: '' }, 'username'],
    ] as const) {
      const { status, body } = await create(parameters);
      expect([status, body.title]).toEqual([400, 'Bad Request']);
      expect(body.detail).toContain(`'${missing}' is required`);
    }
    expect((await create({ database: 'app', username: 'ada' })).status).toBe(201);
  });

  it('a real server has no credentials for a DNS host of the type manual, and takes those of another host for it', async () => {
    const { call } = setUp({ server, scenario: 'demo' });
    const provider = { name: 'By hand', provider_type: 'manual' };
    const refused = await call('POST /dns-providers', { ...provider, credentials: { type: 'manual' } });
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('unknown variant `manual`')]);
    const other = { type: 'cloudflare', api_token: 'x' };
    expect((await call('POST /dns-providers', { ...provider, credentials: other })).status).toBe(201);
    const { status } = await call('PUT /dns-providers/1', { credentials: { type: 'manual' } });
    expect(status).toBe(422);
  });

  it('a real server refuses a kind of mail service that it does not know as what it cannot read', async () => {
    const { call } = setUp({ server, scenario: 'demo' });
    const create = (provider_type: string) =>
      call('POST /email-providers', {
        name: 'Mail',
        provider_type,
        region: 'eu',
        smtp_credentials: { host: 'mail.example.com', port: 587, encryption: 'starttls' },
      });
    expect(await create('pigeon')).toMatchObject({ status: 422, body: expect.stringContaining('unknown variant') });
    expect((await create('smtp')).status).toBe(server === '2026-01' ? 422 : 201);
  });

  it('a real server says of a port 0 of a mail server that it is too small', async () => {
    const { call } = setUp({ server, scenario: 'demo' });
    const provider = { name: 'Mail', provider_type: 'smtp', region: 'eu', smtp_credentials: { host: 'h', port: 0 } };
    const { status, body } = await call('POST /email-providers', provider);
    // The server of January has no such providers.
    const [expected, reason] =
      server === '2026-01'
        ? [422, 'unknown variant `smtp`']
        : [400, '"detail":"smtp_credentials.port must be greater than 0"'];
    expect([status, JSON.stringify(body)]).toEqual([expected, expect.stringContaining(reason)]);
  });

  it('a real server does not create what its check of it refuses', async () => {
    const { mock, call } = setUp({ server, scenario: 'demo' });
    const dns = { name: 'DNS', provider_type: 'cloudflare', credentials: { type: 'cloudflare', api_token: '' } };
    const [provider] = mock.state.emailProviders.list();
    mock.state.emailProviders.update(provider?.id ?? 0, { rejects_with: 'The key is not valid' });
    const bucket = { bucket_name: 'b', bucket_path: '/', region: 'eu', access_key_id: '', secret_key: 'x' };
    for (const [line, body] of [
      ['POST /dns-providers', dns],
      ['POST /email-domains', { domain: 'new.example.com', provider_id: provider?.id }],
      ['POST /backups/s3-sources', { name: 'S3', ...bucket }],
    ] as const)
      expect([line, (await call(line, body)).status]).toEqual([line, 500]);
  });

  it('a real server leaves all but letters, digits and blanks out of the slug of a service', async () => {
    const { call } = setUp({ server, scenario: 'demo' });
    const service = { name: 'My Shop-cache_2', service_type: 'redis', parameters: {} };
    expect((await call('POST /external-services', service)).status).toBe(201);
    expect((await call('GET /external-services/by-slug/my-shopcache2')).status).toBe(200);
  });

  it('a real server shows the parameters of a service and the config of a notification provider in plain text', async () => {
    const { call } = setUp({ server, scenario: 'demo' });
    const { body: service } = await call('GET /external-services/1');
    expect(service.current_parameters.password).not.toContain('***');
    const { body: providers } = await call('GET /notification-providers');
    expect(JSON.stringify(providers)).not.toContain('***');
  });

  it('a real server fails for a negative number of visitors', async () => {
    const range = 'project_id=1&start_date=2025-01-01T00:00:00Z&end_date=2026-12-01T00:00:00Z';
    const { call } = setUp({ server, scenario: 'demo' });
    expect((await call(`GET /analytics/visitors?limit=-1&${range}`)).status).toBe(500);
  });

  it('a real server does not read the project of a visitor', async () => {
    const { call } = setUp({ server, scenario: 'demo' });
    const range = 'start_date=2025-01-01T00:00:00Z&end_date=2026-12-01T00:00:00Z';
    const [{ id, visitor_id: guid }] = (await call(`GET /analytics/visitors?project_id=1&${range}`)).body.visitors;
    const paths = [`id/${id}`, `guid/${guid}`, `${id}`, `${id}/info`, `${id}/stats`];
    for (const path of paths)
      for (const query of ['', '?project_id=2', '?project_id=99999999999', '?project_id=shop&environment_id=x']) {
        const { status, body } = await call(`GET /analytics/visitors/${path}${query}`);
        expect([path, query, status, body.visitor_id ?? guid]).toEqual([
          path,
          query,
          200,
          path === `${id}/stats` ? id : guid,
        ]);
      }
    const sessions = await call(`GET /analytics/visitors/${id}/sessions?project_id=2&environment_id=99`);
    expect([sessions.status, sessions.body.visitor_id]).toEqual([200, guid]);
    expect(sessions.body.sessions).not.toEqual([]);
    expect((await call(`GET /analytics/visitors/${id}/sessions`)).status).toBe(400);
    const enriched = await call(`PUT /analytics/visitors/${guid}/enrich`, { custom_data: { plan: 'pro' } });
    expect([enriched.status, enriched.body.visitor_id]).toEqual([200, guid]);
    expect((await call('GET /analytics/visitors/id/999999')).status).toBe(400);
  });

  it('a real server repeats the page size that was asked for in the list of emails', async () => {
    const { call } = setUp({ server, scenario: 'demo' });
    const { body } = await call('GET /emails?page_size=500');
    expect(body.page_size).toBe(500);
    expect(body.data.length).toBeLessThanOrEqual(100);
    expect((await call('GET /emails')).body.page_size).toBe(20);
  });
});

it("July's server says in plain text that a form has no boundary", async () => {
  const { call } = setUp({ server: '2026-07', scenario: 'demo' });
  const headers = { 'content-type': 'multipart/form-data' };
  const { status, body } = await call('POST /projects/1/upload/static', 'x', { headers });
  expect([status, body]).toEqual([400, 'Invalid `boundary` for `multipart/form-data` request']);
});
