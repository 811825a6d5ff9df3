import type { NotificationProvider } from '../../generated/types.gen.ts';
import type { Row, Stored } from '../store/table.ts';

export interface NotificationProviderRow extends Stored<NotificationProvider> {
  provider_type: 'email' | 'slack' | 'webhook';
  /** Stored in plain text; responses mask the secrets. */
  config: Record<string, unknown>;
  /** Set this to make the channel refuse every message with this error. */
  rejects_with: string | null;
}

export interface SentNotificationRow extends Row {
  provider_id: number;
  kind: 'test' | 'weekly_digest';
  subject: string;
  sent_at: string;
}
