import type { NotificationPreferences } from '../../../generated/types.gen.ts';
import { Table, type Row } from '../../store/table.ts';

export type { NotificationPreferences };

export interface NotificationProviderRow extends Row {
  name: string;
  provider_type: 'email' | 'slack' | 'webhook';
  /** Stored in plain text; responses mask the secrets. */
  config: Record<string, unknown>;
  enabled: boolean;
  /** Set this to make the channel refuse every message with this error. */
  rejects_with: string | null;
  created_at: string;
  updated_at: string;
}

/** A message that was sent through a provider. */
export interface SentNotificationRow extends Row {
  provider_id: number;
  kind: 'test' | 'weekly_digest';
  subject: string;
  sent_at: string;
}

export interface NotificationTables {
  notificationProviders: Table<NotificationProviderRow>;
  sentNotifications: Table<SentNotificationRow>;
  /** `null` = never saved: the defaults apply. */
  notificationPreferences: NotificationPreferences | null;
}

export function createNotificationTables(): NotificationTables {
  return {
    notificationProviders: new Table(),
    sentNotifications: new Table(),
    notificationPreferences: null,
  };
}
