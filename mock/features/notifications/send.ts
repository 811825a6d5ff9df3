import type { MockContext } from '../../state/context.ts';
import type { NotificationProviderRow, SentNotificationRow } from './rows.ts';

/** Simulates sending a message through a provider. Returns the error, or `null`. */
export function send(
  { state, clock }: MockContext,
  provider: NotificationProviderRow,
  message: Pick<SentNotificationRow, 'kind' | 'subject'>,
): string | null {
  const refusal = refusalReason(provider);
  if (refusal === null) state.sentNotifications.insert({ provider_id: provider.id, ...message, sent_at: clock.iso() });
  return refusal;
}

function refusalReason({ id, enabled, rejects_with, config }: NotificationProviderRow): string | null {
  if (!enabled) return `Notification provider ${id} is disabled`;
  if (rejects_with !== null) return rejects_with;
  // Real servers take any config, `null` too.
  const { to_addresses } = (config as typeof config | null) ?? {};
  return Array.isArray(to_addresses) && to_addresses.length === 0 ? 'There is no recipient' : null;
}
