import { expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';
import { setUpGithub } from '../../support/github.ts';

const NOON = '2026-01-15T12:00:00.000Z';
const SYNC = 'POST /git-connections/1/sync';
const PROVIDER = '/git-providers/1';
const CONNECTION = '/git-connections/1';

const auth_config = { username: 'ada', password: 'x' };
const GIT_SERVER = {
  name: 'Own',
  provider_type: 'generic',
  auth_method: 'basic',
  is_default: true,
  auth_config,
};
const GITLAB = {
  name: 'A',
  client_id: 'client',
  client_secret: 'hunter2',
  redirect_uri: 'https://a.example',
};

/**
 * A provider with its connection; `connection` reads it, `count` how many repositories can be used.
 */
async function setUpConnection(options = {}) {
  const tools = await setUpGithub(options);
  const connection = async () => (await tools.read('GET /git-connections')).connections[0];
  const count = async () => (await tools.read('GET /repositories')).total_count;
  const validate = () => tools.read(`GET ${CONNECTION}/validate`);
  return { ...tools, connection, count, validate };
}

it('a git provider connects its account and never shows its token', async () => {
  const { read, call } = setUp();
  const created = await read('POST /git-providers/github/pat', {
    name: 'GitHub',
    token: 'hunter2',
  });
  expect(created).toMatchObject({
    auth_method: 'pat',
    is_active: true,
    is_default: true,
    base_url: null,
  });
  expect([await read('GET /git-providers'), await read(`GET ${PROVIDER}`)]).toEqual([
    [created],
    created,
  ]);
  const connections = await read(`GET ${PROVIDER}/connections`);
  expect(connections).toMatchObject([
    { account_name: 'ada-example', user_id: 1, health_status: 'unknown' },
  ]);
  expect(JSON.stringify([created, connections])).not.toContain('hunter2');
  const own = { is_default: true, base_url: 'https://git.example.com/' };
  await call('POST /git-providers', { ...GIT_SERVER, ...own, api_url: 'https://a.example' });
  expect(await read('GET /git-providers')).toMatchObject([{ is_default: false }, own]);
});

it('a git provider is deleted by safe-delete with the connections that no project uses', async () => {
  const { mock, read, call } = await setUpGithub();
  const check = {
    can_delete: true,
    message: 'No project uses the git provider',
    projects_in_use: [],
  };
  expect(await read(`GET ${PROVIDER}/deletion-check`)).toEqual(check);
  await call(`DELETE ${PROVIDER}/safe-delete`);
  const { gitProviders, gitConnections, gitRepositories } = mock.state;
  expect({
    gitProviders: gitProviders.size,
    gitConnections: gitConnections.size,
    gitRepositories: gitRepositories.size,
  }).toEqual({ gitProviders: 0, gitConnections: 0, gitRepositories: 0 });
});

it('a deactivated git provider or connection takes its repositories out of use until it is activated', async () => {
  const { read, call, refusal, count, validate } = await setUpConnection();
  await call(`POST ${PROVIDER}/deactivate`);
  expect({ is_active: (await read(`GET ${PROVIDER}`)).is_active, count: await count() }).toEqual({
    is_active: false,
    count: 0,
  });
  expect(await validate()).toMatchObject({
    is_valid: false,
    message: 'Git provider 1 is not active',
  });
  await call(`POST ${PROVIDER}/activate`);
  expect(await count()).toBe(3);
  await call(`POST ${CONNECTION}/deactivate`);
  expect({
    count: await count(),
    total_count: (await read(`GET ${CONNECTION}/repositories`)).total_count,
  }).toEqual({ count: 0, total_count: 3 });
  expect(await refusal(SYNC)).toContain('409');
  expect(await refusal('GET /repository/1/branches?fresh=true')).toContain('400');
  await call(`POST ${CONNECTION}/activate`);
  expect(await count()).toBe(3);
});

it('a git connection has the repositories that a sync has read, and takes them along when it is deleted', async () => {
  const { mock, read, call, status, connection, count } = await setUpConnection({
    isSynced: false,
  });
  const own = async () => (await read(`GET ${CONNECTION}/repositories`)).total_count;
  const BRANCHES = 'GET /repository/1/branches';
  expect(await connection()).toMatchObject({ last_synced_at: null, synced_repository_count: 0 });
  expect([await count(), await own(), await status(BRANCHES)]).toEqual([0, 0, 404]);
  expect(await read(SYNC)).toEqual({ connection_id: 1, started_at: NOON, syncing: true });
  const synced = { syncing: false, last_synced_at: NOON, synced_repository_count: 3 };
  expect(await connection()).toMatchObject(synced);
  expect([await count(), await own(), await status(BRANCHES)]).toEqual([3, 3, 200]);

  mock.clock.advance(1000);
  const { id: _, ...website } = mock.state.gitRepositories.get(1)!;
  mock.state.gitRepositories.insert({ ...website, name: 'new', created_at: mock.clock.iso() });
  expect({ count: await count(), own: await own() }).toEqual({ count: 3, own: 3 });
  await call(SYNC);
  expect({ count: await count(), own: await own() }).toEqual({ count: 4, own: 4 });

  await call(`DELETE ${CONNECTION}`);
  expect(await read('GET /repositories')).toEqual({ repositories: [], total_count: 0 });
  await call(`DELETE ${PROVIDER}`);
  expect(await read('GET /git-providers')).toEqual([]);
});

it('a git connection is checked, and counts how often in a row it was not healthy', async () => {
  const { mock, refusal, connection, validate } = await setUpConnection();
  const message = 'Bad credentials';
  mock.state.gitConnections.update(1, { rejects_with: message });
  await validate();
  expect(await validate()).toEqual({ connection_id: 1, is_valid: false, message });
  const unhealthy = {
    health_status: 'unhealthy',
    health_message: message,
    consecutive_health_failures: 2,
  };
  expect(await connection()).toMatchObject(unhealthy);
  expect(await refusal(`POST ${CONNECTION}/update-token`, { access_token: 'new' })).toBe(
    '400 body.access_token: the git host refuses it: Bad credentials',
  );
  mock.state.gitConnections.update(1, { rejects_with: null });
  expect((await validate()).is_valid).toBe(true);
  expect(await connection()).toMatchObject({
    health_status: 'healthy',
    consecutive_health_failures: 0,
  });
});

it('an OAuth authorization comes back as a connection of who started it, once and for its own provider', async () => {
  const { call, read } = setUp();
  for (const _ of [1, 2]) await call('POST /git-providers/gitlab/oauth', GITLAB);
  const { headers } = await call(`GET ${PROVIDER}/oauth/authorize`);
  const consent = new URL(headers.get('location') ?? '');
  const { state = '', ...query } = Object.fromEntries(consent.searchParams);
  expect(consent.origin).toBe('https://gitlab.com');
  expect(query).toEqual({
    client_id: 'client',
    redirect_uri: GITLAB.redirect_uri,
    response_type: 'code',
  });
  const callback = async (provider: number, given = state) => {
    const url = `GET /git-providers/${provider}/callback?code=abc&state=${given}`;
    const { status, headers: sent } = await call(url, undefined, { token: null });
    return { status, location: sent.get('location') };
  };
  const refused = { status: 400, location: null };
  expect([await callback(1, 'forged'), await callback(2)]).toEqual([refused, refused]);
  expect(await callback(1)).toEqual({ status: 302, location: '/git-providers/1?connection_id=1' });
  expect(await callback(1)).toEqual(refused);
  expect((await read('GET /git-connections')).connections).toMatchObject([
    { provider_id: 1, account_name: 'ada-example', user_id: 1 },
  ]);
});
