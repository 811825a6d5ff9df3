import type { State } from '../../../state/state.ts';
import type { WebhookRow } from '../rows.ts';

export function removeWebhooks(state: State, where: (row: WebhookRow) => boolean): void {
  for (const { id } of state.webhooks.list(where)) {
    state.webhooks.remove(id);
    state.webhookDeliveries.removeWhere((row) => row.webhook_id === id);
  }
}
