import type {
  CreateGitHubPatProviderRequest,
  CreateGitLabOAuthProviderRequest,
  CreateGitLabPatProviderRequest,
  CreateGitProviderRequest,
  GitProvider,
} from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { checkHttpUrl } from '../../lib/http/http-url.ts';
import { ownValue } from '../../lib/own-value.ts';
import { problem } from '../../lib/http/problems.ts';
import type { GitProviderRow } from './rows.ts';
import { omit } from '../../lib/omit.ts';
import { connect } from './connections.ts';
import { findProvider, type OnProvider } from './model/find.ts';

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

export type ProviderInput = Omit<CreateGitProviderRequest, 'is_default'> & { is_default?: boolean };

/**
 * The first provider is the default until another one is created with `is_default`. A token or password connects its
 * account at once.
 */
export function createProvider(context: MockContext, input: ProviderInput, user_id: number | null): GitProviderRow {
  const { state, clock } = context;
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
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
  const secret = { pat: 'token', basic: 'password' }[input.auth_method as string];
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

function serializeProvider(row: GitProviderRow): GitProvider {
  return omit(row, 'auth_config', 'api_url', 'webhook_secret');
}

function create(ctx: ResolverContext, input: ProviderInput): GitProvider {
  return serializeProvider(createProvider(ctx, input, ctx.actor.user_id));
}

function setActive(ctx: OnProvider, is_active: boolean): void {
  Object.assign(findProvider(ctx), { is_active, updated_at: ctx.clock.iso() });
}

export const providers = {
  'git.listProviders': ({ state }: ResolverContext) => state.gitProviders.list().map(serializeProvider),

  'git.createProvider': (ctx: ResolverContext<{ body: CreateGitProviderRequest }>) => create(ctx, ctx.body),

  'git.createGithubPatProvider': (ctx: ResolverContext<{ body: CreateGitHubPatProviderRequest }>) => {
    const { name, token } = ctx.body;
    return create(ctx, { name, provider_type: 'github', auth_method: 'pat', auth_config: { token } });
  },

  'git.createGitlabPatProvider': (ctx: ResolverContext<{ body: CreateGitLabPatProviderRequest }>) => {
    const { name, base_url, token } = ctx.body;
    return create(ctx, { name, base_url, provider_type: 'gitlab', auth_method: 'pat', auth_config: { token } });
  },

  'git.createGitlabOauthProvider': (ctx: ResolverContext<{ body: CreateGitLabOAuthProviderRequest }>) => {
    const { name, base_url, ...auth_config } = ctx.body;
    return create(ctx, { name, base_url, provider_type: 'gitlab', auth_method: 'oauth', auth_config });
  },

  'git.getProvider': (ctx: OnProvider) => serializeProvider(findProvider(ctx)),

  'git.activateProvider': (ctx: OnProvider) => setActive(ctx, true),

  'git.deactivateProvider': (ctx: OnProvider) => setActive(ctx, false),
};
