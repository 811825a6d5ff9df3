import { problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { WEEK_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import type { Call, ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { given, newTimes, resource } from '../shared/resource.ts';
import { maskSecrets, readConfig, readType, type ProviderType } from './config.ts';
import { preferences, readPreferences } from './preferences.ts';
import type { NotificationProviderRow, SentNotificationRow } from '../../rows/notifications.ts';

type ProviderInput = Omit<Call<'notifications.createProvider'>['body'], 'provider_type'>;
type Create = ResolverContext<{ body: ProviderInput }>;
type Update = ResolverContext<{ body: Call<'notifications.updateProvider'>['body'] }>;

const provider = resource('notificationProviders', {
  what: 'Notification provider',
  serialize: ({ server }, row) => ({
    ...omit(row, 'rejects_with'),
    config: server.hidesSecrets ? maskSecrets(server, row.config) : row.config,
  }),
});

export function createProvider(
  context: MockContext,
  provider_type: ProviderType,
  { name, config, enabled }: ProviderInput,
): NotificationProviderRow {
  return context.state.notificationProviders.insert({
    name,
    provider_type,
    config: readConfig(context.server, provider_type, config),
    enabled: enabled ?? true,
    rejects_with: null,
    ...newTimes(context),
  });
}

function changes(
  { body, server }: Update,
  { provider_type, config: former }: NotificationProviderRow,
) {
  const { config, ...others } = given(body);
  return config === undefined
    ? others
    : { ...others, config: readConfig(server, provider_type, config, former) };
}

function createOfType(type: ProviderType) {
  return provider.create((ctx: Create) => createProvider(ctx, type, ctx.body));
}

function updateOfType(type: ProviderType) {
  return provider.update((ctx: Update, row) => {
    if (row.provider_type !== type)
      throw problem(
        'badRequest',
        `Notification provider ${row.id} is of the type ${row.provider_type}, not ${type}`,
      );
    return changes(ctx, row);
  });
}

/** Simulates sending a message through a provider. Returns the error, or `null`. */
function send(
  { state, clock }: MockContext,
  { id, enabled, rejects_with }: NotificationProviderRow,
  message: Pick<SentNotificationRow, 'kind' | 'subject'>,
): string | null {
  const refusal = enabled ? rejects_with : `Notification provider ${id} is disabled`;
  if (refusal === null)
    state.sentNotifications.insert({ provider_id: id, ...message, sent_at: clock.iso() });
  return refusal;
}

export const notifications = {
  ...preferences,

  'notifications.listProviders': provider.page,
  'notifications.getProvider': provider.get,
  'notifications.createProvider': provider.create((ctx) =>
    createProvider(ctx, readType(ctx.body.provider_type), ctx.body),
  ),
  'notifications.updateProvider': provider.update(changes),
  'notifications.deleteProvider': provider.delete,
  'notifications.createEmailProvider': createOfType('email'),
  'notifications.updateEmailProvider': updateOfType('email'),
  'notifications.createSlackProvider': createOfType('slack'),
  'notifications.updateSlackProvider': updateOfType('slack'),
  'notifications.createWebhookProvider': createOfType('webhook'),
  'notifications.updateWebhookProvider': updateOfType('webhook'),

  'notifications.testProvider': (ctx) => {
    const refusal = send(ctx, provider.find(ctx), {
      kind: 'test',
      subject: 'Test notification from Temps',
    });
    return { success: refusal === null, message: refusal ?? 'The test message was sent' };
  },

  /** Sends to every enabled provider whose type the preferences allow. */
  'notifications.triggerWeeklyDigest': (ctx) => {
    const { email_enabled, slack_enabled } = readPreferences(ctx.state);
    const allowed = { email: email_enabled, slack: slack_enabled, webhook: true };
    const chosen = ctx.state.notificationProviders.list(
      (row) => row.enabled && allowed[row.provider_type],
    );
    if (chosen.length === 0)
      return { success: false, message: 'No provider is enabled for the weekly digest' };
    const deployments = ctx.state.deployments.list(
      (row) => row.created_at > ctx.clock.now() - WEEK_MS,
    ).length;
    const message = {
      kind: 'weekly_digest',
      subject: `Your week on Temps: ${deployments} deployments`,
    } as const;
    const sent = chosen.filter((row) => send(ctx, row, message) === null).length;
    return {
      success: sent > 0,
      message: `The weekly digest was sent through ${sent} of ${chosen.length} providers`,
    };
  },
} satisfies ResolversOf<'notifications'>;
