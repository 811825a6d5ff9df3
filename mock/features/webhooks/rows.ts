import { Table, type Row } from '../../store/table.ts';

export interface WebhookRow extends Row {
  project_id: number;
  url: string;
  events: string[];
  secret: string | null;
  enabled: boolean;
  /** The status that the receiver sends for every delivery; `null` = it cannot be reached. Set it to make deliveries fail. */
  receiver_status: number | null;
  /** What has happened and was delivered, or happened while nobody wanted to know. */
  readonly seen: Set<string>;
  created_at: string;
  updated_at: string;
}

/** One attempt. */
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
