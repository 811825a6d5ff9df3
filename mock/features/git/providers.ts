import type {
  CreateGitProviderRequest,
  GitProvider,
  GitProviderDeletionCheck,
  GitProviderProjectUsage,
} from '../../../generated/types.gen.ts';
import { checkHttpUrl, trimSlashes } from '../../lib/http/addresses.ts';
import { problem } from '../../lib/http/problems.ts';
import { slugify } from '../../lib/ids.ts';
import { omit, ownValue } from '../../lib/objects.ts';
import { MINUTE_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import { currentSettings } from '../platform/model/settings.ts';
import { reply, type ResolverContext, type ResolversOf } from '../shared/resolver.ts';
import { newTimes, resource } from '../shared/resource.ts';
import { connect, providerHost, removeConnection } from './host.ts';
import { connectionProjects, findProvider, providerConnections, type OnProvider } from './model/find.ts';
import type { GitProviderRow } from './rows.ts';

/** The `auth_config` fields that each `auth_method` requires. */
const AUTH_FIELDS: Readonly<Record<string, readonly string[]>> = {
  pat: ['token'],
  oauth: ['client_id', 'client_secret', 'redirect_uri'],
  github_app: ['app_id', 'client_id', 'client_secret', 'private_key', 'webhook_secret'],
  gitlab_app: ['app_id', 'app_secret', 'redirect_uri'],
  basic: ['username', 'password'],
  ssh: ['private_key', 'public_key'],
};

const PROVIDER_TYPES = ['github', 'gitlab', 'bitbucket', 'gitea', 'generic'];

const AUTHORIZATION_MS = 10 * MINUTE_MS;

const AUTHORIZE_PATHS: Readonly<Record<string, string>> = {
  gitlab: '/oauth/authorize',
  bitbucket: '/site/oauth2/authorize',
};

type ProviderInput = Omit<CreateGitProviderRequest, 'is_default'> & { is_default?: boolean };

const resolvers = resource('gitProviders', {
  what: 'Git provider',
  id: 'provider_id',
  serialize: (_, row): GitProvider => omit(row, 'auth_config', 'api_url', 'webhook_secret'),
});

/**
 * The first provider is the default until another one is created with `is_default`. A token or password connects its
 * account at once.
 */
export function createProvider(context: MockContext, input: ProviderInput, user_id: number | null): GitProviderRow {
  const { state } = context;
  checkProvider(input);
  const is_default = input.is_default ?? state.gitProviders.size === 0;
  if (is_default) for (const other of state.gitProviders) other.is_default = false;
  const provider = state.gitProviders.insert({
    name: input.name,
    provider_type: input.provider_type,
    auth_method: input.auth_method,
    auth_config: input.auth_config,
    base_url: input.base_url ?? null,
    api_url: input.api_url ?? null,
    webhook_secret: input.webhook_secret ?? null,
    is_active: true,
    is_default,
    ...newTimes(context),
  });
  const secret = ownValue({ pat: 'token', basic: 'password' }, input.auth_method);
  if (secret) connect(context, provider, { access_token: String(input.auth_config[secret]), user_id });
  return provider;
}

function checkProvider({ provider_type, auth_method, auth_config, base_url, api_url }: ProviderInput): void {
  if (!PROVIDER_TYPES.includes(provider_type)) throw unknownValue('provider_type', provider_type, PROVIDER_TYPES);
  const fields = ownValue(AUTH_FIELDS, auth_method);
  if (!fields) throw unknownValue('auth_method', auth_method, Object.keys(AUTH_FIELDS));
  const missing = fields.find((field) => auth_config[field] == null || auth_config[field] === '');
  if (missing) throw problem('badRequest', `body.auth_config.${missing}: got nothing, but ${auth_method} needs it`);
  if (provider_type === 'generic' && !base_url)
    throw problem('badRequest', 'body.base_url: got nothing, but a generic git host has no public address');
  if (base_url != null) checkHttpUrl(base_url, 'body.base_url');
  if (api_url != null) checkHttpUrl(api_url, 'body.api_url');
}

function unknownValue(field: string, value: string, known: readonly string[]) {
  return problem('badRequest', `body.${field}: got "${value}", expected one of ${known.join(', ')}`);
}

function create<Body>(read: (body: Body) => ProviderInput) {
  return resolvers.create((ctx: ResolverContext<{ body: Body }>) =>
    createProvider(ctx, read(ctx.body as Body), ctx.actor.user_id),
  );
}

function setActive(ctx: OnProvider, is_active: boolean): void {
  Object.assign(findProvider(ctx), { is_active, updated_at: ctx.clock.iso() });
}

function listUsages(context: MockContext, provider: GitProviderRow): GitProviderProjectUsage[] {
  return providerConnections(context, provider).flatMap((connection) =>
    connectionProjects(context, connection).map(({ id, name, slug }) => ({
      id,
      name,
      slug,
      connection_id: connection.id,
      connection_name: connection.account_name,
    })),
  );
}

function usageMessage({ id }: GitProviderRow, usages: readonly GitProviderProjectUsage[]): string {
  return `Git provider ${id} is used by ${usages.map(({ slug }) => slug).join(', ')}`;
}

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

export const providers = {
  'git.listProviders': resolvers.list,
  'git.getProvider': resolvers.get,
  'git.createProvider': create((body: CreateGitProviderRequest) => body),
  'git.createGithubPatProvider': create(({ name, token }) => ({
    name,
    provider_type: 'github',
    auth_method: 'pat',
    auth_config: { token },
  })),
  'git.createGitlabPatProvider': create(({ token, ...input }) => ({
    ...input,
    provider_type: 'gitlab',
    auth_method: 'pat',
    auth_config: { token },
  })),
  'git.createGitlabOauthProvider': create(({ name, base_url, ...auth_config }) => ({
    name,
    base_url,
    provider_type: 'gitlab',
    auth_method: 'oauth',
    auth_config,
  })),

  'git.activateProvider': (ctx) => setActive(ctx, true),
  'git.deactivateProvider': (ctx) => setActive(ctx, false),

  'git.checkProviderDeletionSafety': (ctx): GitProviderDeletionCheck => {
    const provider = findProvider(ctx);
    const usages = listUsages(ctx, provider);
    const can_delete = usages.length === 0;
    const message = can_delete ? 'No project uses the git provider' : usageMessage(provider, usages);
    return { can_delete, message, projects_in_use: usages };
  },

  'git.deleteProvider': (ctx) => {
    const provider = findProvider(ctx);
    const names = providerConnections(ctx, provider).map((row) => row.account_name);
    if (names.length > 0)
      throw problem(
        'badRequest',
        `Git provider ${provider.id} is connected to ${names.join(', ')} and cannot be deleted`,
      );
    ctx.state.gitProviders.remove(provider.id);
  },

  'git.deleteProviderSafely': (ctx) => {
    const provider = findProvider(ctx);
    const usages = listUsages(ctx, provider);
    if (usages.length > 0) throw problem('badRequest', usageMessage(provider, usages));
    for (const connection of providerConnections(ctx, provider)) removeConnection(ctx, connection);
    ctx.state.gitProviders.remove(provider.id);
  },

  'git.startProviderOauth': (ctx) => {
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
  'git.handleProviderOauthCallback': (ctx) => {
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
} satisfies Partial<ResolversOf<'git'>>;
