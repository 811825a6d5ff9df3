import type { WebhookDelivery } from './webhook-delivery.ts';
import type { MockServer } from './server.ts';

/** How often a running server looks whether there is news for webhooks, in real time. */
const LOOK_MILLISECONDS = 200;

/** Sends webhook deliveries for as long as the server runs. */
export function withDeliveries(server: MockServer, delivery: WebhookDelivery): MockServer {
  const timer = setInterval(() => void delivery.deliver(), LOOK_MILLISECONDS);
  timer.unref();
  return {
    url: server.url,
    close: () => {
      clearInterval(timer);
      return server.close();
    },
  };
}
