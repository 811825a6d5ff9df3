import { onTestFinished } from 'vitest';
import type { ClientSettings } from '../../src/call/types.ts';
import type { Dispatcher } from '../../src/transport/dispatcher/types.ts';
import { settings, TOKEN } from './call.ts';
import { sendJson, startServer, type TestServer } from './server.ts';

/** The properties of `globalThis` with Node's dispatchers. */
export const SYMBOL = Symbol.for('undici.globalDispatcher.1');
export const NEXT_SYMBOL = Symbol.for('undici.globalDispatcher.2');
export const globals = globalThis as { [name: symbol]: unknown };

// Node 20 puts its dispatcher in place when it first needs what is behind `fetch`. A test that
// replaces it before would put back `undefined`, and leave the process without one.
void globalThis.Headers;

/**
 * A client of a real server, and the number of requests that it sent through the global dispatcher
 * without `fetch`.
 */
export async function setUp(
  overrides: Partial<ClientSettings> = {},
): Promise<{ client: ReturnType<typeof settings>; server: TestServer; dispatched: () => number }> {
  const server = await startServer((_request, response) => sendJson(response, { real: true }));
  const real = globals[SYMBOL] as Dispatcher;
  let count = 0;
  const counting: Dispatcher = {
    constructor: { name: 'Dispatcher1Wrapper' },
    dispatch(options, handler) {
      // Only the client sets these; `fetch` leaves the limits to the dispatcher.
      if (options.headersTimeout === 0 && options.bodyTimeout === 0) count++;
      return real.dispatch(options, handler);
    },
  };
  replaceGlobal(SYMBOL, counting);
  const client = settings({
    baseUrl: `${server.url}/api`,
    secret: TOKEN,
    fetch: undefined,
    ...overrides,
  });
  return {
    client: { ...client, transport: overrides.transport ?? 'auto' },
    server,
    dispatched: () => count,
  };
}

/** Replaces a dispatcher of Node until the test ends. */
export function replaceGlobal(symbol: symbol, value: unknown): void {
  const previous = globals[symbol];
  const isOnBoth = globals[NEXT_SYMBOL] === globals[SYMBOL];
  globals[symbol] = value;
  if (isOnBoth) globals[NEXT_SYMBOL] = value;
  onTestFinished(() => {
    globals[symbol] = previous;
    if (isOnBoth) globals[NEXT_SYMBOL] = previous;
  });
}
