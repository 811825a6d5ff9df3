import { Table, type Row } from '../../store/table.ts';

export interface WebhookRow extends Row {
  project_id: number;
  url: string;
  events: string[];
  secret: string | null;
  enabled: boolean;
  /** The status of the receiver's responses; `null` = it cannot be reached. Set this to make deliveries fail. */
  receiver_status: number | null;
  /** The keys of the events that were delivered or skipped. */
  readonly seen: Set<string>;
  created_at: string;
  updated_at: string;
}

/** One delivery attempt. */
export interface WebhookDeliveryRow extends Row {
  webhook_id: number;
  event_id: string;
  event_type: string;
  payload: string;
  attempt_number: number;
  success: boolean;
  status_code: number | null;
  error_message: string | null;
  created_at: string;
  delivered_at: string;
}

export interface WebhookTables {
  webhooks: Table<WebhookRow>;
  webhookDeliveries: Table<WebhookDeliveryRow>;
}

export function createWebhookTables(): WebhookTables {
  return {
    webhooks: new Table(),
    webhookDeliveries: new Table(),
  };
}
