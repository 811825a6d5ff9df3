import { DAY_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import { createWebhook } from '../../features/webhooks/resolvers.ts';
import { catchUp } from '../../features/webhooks/model/catch-up.ts';

const MONTH_MS = 31 * DAY_MS;

/** Two webhooks of the first project: one with a month of deliveries, the other disabled. */
export function seedWebhooks(context: MockContext): void {
  const { state, clock } = context;
  const created_at = clock.iso(clock.now() - MONTH_MS);
  const chat = createWebhook(context, 1, {
    url: 'https://chat.example.com/hooks/deployments',
    events: ['deployment.succeeded', 'deployment.failed'],
    secret: 'whsec_demo',
  });
  Object.assign(chat, { created_at, updated_at: created_at });
  // The webhook gets the events of all deployments, as if it had been created before them.
  chat.seen.clear();
  catchUp(context, chat);
  const failed = state.webhookDeliveries.list((row) => row.webhook_id === chat.id).at(2);
  if (failed) Object.assign(failed, { success: false, status_code: 502 });

  createWebhook(context, 1, { url: 'https://audit.example.com/temps', events: ['deployment.created'], enabled: false });
}
