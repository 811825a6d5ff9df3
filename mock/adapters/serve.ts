import type { Pipeline } from '../pipeline/pipeline.ts';
import type { MockContext } from '../state/context.ts';
import { serveControl, type Control } from './control.ts';
import { allowOrigins } from './cors.ts';
import { listen } from './http-server.ts';
import { servePage } from './page/serve-page.ts';
import { isSecretName } from './redact.ts';
import type { ListenOptions, MockServer } from './server.ts';
import type { MockWebhooks } from './webhook-delivery.ts';

/** How often a running server checks for events to deliver, in real time. */
const POLL_INTERVAL_MS = 200;

interface ServedMock {
  readonly context: MockContext;
  readonly control: Control;
  readonly webhooks: MockWebhooks;
  readonly token: string;
  readonly warnings: readonly string[];
}

/**
 * The mock as an HTTP server: the API, the page at `/`, and `/_mock` to control it. Delivers
 * webhooks while it runs.
 */
export async function serve(
  respond: Pipeline,
  { context, control, webhooks, token, warnings }: ServedMock,
  options: ListenOptions = {},
): Promise<MockServer> {
  const logged = options.log ? logRequests(respond, warnings, options.log) : respond;
  const shown = servePage(serveControl(logged, control), {
    context,
    requests: control.requests,
    token,
  });
  const server = await listen(allowOrigins(shown, options.cors ?? false), context, options);
  const timer = setInterval(() => void webhooks.deliver(), POLL_INTERVAL_MS);
  timer.unref();
  return {
    url: server.url,
    close: () => {
      clearInterval(timer);
      return server.close();
    },
  };
}

/**
 * Logs a line for each request when it has a response, `GET /api/projects 200 3 ms`, and for each
 * new warning.
 */
function logRequests(
  respond: Pipeline,
  warnings: readonly string[],
  log: (line: string) => void,
): Pipeline {
  let logged = warnings.length;
  return async (request) => {
    const start = performance.now();
    const { pathname, search, searchParams } = new URL(request.url);
    const names = [...searchParams.keys()].filter(isSecretName);
    for (const name of names) searchParams.set(name, 'redacted');
    const query = names.length > 0 ? `?${searchParams}` : search;
    const logOutcome = (outcome: number | string) =>
      log(
        `${request.method} ${pathname}${query} ${outcome} ${Math.round(performance.now() - start)} ms`,
      );
    try {
      const response = await respond(request);
      logOutcome(response.status);
      // A reset clears the warnings.
      for (const warning of warnings.slice(Math.min(logged, warnings.length)))
        log(`warning: ${warning}`);
      logged = warnings.length;
      return response;
    } catch (error) {
      logOutcome(request.signal.aborted ? 'gone' : 'dropped');
      throw error;
    }
  };
}
