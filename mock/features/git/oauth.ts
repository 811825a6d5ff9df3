import { MINUTE_MS } from '../../lib/time/duration.ts';
import type { HandleGitProviderOauthCallbackData } from '../../../generated/types.gen.ts';
import { reply, type ResolverContext } from '../shared/resolver.ts';
import { slugify } from '../../lib/ids.ts';
import { trimSlashes } from '../../lib/http/trim-slashes.ts';
import { problem } from '../../lib/http/problems.ts';
import type { GitProviderRow } from './rows.ts';
import { currentSettings } from '../platform/model/settings.ts';
import { connect } from './connections.ts';
import { findProvider, type OnProvider } from './model/find.ts';
import { providerHost } from './host.ts';

const AUTHORIZATION_MS = 10 * MINUTE_MS;

const AUTHORIZE_PATHS: Readonly<Record<string, string>> = {
  gitlab: '/oauth/authorize',
  bitbucket: '/site/oauth2/authorize',
};

/** The URL of the consent page at the git host. */
function consentPage(provider: GitProviderRow, state: string): string {
  const { auth_method, auth_config, provider_type, name } = provider;
  const isApp = auth_method === 'github_app';
  const path = isApp
    ? `/apps/${slugify(name)}/installations/new`
    : (AUTHORIZE_PATHS[provider_type] ?? '/login/oauth/authorize');
  const url = new URL(`${providerHost(provider)}${path}`);
  if (!isApp) {
    url.searchParams.set('client_id', String(auth_config['client_id'] ?? auth_config['app_id']));
    url.searchParams.set('redirect_uri', String(auth_config['redirect_uri']));
    url.searchParams.set('response_type', 'code');
  }
  url.searchParams.set('state', state);
  return url.href;
}

function redirect(location: string) {
  return reply({ status: 302, headers: { location } });
}

export const oauth = {
  'git.startProviderOauth': (ctx: OnProvider) => {
    const provider = findProvider(ctx);
    if (!['oauth', 'github_app', 'gitlab_app'].includes(provider.auth_method))
      throw problem('badRequest', `Git provider ${provider.id} signs in with ${provider.auth_method}, not with OAuth`);
    if (!provider.is_active) throw problem('badRequest', `Git provider ${provider.id} is not active`);
    const state = ctx.random.hex(32);
    const expires_at = ctx.clock.now() + AUTHORIZATION_MS;
    ctx.state.gitAuthorizations.set(state, { provider_id: provider.id, user_id: ctx.actor.user_id, expires_at });
    return redirect(consentPage(provider, state));
  },

  /** A `state` is valid once, for ten minutes and for its own provider. Any `code` is accepted. */
  'git.handleProviderOauthCallback': (ctx: ResolverContext<HandleGitProviderOauthCallbackData>) => {
    const { state, clock, query, random } = ctx;
    const provider = findProvider(ctx);
    const started = state.gitAuthorizations.get(query.state);
    if (!started || started.provider_id !== provider.id)
      throw problem('badRequest', `query.state: no authorization of git provider ${provider.id} was started with it`);
    state.gitAuthorizations.delete(query.state);
    if (started.expires_at <= clock.now()) throw problem('badRequest', 'query.state: the authorization has expired');
    if (!query.code) throw problem('badRequest', 'query.code: got nothing, expected the code of the git host');
    const connection = connect(ctx, provider, {
      access_token: random.hex(40),
      user_id: started.user_id,
      installation_id: provider.auth_method === 'github_app' ? String(random.int(10_000_000, 99_999_999)) : null,
    });
    const dashboard = trimSlashes(currentSettings(ctx).external_url ?? '');
    return redirect(`${dashboard}/git-providers/${provider.id}?connection_id=${connection.id}`);
  },
};
