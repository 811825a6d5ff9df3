import { describe, expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';
import { GITLAB_OAUTH, setUpGithub } from '../../support/github.ts';

/** Starts an OAuth authorization and gives the `state` that the git host would send back. */
async function authorize({ call }: ReturnType<typeof setUp>, provider = 1) {
  const { headers } = await call(`GET /git-providers/${provider}/oauth/authorize`);
  return new URL(headers.get('location') ?? '').searchParams.get('state') ?? '';
}

describe('OAuth authorization', () => {
  it('redirects to the git host and comes back as a connection', async () => {
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

  it('an OAuth authorization of an account that is connected renews its token', async () => {
    const tools = setUp();
    const { mock, call } = tools;
    await call('POST /git-providers/gitlab/oauth', GITLAB_OAUTH);
    for (const code of ['one', 'two'])
      await call(`GET /git-providers/1/callback?code=${code}&state=${await authorize(tools)}`);
    expect(mock.state.gitConnections.size).toBe(1);
  });

  it('an OAuth authorization of a GitHub App goes to its installation, in the demo', async () => {
    const { call } = setUp({ scenario: 'demo' });
    const { headers } = await call('GET /git-providers/1/oauth/authorize');
    expect(headers.get('location')).toMatch(/^https:\/\/github\.com\/apps\/github\/installations\/new\?state=/);
  });

  it('an OAuth authorization needs a provider that signs in that way and is active', async () => {
    const { call } = await setUpGithub();
    expect(await call('GET /git-providers/1/oauth/authorize')).toMatchObject({
      status: 400,
      body: { detail: 'Git provider 1 signs in with pat, not with OAuth' },
    });
    await call('POST /git-providers/gitlab/oauth', GITLAB_OAUTH);
    await call('POST /git-providers/2/deactivate');
    expect((await call('GET /git-providers/2/oauth/authorize')).body.detail).toBe('Git provider 2 is not active');
  });
});
