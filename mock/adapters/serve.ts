import type { Pipeline } from '../pipeline/pipeline.ts';
import type { MockContext } from '../state/context.ts';
import { serveControl, type Control } from './control.ts';
import { allowOrigins } from './cors.ts';
import { deliverWhileOpen } from './deliver-webhooks.ts';
import { listen } from './http-server.ts';
import { servePage } from './page/serve-page.ts';
import { logRequests } from './request-lines.ts';
import type { ListenOptions, MockServer } from './server.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';

/** What the page and the control routes need beside the API. */
export interface ServedMock {
  readonly context: MockContext;
  readonly control: Control;
  readonly webhooks: WebhookDelivery;
  readonly token: string;
  readonly warnings: readonly string[];
}

/** The mock as an HTTP server: the API, the page at `/`, and `/_mock` to control it. */
export async function serve(
  respond: Pipeline,
  { context, control, webhooks, token, warnings }: ServedMock,
  options: ListenOptions = {},
): Promise<MockServer> {
  const logged = options.log ? logRequests(respond, warnings, options.log) : respond;
  const controlled = serveControl(logged, control);
  const shown = servePage(controlled, { context, requests: control.requests, token });
  const server = await listen(allowOrigins(shown, options.cors ?? false), context, options);
  return deliverWhileOpen(server, webhooks);
}
