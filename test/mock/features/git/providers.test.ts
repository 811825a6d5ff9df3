import { describe, expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';
import { GITLAB_OAUTH, setUpGithub } from '../../support/github.ts';

describe('git provider', () => {
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

  it('a git provider of GitLab can be self-managed; with OAuth it has no account at first', async () => {
    const { call } = setUp();
    const base_url = 'https://gitlab.example.com';
    await call('POST /git-providers/gitlab/pat', { name: 'Token', token: 'glpat', base_url });
    await call('POST /git-providers/gitlab/oauth', GITLAB_OAUTH);
    expect((await call('GET /git-providers')).body).toMatchObject([
      { auth_method: 'pat', base_url, is_default: true },
      { auth_method: 'oauth', base_url: null, is_default: false },
    ]);
    expect((await call('GET /git-providers/2/connections')).body).toEqual([]);
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

  it('a git provider without connections is deleted', async () => {
    const { call } = await setUpGithub();
    await call('DELETE /git-connections/1');
    expect((await call('DELETE /git-providers/1')).status).toBe(204);
    expect((await call('GET /git-providers')).body).toEqual([]);
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
});

it.each([{ base_url: 'git' }, { base_url: 'javascript:alert(1)' }, { api_url: 'http://' }])(
  'a provider with the address %o is refused',
  async (address) => {
    const { call } = setUp();
    const provider = {
      name: 'a',
      provider_type: 'github',
      auth_method: 'pat',
      auth_config: { token: 'x' },
      ...address,
    };
    expect((await call('POST /git-providers', provider)).status).toBe(400);
  },
);
