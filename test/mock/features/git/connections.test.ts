import { describe, expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';
import { setUpGithub } from '../../support/github.ts';

describe('git connection', () => {
  it('a git connection is listed in pages, sorted', async () => {
    const { call } = setUp({ scenario: 'demo' });
    const names = async (query: string) =>
      (await call(`GET /git-connections?${query}`)).body.connections.map(
        (row: { account_name: string }) => row.account_name,
      );
    expect(await names('sort=account_name&direction=asc')).toEqual(['ada-example', 'example']);
    expect(await names('sort=account_name')).toEqual(['example', 'ada-example']);
    expect((await call('GET /git-connections?per_page=1&page=2')).body).toMatchObject({
      page: 2,
      per_page: 1,
      total_count: 2,
    });
  });

  it('syncs its repositories in while the clock runs', async () => {
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
});
