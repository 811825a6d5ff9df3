import type { WebhookDelivery } from './webhook-delivery.ts';
import type { MockServer } from './server.ts';

/** How often a running server checks for events to deliver, in real time. */
const POLL_INTERVAL_MS = 200;

/** Sends webhook deliveries for as long as the server runs. */
export function deliverWhileOpen(server: MockServer, delivery: WebhookDelivery): MockServer {
  const timer = setInterval(() => void delivery.deliver(), POLL_INTERVAL_MS);
  timer.unref();
  return {
    url: server.url,
    close: () => {
      clearInterval(timer);
      return server.close();
    },
  };
}
