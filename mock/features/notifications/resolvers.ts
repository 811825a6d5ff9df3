import { WEEK_MS } from '../../lib/time/duration.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import type { NotificationProviderRow } from './rows.ts';
import { preferences, readPreferences } from './preferences.ts';
import { providers } from './providers.ts';
import { send } from './send.ts';

export const notifications = {
  ...preferences,
  ...providers,

  /** Sends to every enabled provider whose type the preferences allow. */
  'notifications.triggerWeeklyDigest': (ctx: ResolverContext) => {
    const { email_enabled, slack_enabled } = readPreferences(ctx.state);
    const allowed = ({ enabled, provider_type }: NotificationProviderRow) =>
      enabled && ({ email: email_enabled, slack: slack_enabled, webhook: true }[provider_type] ?? false);
    const chosen = ctx.state.notificationProviders.list(allowed);
    const deployments = ctx.state.deployments.list((row) => row.created_at > ctx.clock.now() - WEEK_MS).length;
    const message = { kind: 'weekly_digest', subject: `Your week on Temps: ${deployments} deployments` } as const;
    const sent = chosen.filter((provider) => send(ctx, provider, message) === null).length;
    if (sent > 0)
      return { success: true, message: `The weekly digest was sent through ${sent} of ${chosen.length} providers` };
    return {
      success: false,
      message:
        chosen.length === 0 ? 'No provider is enabled for the weekly digest' : 'No provider accepted the weekly digest',
    };
  },
} satisfies ResolversOf<'notifications'>;
