import type { Webhook, WebhookDelivery } from '../../generated/types.gen.ts';
import type { Stored } from '../store/table.ts';

export interface WebhookRow extends Stored<Webhook, 'has_secret'> {
  secret: string | null;
  /**
   * The status of the receiver's responses; `null` = it cannot be reached. Set this to make
   * deliveries fail.
   */
  receiver_status: number | null;
  /** The keys of the events that were delivered or skipped. */
  readonly seen: Set<string>;
}

export type WebhookDeliveryRow = Stored<WebhookDelivery>;
