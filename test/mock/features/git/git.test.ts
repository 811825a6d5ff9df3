import { expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';
import { GITLAB_OAUTH, setUpGithub } from '../../support/github.ts';

it('a git provider is created with a token, connects its account, and never shows the token', async () => {
  const { call } = setUp();
  const created = await call('POST /git-providers/github/pat', { name: 'GitHub', token: 'hunter2' });
  expect(created).toMatchObject({
    status: 201,
    body: { id: 1, provider_type: 'github', auth_method: 'pat', is_active: true, is_default: true, base_url: null },
  });
  expect((await call('GET /git-providers')).body).toEqual([created.body]);
  expect((await call('GET /git-providers/1')).body).toEqual(created.body);
  const connections = (await call('GET /git-providers/1/connections')).body;
  expect(connections).toMatchObject([{ account_name: 'ada-example', user_id: 1, health_status: 'unknown' }]);
  expect(JSON.stringify([created.body, connections])).not.toContain('hunter2');
});

it('a git provider of any kind needs what its sign-in method needs, and takes over as the default', async () => {
  const { call } = await setUpGithub();
  const gitea = { name: 'Gitea', provider_type: 'gitea', auth_method: 'basic', is_default: true };
  const incomplete = { ...gitea, auth_config: { username: 'ada' } };
  expect(await call('POST /git-providers', incomplete)).toMatchObject({
    status: 400,
    body: { detail: 'body.auth_config.password: got nothing, but basic needs it' },
  });
  expect((await call('POST /git-providers', { ...incomplete, auth_method: 'magic' })).body.detail).toContain(
    'body.auth_method: got "magic", expected one of pat, oauth',
  );
  expect((await call('POST /git-providers', { ...incomplete, provider_type: 'cvs' })).status).toBe(400);
  const generic = { ...gitea, provider_type: 'generic', auth_config: { username: 'ada', password: 'x' } };
  expect((await call('POST /git-providers', generic)).body.detail).toContain('body.base_url');
  await call('POST /git-providers', { ...generic, base_url: 'https://git.example.com/' });
  expect((await call('GET /git-providers')).body).toMatchObject([{ is_default: false }, { is_default: true }]);
});

it('a git provider cannot be deleted with connections, can be with its unused ones by safe-delete', async () => {
  const { mock, call } = await setUpGithub();
  expect(await call('DELETE /git-providers/1')).toMatchObject({
    status: 400,
    body: { detail: 'Git provider 1 is connected to ada-example and cannot be deleted' },
  });
  expect((await call('GET /git-providers/1/deletion-check')).body).toEqual({
    can_delete: true,
    message: 'No project uses the git provider',
    projects_in_use: [],
  });
  expect((await call('DELETE /git-providers/1/safe-delete')).status).toBe(204);
  expect([mock.state.gitConnections.size, mock.state.gitRepositories.size]).toEqual([0, 0]);
  expect(await call('GET /git-providers/1')).toMatchObject({
    status: 404,
    body: { detail: 'Git provider 1 not found' },
  });
});

it('a git provider that projects use is kept, and the check says which', async () => {
  const { call } = setUp({ scenario: 'demo' });
  const check = (await call('GET /git-providers/1/deletion-check')).body;
  expect(check).toMatchObject({
    can_delete: false,
    message: 'Git provider 1 is used by storefront, api, docs',
    projects_in_use: [{ id: 1, slug: 'storefront', connection_id: 1, connection_name: 'example' }, {}, {}],
  });
  expect(await call('DELETE /git-providers/1/safe-delete')).toMatchObject({
    status: 400,
    body: { detail: check.message },
  });
  expect((await call('DELETE /git-connections/1')).body.detail).toBe(
    'Git connection 1 is used by storefront, api, docs and cannot be deleted',
  );
});

it('a git provider that is deactivated takes its repositories out of use until it is activated', async () => {
  const { call } = await setUpGithub();
  expect(await call('POST /git-providers/1/deactivate')).toMatchObject({ status: 200, body: '' });
  expect((await call('GET /git-providers/1')).body.is_active).toBe(false);
  expect((await call('GET /repositories')).body.total_count).toBe(0);
  expect((await call('GET /git-connections/1/validate')).body).toMatchObject({
    is_valid: false,
    message: 'Git provider 1 is not active',
  });
  await call('POST /git-providers/1/activate');
  expect((await call('GET /repositories')).body.total_count).toBe(3);
});

it('a git connection syncs its repositories in while the clock runs', async () => {
  const { mock, call } = await setUpGithub({ synced: false });
  const now = async () => (await call('GET /git-connections')).body.connections[0];
  expect(await now()).toMatchObject({ syncing: false, last_synced_at: null, synced_repository_count: 0 });
  expect(await call('POST /git-connections/1/sync')).toMatchObject({
    status: 202,
    body: { connection_id: 1, started_at: '2026-01-15T12:00:00.000Z', syncing: true },
  });
  mock.clock.advance(4000);
  expect(await now()).toMatchObject({ syncing: true, last_synced_at: null, synced_repository_count: 0 });
  expect(await call('POST /git-connections/1/sync')).toMatchObject({
    status: 409,
    body: { detail: 'Git connection 1 is being synced already' },
  });
  mock.clock.advance(6000);
  expect(await now()).toMatchObject({
    syncing: false,
    last_synced_at: '2026-01-15T12:00:10.000Z',
    synced_repository_count: 3,
  });
  expect((await call('GET /git-connections/1/repositories')).body.total_count).toBe(3);
});

it('a git connection is checked, and counts how often in a row it was not healthy', async () => {
  const { mock, call } = await setUpGithub();
  const health = async () => (await call('GET /git-connections')).body.connections[0];
  mock.state.gitConnections.update(1, { rejects_with: 'Bad credentials' });
  for (const _ of [1, 2])
    expect((await call('GET /git-connections/1/validate')).body).toEqual({
      connection_id: 1,
      is_valid: false,
      message: 'Bad credentials',
    });
  expect(await health()).toMatchObject({
    health_status: 'unhealthy',
    health_message: 'Bad credentials',
    consecutive_health_failures: 2,
  });
  expect((await call('POST /git-connections/1/update-token', { access_token: 'new' })).body.detail).toBe(
    'body.access_token: the git host refuses it: Bad credentials',
  );
  mock.state.gitConnections.update(1, { rejects_with: null });
  expect((await call('GET /git-connections/1/validate')).body.is_valid).toBe(true);
  expect(await health()).toMatchObject({ health_status: 'healthy', consecutive_health_failures: 0 });
});

it('a git connection whose token expired works again with a new one', async () => {
  const { mock, call } = await setUpGithub();
  mock.state.gitConnections.update(1, { token_expires_at: mock.clock.now() + 1000 });
  expect((await call('GET /git-connections/1/validate')).body.is_valid).toBe(true);
  mock.clock.advance(1000);
  expect((await call('GET /git-connections')).body.connections[0].is_expired).toBe(true);
  expect(await call('POST /git-connections/1/sync')).toMatchObject({
    status: 409,
    body: { detail: 'The access token of git connection 1 has expired and cannot be synced' },
  });
  expect((await call('POST /git-connections/1/update-token', { access_token: ' ' })).status).toBe(400);
  expect((await call('POST /git-connections/1/update-token', { access_token: 'new' })).body).toEqual({
    connection_id: 1,
    is_active: true,
    message: 'The access token is replaced',
  });
  expect((await call('POST /git-connections/1/sync')).status).toBe(202);
});

it('a git connection that is deactivated keeps its repositories to itself', async () => {
  const { call } = await setUpGithub();
  await call('POST /git-connections/1/deactivate');
  expect((await call('GET /repositories')).body.total_count).toBe(0);
  expect((await call('GET /git-connections/1/repositories')).body.total_count).toBe(3);
  expect((await call('POST /git-connections/1/sync')).status).toBe(409);
  expect((await call('GET /repository/1/branches?fresh=true')).status).toBe(400);
  await call('POST /git-connections/1/activate');
  expect((await call('GET /repositories')).body.total_count).toBe(3);
});

it('a git connection that is deleted takes its repositories along', async () => {
  const { call } = await setUpGithub();
  expect((await call('DELETE /git-connections/1')).status).toBe(204);
  expect((await call('GET /repositories')).body).toEqual({ repositories: [], total_count: 0 });
  expect(await call('GET /git-connections/1/repositories')).toMatchObject({
    status: 404,
    body: { detail: 'Git connection 1 not found' },
  });
});

/** Starts an OAuth authorization and gives the `state` that the git host would send back. */
async function authorize({ call }: ReturnType<typeof setUp>, provider = 1) {
  const { headers } = await call(`GET /git-providers/${provider}/oauth/authorize`);
  return new URL(headers.get('location') ?? '').searchParams.get('state') ?? '';
}

it('an OAuth authorization redirects to the git host and comes back as a connection', async () => {
  const tools = setUp();
  const { call } = tools;
  await call('POST /git-providers/gitlab/oauth', GITLAB_OAUTH);
  const started = await call('GET /git-providers/1/oauth/authorize');
  expect(started.status).toBe(302);
  const consent = new URL(started.headers.get('location') ?? '');
  expect(`${consent.origin}${consent.pathname}`).toBe('https://gitlab.com/oauth/authorize');
  expect(Object.fromEntries(consent.searchParams)).toEqual({
    client_id: 'client',
    redirect_uri: 'https://temps.example/callback',
    response_type: 'code',
    state: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  const state = consent.searchParams.get('state');
  const back = await call(`GET /git-providers/1/callback?code=abc&state=${state}`, undefined, { token: null });
  expect(back.status).toBe(302);
  expect(back.headers.get('location')).toBe('/git-providers/1?connection_id=1');
  expect((await call('GET /git-connections')).body.connections).toMatchObject([{ provider_id: 1, user_id: 1 }]);
});

it('an OAuth authorization takes a state once, within ten minutes, for its own provider', async () => {
  const tools = setUp();
  const { mock, call } = tools;
  const callback = async (provider: number, state: string) =>
    (await call(`GET /git-providers/${provider}/callback?code=abc&state=${state}`)).status;
  await call('POST /git-providers/gitlab/oauth', GITLAB_OAUTH);
  await call('POST /git-providers/gitlab/oauth', GITLAB_OAUTH);
  expect(await callback(1, 'forged')).toBe(400);
  const state = await authorize(tools);
  expect(await callback(2, state)).toBe(400);
  expect(await callback(1, state)).toBe(302);
  expect(await callback(1, state)).toBe(400);
  const denied = await authorize(tools);
  expect(await call(`GET /git-providers/1/callback?code=&state=${denied}`)).toMatchObject({
    status: 400,
    body: { detail: 'query.code: got nothing, expected the code of the git host' },
  });
  const late = await authorize(tools);
  mock.clock.advance(10 * 60_000);
  expect(await callback(1, late)).toBe(400);
});
