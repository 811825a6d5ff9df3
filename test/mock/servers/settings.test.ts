import { describe, expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

const open = (server: '2026-01' | '2026-07') => setUp({ server, scenario: 'demo' });
const REPO = { repo_owner: 'ada', repo_name: 'shop' };
const SETTINGS = 'PUT /projects/1/environments/1/settings';

it("keeps names of environments in lower case on July's server, which so does not find one with capitals again", async () => {
  const { call } = open('2026-07');
  const create = async (name: string) => {
    const { status, body } = await call('POST /projects/1/environments', { name, branch: 'x' });
    return [status, body.name];
  };
  expect(await create('Review App')).toEqual([201, 'review app']);
  expect(await create('Review App')).toEqual([201, 'review app']);
  expect(await create('review app')).toEqual([500, undefined]);
});

it("keeps names of environments on January's server, and refuses each a second time", async () => {
  const { call } = open('2026-01');
  const create = async () => (await call('POST /projects/1/environments', { name: 'Review App', branch: 'x' })).status;
  expect((await create()) + (await create())).toBe(201 + 500);
});

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  it('a real server forgets the branch of an environment whose settings are sent without it', async () => {
    const { call } = open(server);
    expect((await call(SETTINGS, { branch: 'main', replicas: 3 })).body.branch).toBe('main');
    const { body } = await call(SETTINGS, { exposed_port: 4000 });
    expect([body.branch, body.deployment_config.replicas]).toEqual([null, 3]);
  });

  it('a real server keeps the slug of a project as it is sent, if it is free', async () => {
    const { call } = open(server);
    const { slug } = (await call('GET /projects/2')).body;
    const taken = await call('POST /projects/1/settings', { slug });
    expect([taken.status, taken.body.title]).toEqual([server === '2026-01' ? 400 : 409, 'Slug Already Exists']);
    expect((await call('POST /projects/1/settings', { slug: 'Weird Släg!' })).body.slug).toBe('Weird Släg!');
  });

  it('a real server takes any number of replicas in January, and one or more in July', async () => {
    const { status } = await open(server).call(SETTINGS, { branch: 'main', replicas: 0 });
    expect(status).toBe(server === '2026-01' ? 200 : 400);
  });

  it.each([
    { cpu_request: 2_000_000, cpu_limit: 1_000_000 },
    { memory_request: 600, memory_limit: 500 },
  ])('a real server refuses settings that make no sense: %j', async (settings) => {
    expect(await open(server).call(SETTINGS, { branch: 'main', ...settings })).toMatchObject({ status: 400 });
  });

  it('a real server refuses a port that is none and a list without items as its handlers do, and not as what it cannot read', async () => {
    const { call } = open(server);
    const port = await call(SETTINGS, { branch: 'main', exposed_port: 99_999 });
    const email = await call('POST /emails', { from: 'a@example.com', to: [], subject: 'Hi', text: 'x' });
    for (const { status, body, headers } of [port, email]) {
      expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json']);
      expect(body.detail).toMatch(/between 1 and 65535|fewer than 1 items/);
    }
    const both = await call(SETTINGS, { replicas: '2', exposed_port: 99_999 });
    expect([both.status, both.body]).toEqual([422, expect.stringContaining('replicas: invalid type: string "2"')]);
  });

  it('a real server takes a variable for previews where a change does not say', async () => {
    const { call } = open(server);
    const variable = { key: 'A', value: 'b', environment_ids: [1] };
    const { body } = await call('POST /projects/1/env-vars', { ...variable, include_in_preview: false });
    expect(body.include_in_preview).toBe(false);
    expect((await call(`PUT /projects/1/env-vars/${body.id}`, variable)).body.include_in_preview).toBe(true);
  });

  it('a real server gives a new preview the variables for previews', async () => {
    const { call } = open(server);
    for (const include_in_preview of [true, false])
      await call('POST /projects/1/env-vars', {
        key: `FOR_${include_in_preview}`,
        value: 'v',
        environment_ids: [1],
        include_in_preview,
      });
    const preview = { name: 'feature', branch: 'feature', set_as_preview: true };
    const { body } = await call('POST /projects/1/environments', preview);
    const { body: rows } = await call(`GET /projects/1/env-vars?environment_id=${body.id}`);
    const has = (wanted: string) => rows.some(({ key }: { key: string }) => key === wanted);
    expect([has('FOR_true'), has('FOR_false')]).toEqual([true, false]);
  });

  it('a real server lists the variables that changed last first, of one environment with that alone', async () => {
    const { call, mock } = open(server);
    mock.clock.advance(1000);
    await call('POST /projects/1/env-vars', { key: 'LAST', value: 'v', environment_ids: [1, 2] });
    expect((await call('GET /projects/1/env-vars')).body[0].key).toBe('LAST');
    const [first] = (await call('GET /projects/1/env-vars?environment_id=2')).body;
    expect([first.key, first.environments.map(({ id }: { id: number }) => id)]).toEqual(['LAST', [2]]);
  });

  it('a real server asks for the repository of a project from Git', async () => {
    const { status, body } = await open(server).call('POST /projects', PROJECT);
    expect([status, body.title]).toEqual([400, 'Missing Repository Information']);
  });

  it('a real server creates no project of a preset that only a change can set', async () => {
    const { call } = open(server);
    const { status, body } = await call('POST /projects', { ...PROJECT, ...REPO, preset: 'static' });
    expect([status, body]).toEqual([400, { title: 'Invalid Input', detail: 'Invalid preset: static' }]);
    expect(await call('POST /projects/1/settings', { preset: 'static' })).toMatchObject({ status: 200 });
    const compose = await call('POST /projects', { ...PROJECT, ...REPO, preset: 'docker-compose' });
    expect(compose.status).toBe(server === '2026-07' ? 200 : 400);
  });

  it('a real server reads the folder of a project, and names what is missing in a change', async () => {
    const { call } = open(server);
    const create = async (directory: string) =>
      (await call('POST /projects', { ...PROJECT, ...REPO, directory })).body.directory;
    expect([await create('/apps/web'), await create('')]).toEqual(['apps/web', '.']);
    const { body } = await call('PUT /projects/1', PROJECT);
    expect([body.repo_owner, body.repo_name, body.slug]).toEqual(['unknown', 'unknown', 'storefront']);
  });

  it('a real server puts six letters behind a slug that is taken, and deploys pushes only if asked to', async () => {
    const { call } = open(server);
    await call('POST /projects', { ...PROJECT, ...REPO });
    const { body } = await call('POST /projects', { ...PROJECT, ...REPO });
    expect(body.slug).toMatch(/^shop-[a-z0-9]{6}$/);
    expect(body.deployment_config.automaticDeploy).toBe(false);
  });

  it('a real server counts crawlers among the visitors unless told not to', async () => {
    const { call } = open(server);
    const line = 'GET /analytics/visitors?project_id=1&start_date=2025-01-01T00:00:00Z&end_date=2027-01-01T00:00:00Z';
    const count = async (query: string) => (await call(line + query)).body.total_count;
    expect(await count('')).toBe(await count('&include_crawlers=true'));
    expect(await count('&include_crawlers=false')).toBeLessThan(await count(''));
  });

  it('a real server takes a time without a zone for UTC, and no date alone', async () => {
    const { call } = open(server);
    const ask = async (start: string) =>
      (await call(`GET /projects/1/events/timeline?start_date=${start}&end_date=2026-01-10T00:00:00Z`)).status;
    expect([await ask('2026-01-01T00:00:00'), await ask('2026-01-01')]).toEqual([200, 400]);
  });

  it('a real server reads the dates of a list of errors and ignores them', async () => {
    const { call } = open(server);
    const all = (await call('GET /projects/1/error-groups')).body.pagination;
    const { body } = await call('GET /projects/1/error-groups?start_date=2030-01-01T00:00:00Z');
    expect(body.pagination).toEqual(all);
  });

  it('a real server says of an action of a container that it succeeded, and repeats the id as its name', async () => {
    const { call } = open(server);
    const { body } = await call('GET /projects/1/environments/1/containers');
    const { container_id } = body.containers[0];
    const line = `POST /projects/1/environments/1/containers/${container_id}/restart`;
    expect((await call(line)).body).toMatchObject({ container_id, container_name: container_id, status: 'success' });
  });

  it('streams metrics as events without a name, with restarts', async () => {
    const { call } = open(server);
    const { body } = await call('GET /projects/1/environments/1/containers');
    const path = `/projects/1/environments/1/containers/${body.containers[0].container_id}/metrics/stream`;
    const { body: text } = await call(`GET ${path}`);
    expect(text).toMatch(/^data: \{.*"restart_count":0,"started_at":/);
    expect(text).not.toContain('event:');
  });

  it('a real server refuses a domain that would redirect to itself, and to delete a service that is in use', async () => {
    const { call } = open(server);
    const domain = { domain: 'a.example.com', environment_id: 1, redirect_to: 'https://a.example.com/x' };
    expect(await call('POST /projects/1/custom-domains', domain)).toMatchObject({ status: 400 });
    expect(await call('DELETE /external-services/1')).toMatchObject({ status: 400 });
  });

  it('a real server says first of an incident that it was created, and of an unknown one no more than that it is a resource', async () => {
    const { call } = open(server);
    const { body } = await call('POST /projects/1/incidents', { title: 'Down', severity: 'minor' });
    expect((await call(`GET /incidents/${body.id}/updates`)).body[0].message).toBe('Incident created: Down');
    expect((await call('GET /incidents/987654')).body.detail).toBe('Resource not found');
  });
});

describe.each(['2026-01', '2026-07'] as const)('accounts on the server of %s', (server) => {
  const USER = { username: 'bo', email: 'bo@example.com', password: 'Secret-123' };

  it('change no permissions of a key, and say of a role that it is not valid', async () => {
    const { call } = open(server);
    const key = { name: 'k', role_type: 'custom', permissions: ['projects:read'] };
    const { body } = await call('POST /api-keys', key);
    const changed = await call(`PATCH /api-keys/${body.id}`, { permissions: ['deployments:read'] });
    expect(changed.body.permissions).toEqual(['projects:read']);
    const refused = await call('POST /api-keys', { name: 'l', role_type: 'nobody' });
    expect([refused.status, refused.body.error_code]).toEqual([400, 'VALIDATION_ERROR']);
  });

  it('leave out roles that are unknown, and refuse a change of nothing and the deletion of oneself', async () => {
    const { call } = open(server);
    const { body } = await call('POST /users', { ...USER, roles: ['user', 'nobody'] });
    expect(body.roles.map(({ name }: { name: string }) => name)).toEqual(['user']);
    expect(await call(`PATCH /users/${body.user.id}`, {})).toMatchObject({ status: 400 });
    const { body: me } = await call('GET /user/me');
    expect(await call(`DELETE /users/${me.id}`)).toMatchObject({ status: 403 });
  });

  it.each(['alllowercase1!', 'NoDigits!!', 'NoSpecial11'])(
    'want a mixed password only in July: %s',
    async (password) => {
      const { status } = await open(server).call('POST /users', { ...USER, password, roles: ['user'] });
      expect(status).toBe(server === '2026-07' ? 400 : 201);
    },
  );
});

it.each([{ idle_timeout_seconds: 59 }, { wake_timeout_seconds: 121 }])(
  "July's server refuses times of sleep out of range: %j",
  async (settings) => {
    const { call } = open('2026-07');
    expect(await call(SETTINGS, { branch: 'main', on_demand: true, ...settings })).toMatchObject({ status: 400 });
    expect(await open('2026-01').call(SETTINGS, { branch: 'main', on_demand: true, ...settings })).toMatchObject({
      status: 200,
    });
  },
);

it("July's server makes no plain variable of a secret, and says where none overrides it", async () => {
  const { call } = open('2026-07');
  const secret = { key: 'S', value: 'v', environment_ids: [1] };
  const { body } = await call('POST /projects/1/env-vars', { ...secret, is_secret: true });
  expect(await call(`PUT /projects/1/env-vars/${body.id}`, { ...secret, is_secret: false })).toMatchObject({
    status: 400,
  });
  const { body: rows } = await call('GET /projects/1/env-vars/resolved');
  expect(rows.find(({ key }: { key: string }) => key === 'S').source).toEqual({
    type: 'manual',
    var_id: body.id,
    overrides_service: null,
  });
});

it.each([
  ['2026-01', 200],
  ['2026-07', 404],
] as const)("the server of %s sends another webhook's record again with %i", async (server, status) => {
  const { call } = setUp({ server });
  await call('POST /projects', { ...PROJECT, ...REPO });
  for (const name of ['a', 'b'])
    await call('POST /projects/1/webhooks', { url: `https://hooks.example/${name}`, events: ['deployment.created'] });
  await call('POST /projects/1/trigger-pipeline', { environment_id: 1, commit: 'abc' });
  const [record] = (await call('GET /projects/1/webhooks/1/deliveries')).body;
  expect(await call(`POST /projects/1/webhooks/2/deliveries/${record.id}/retry`)).toMatchObject({ status });
});
