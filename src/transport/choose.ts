import { dispatch } from './dispatcher/dispatch.ts';
import type { Dispatcher } from './dispatcher/types.ts';
import { sendByFetch, type FetchSettings } from './fetch.ts';
import type { TransportRequest } from './request.ts';
import type { Cancellation, TransportResponse } from './transport.ts';

/** `auto`: Node's dispatcher if nothing speaks against it. `fetch`: always `fetch`. */
export type TransportOption = 'auto' | 'fetch';

export interface TransportSettings extends FetchSettings {
  /** Which transport sends: 'auto' is Node's dispatcher if it can, else `fetch`. */
  transport: TransportOption;
  /** The dispatcher of a test in place of Node's. */
  dispatcher?: Dispatcher | undefined;
}

/**
 * Sends a request by the transport that fits now: `fetch` may be replaced, and restored, at any
 * time. Resolves with the head of the response, and rejects if there is none, or on a cancellation.
 * Only `fetch` may miss one, so only it is raced (bench/README.md, "Own CPU").
 */
export function send(
  settings: TransportSettings,
  request: TransportRequest,
  cancellation: Cancellation,
): Promise<TransportResponse> {
  const dispatcher = settings.dispatcher ?? findDispatcher(settings);
  return dispatcher
    ? dispatch(dispatcher, request, cancellation)
    : cancellation.race(sendByFetch(settings, request, cancellation));
}

/**
 * Where Node's `fetch`, `setGlobalDispatcher` and Node's support of proxies keep the dispatcher.
 */
const GLOBAL_DISPATCHER = Symbol.for('undici.globalDispatcher.1');
/**
 * Where Node 26 keeps its own. The other one is then a wrapper around it, which takes the same
 * handler as before.
 */
const NEXT_GLOBAL_DISPATCHER = Symbol.for('undici.globalDispatcher.2');

/**
 * Node's dispatcher, if a call would go by Node's own `fetch` and nothing of the caller's is set.
 */
export function findDispatcher({
  fetch,
  fetchOptions,
  transport,
}: TransportSettings): Dispatcher | undefined {
  if (transport === 'fetch' || fetch || fetchOptions || !isNodeFetch(globalThis.fetch))
    return undefined;
  const globals = globalThis as { [name: symbol]: Partial<Dispatcher> | null | undefined };
  // Node sets it once something of `fetch` is first used.
  const found = globals[GLOBAL_DISPATCHER] ?? (globalThis.Headers && globals[GLOBAL_DISPATCHER]);
  const next = globals[NEXT_GLOBAL_DISPATCHER];
  // Otherwise somebody has set one of the two alone, and `fetch` may use the other.
  const isInUse =
    next === undefined || next === found || found?.constructor?.name === 'Dispatcher1Wrapper';
  return isInUse && typeof found?.dispatch === 'function' ? (found as Dispatcher) : undefined;
}

/**
 * Whether this is the `fetch` that Node itself defines. One that msw, nock, Next.js, an APM or a
 * test put in its place has no reason to contain what Node's loads at its first call, from 20 on.
 */
function isNodeFetch(fetch: typeof globalThis.fetch): boolean {
  if (fetch === nodeFetch) return true;
  const isNodes =
    typeof fetch === 'function' &&
    Function.prototype.toString.call(fetch).includes('internal/deps/undici/undici');
  if (isNodes) nodeFetch = fetch;
  return isNodes;
}

/** The `fetch` that was found to be Node's: to read it costs 2 % of a get (bench, "Own CPU"). */
let nodeFetch: typeof globalThis.fetch | undefined;
