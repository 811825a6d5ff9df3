import type { CreateGitProviderRequest, GitProvider } from '../../../generated/types.gen.ts';
import { checkHttpUrl, trimSlashes } from '../../lib/http/addresses.ts';
import { problem } from '../../lib/http/problems.ts';
import { omit, ownValue } from '../../lib/objects.ts';
import type { MockContext } from '../../state/context.ts';
import { currentSettings } from '../platform/model/settings.ts';
import { mustBeOneOf } from '../shared/find.ts';
import { Reply, type ResolverContext, type ResolversOf } from '../shared/resolver.ts';
import { newTimes, resource } from '../shared/resource.ts';
import { connect, providerHost, removeConnection } from './host.ts';
import { connectionProjects, providerConnections } from './model/find.ts';
import type { GitProviderRow } from '../../rows/git.ts';

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

type ProviderInput = Omit<CreateGitProviderRequest, 'is_default'> & { is_default?: boolean };

export const gitProvider = resource('gitProviders', {
  what: 'Git provider',
  id: 'provider_id',
  serialize: (_, row): GitProvider => omit(row, 'auth_config', 'api_url', 'webhook_secret'),
});

/**
 * The first provider is the default until another one is created with `is_default`. A token or
 * password connects its account at once.
 */
export function createProvider(
  context: MockContext,
  input: ProviderInput,
  user_id: number | null,
): GitProviderRow {
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
  if (secret)
    connect(context, provider, { access_token: String(input.auth_config[secret]), user_id });
  return provider;
}

function checkProvider({
  provider_type,
  auth_method,
  auth_config,
  base_url,
  api_url,
}: ProviderInput): void {
  mustBeOneOf(PROVIDER_TYPES, provider_type, 'body.provider_type');
  mustBeOneOf(Object.keys(AUTH_FIELDS), auth_method, 'body.auth_method');
  const missing = AUTH_FIELDS[auth_method]?.find(
    (field) => auth_config[field] == null || auth_config[field] === '',
  );
  if (missing)
    throw problem(
      'badRequest',
      `body.auth_config.${missing}: got nothing, but ${auth_method} needs it`,
    );
  if (provider_type === 'generic' && !base_url)
    throw problem(
      'badRequest',
      'body.base_url: got nothing, but a generic git host has no public address',
    );
  if (base_url != null) checkHttpUrl(base_url, 'body.base_url');
  if (api_url != null) checkHttpUrl(api_url, 'body.api_url');
}

function create<Body>(read: (body: Body) => ProviderInput) {
  return gitProvider.create((ctx: ResolverContext<{ body: Body }>) =>
    createProvider(ctx, read(ctx.body as Body), ctx.actor.user_id),
  );
}

/** The projects that use a provider, and a sentence that names them. */
function listUsages(context: MockContext, provider: GitProviderRow) {
  const projects = providerConnections(context, provider).flatMap((connection) =>
    connectionProjects(context, connection).map(({ id, name, slug }) => ({
      id,
      name,
      slug,
      connection_id: connection.id,
      connection_name: connection.account_name,
    })),
  );
  const names = projects.map(({ slug }) => slug).join(', ');
  const message = names
    ? `Git provider ${provider.id} is used by ${names}`
    : 'No project uses the git provider';
  return { projects, message };
}

function redirect(location: string) {
  return new Reply({ status: 302, headers: { location } });
}

function setActive(ctx: ResolverContext, is_active: boolean): void {
  Object.assign(gitProvider.find(ctx), { is_active, updated_at: ctx.clock.iso() });
}

export const providers = {
  'git.listProviders': gitProvider.list,
  'git.getProvider': gitProvider.get,
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

  'git.checkProviderDeletionSafety': (ctx) => {
    const { projects, message } = listUsages(ctx, gitProvider.find(ctx));
    return { can_delete: projects.length === 0, message, projects_in_use: projects };
  },

  'git.deleteProvider': (ctx) => {
    const { id } = gitProvider.find(ctx);
    const connection = ctx.state.gitConnections.find((row) => row.provider_id === id);
    if (connection)
      throw problem(
        'badRequest',
        `Git provider ${id} is connected to ${connection.account_name} and cannot be deleted`,
      );
    ctx.state.gitProviders.remove(id);
  },

  'git.deleteProviderSafely': (ctx) => {
    const provider = gitProvider.find(ctx);
    const { projects, message } = listUsages(ctx, provider);
    if (projects.length > 0) throw problem('badRequest', message);
    for (const connection of providerConnections(ctx, provider)) removeConnection(ctx, connection);
    ctx.state.gitProviders.remove(provider.id);
  },

  /** Leads to a page of the git host, which the mock does not play. */
  'git.startProviderOauth': (ctx) => {
    const provider = gitProvider.find(ctx);
    if (!['oauth', 'github_app', 'gitlab_app'].includes(provider.auth_method))
      throw problem(
        'badRequest',
        `Git provider ${provider.id} signs in with ${provider.auth_method}, not with OAuth`,
      );
    const state = ctx.random.hex(32);
    ctx.state.gitAuthorizations.set(state, {
      provider_id: provider.id,
      user_id: ctx.actor.user_id,
    });
    const { client_id, app_id, redirect_uri = '' } = provider.auth_config as Record<string, string>;
    const query = {
      client_id: client_id ?? app_id ?? '',
      redirect_uri,
      response_type: 'code',
      state,
    };
    return redirect(`${providerHost(provider)}/oauth/authorize?${new URLSearchParams(query)}`);
  },

  /** A `state` is valid once and for its own provider. Any `code` is accepted. */
  'git.handleProviderOauthCallback': (ctx) => {
    const { gitAuthorizations } = ctx.state;
    const provider = gitProvider.find(ctx);
    const started = gitAuthorizations.get(ctx.query.state);
    if (started?.provider_id !== provider.id)
      throw problem(
        'badRequest',
        `query.state: no authorization of git provider ${provider.id} was started with it`,
      );
    gitAuthorizations.delete(ctx.query.state);
    const { user_id } = started;
    const connection = connect(ctx, provider, { access_token: ctx.random.hex(40), user_id });
    const dashboard = trimSlashes(currentSettings(ctx).external_url ?? '');
    return redirect(`${dashboard}/git-providers/${provider.id}?connection_id=${connection.id}`);
  },
} satisfies Partial<ResolversOf<'git'>>;
