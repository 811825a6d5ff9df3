import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/http/problems.ts';
import type { NotificationProviderRow } from './rows.ts';
import { omit } from '../../lib/omit.ts';
import { find } from '../shared/find.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { sortByQuery, type SortQuery } from '../../lib/sorting.ts';
import { maskSecrets, readConfig, readType, type ProviderType } from './config.ts';
import { testProvider } from './test-provider.ts';

interface ProviderInput {
  name: string;
  config: unknown;
  enabled?: boolean | null;
}

interface AnyProviderInput extends ProviderInput {
  provider_type: string;
}

interface ProviderChanges {
  name?: string | null;
  config?: unknown;
  enabled?: boolean | null;
}

type OnProvider = ResolverContext<{ path: { id: number } }>;
type Update = ResolverContext<{ path: { id: number }; body: ProviderChanges }>;

/** Real servers show secrets. */
function serializeProvider({ server }: MockContext, row: NotificationProviderRow) {
  return { ...omit(row, 'rejects_with'), config: server.isReal ? row.config : maskSecrets(row.config) };
}

function findProvider({ state, path }: OnProvider): NotificationProviderRow {
  return find(state.notificationProviders, path.id, 'Notification provider');
}

export function createProvider(
  context: MockContext,
  type: ProviderType,
  { config, ...input }: ProviderInput,
): NotificationProviderRow {
  return insertProvider(context, type, readConfig(type, config), input);
}

function insertProvider(
  { state, clock }: MockContext,
  provider_type: ProviderType,
  config: NotificationProviderRow['config'],
  { name, enabled }: Omit<ProviderInput, 'config'>,
): NotificationProviderRow {
  return state.notificationProviders.insert({
    name,
    provider_type,
    config,
    enabled: enabled ?? true,
    rejects_with: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

/** Real servers check neither the type nor the config. */
function createUnchecked(context: MockContext, { provider_type, config, name }: AnyProviderInput) {
  return insertProvider(context, provider_type as ProviderType, config as NotificationProviderRow['config'], { name });
}

/**
 * Fields that are absent or null are unchanged.
 *
 * @param type that of the config
 */
function update(ctx: Update, row: NotificationProviderRow, type: ProviderType = row.provider_type) {
  const { name, config, enabled } = ctx.body;
  const isUnchecked = ctx.server.isReal && ctx.operation === 'notifications.updateProvider';
  const read = isUnchecked ? () => config as NotificationProviderRow['config'] : readConfig;
  ctx.state.notificationProviders.update(row.id, {
    name: name ?? undefined,
    // Real servers mask nothing.
    config: config == null ? undefined : read(type, config, ctx.server.isReal ? {} : row.config),
    enabled: enabled ?? undefined,
    updated_at: ctx.clock.iso(),
  });
  return serializeProvider(ctx, row);
}

function createOfType(type: ProviderType) {
  return (ctx: ResolverContext<{ body: ProviderInput }>) =>
    // On real servers, a new one is always on.
    serializeProvider(ctx, createProvider(ctx, type, ctx.server.isReal ? { ...ctx.body, enabled: true } : ctx.body));
}

function updateOfType(type: ProviderType) {
  return (ctx: Update) => {
    const row = findProvider(ctx);
    if (row.provider_type !== type && !ctx.server.isReal)
      throw problem('badRequest', `Notification provider ${row.id} is of the type ${row.provider_type}, not ${type}`);
    return update(ctx, row, type);
  };
}

export const providers = {
  'notifications.listProviders': (ctx: ResolverContext<{ query: Paged & SortQuery }>) => {
    const serialize = (row: NotificationProviderRow) => serializeProvider(ctx, row);
    return paginate(ctx, sortByQuery(ctx.state.notificationProviders.list(), ctx.query, serialize), serialize);
  },

  'notifications.createProvider': (ctx: ResolverContext<{ body: AnyProviderInput }>) =>
    serializeProvider(
      ctx,
      ctx.server.isReal
        ? createUnchecked(ctx, ctx.body)
        : createProvider(ctx, readType(ctx.body.provider_type), ctx.body),
    ),

  'notifications.getProvider': (ctx: OnProvider) => serializeProvider(ctx, findProvider(ctx)),

  'notifications.updateProvider': (ctx: Update) => update(ctx, findProvider(ctx)),

  'notifications.deleteProvider': (ctx: OnProvider) =>
    void ctx.state.notificationProviders.remove(findProvider(ctx).id),

  'notifications.createEmailProvider': createOfType('email'),
  'notifications.updateEmailProvider': updateOfType('email'),
  'notifications.createSlackProvider': createOfType('slack'),
  'notifications.updateSlackProvider': updateOfType('slack'),
  'notifications.createWebhookProvider': createOfType('webhook'),
  'notifications.updateWebhookProvider': updateOfType('webhook'),

  'notifications.testProvider': (ctx: OnProvider) => testProvider(ctx, findProvider(ctx)),
};
