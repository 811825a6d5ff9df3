import type { Dispatcher } from './dispatcher/types.ts';
import { GLOBAL_DISPATCHER, NEXT_GLOBAL_DISPATCHER } from './dispatcher/global-dispatcher.ts';
import { DispatcherTransport } from './dispatcher/transport.ts';
import { FetchTransport, type FetchSettings } from './fetch.ts';
import type { Transport } from './transport.ts';

/** `auto`: Node's dispatcher where nothing speaks against it. `fetch`: always `fetch`. */
export type TransportOption = 'auto' | 'fetch';

export interface TransportSettings extends FetchSettings {
  transport: TransportOption;
}

const WRAPPER = 'Dispatcher1Wrapper';

/** In the source of Node's `fetch` from 20 on: what it loads at its first call. No wrapper has a reason to contain it. */
const NODE_SOURCE = 'internal/deps/undici/undici';
/** The whole source in Bun and browsers, and a part of it in Deno. */
const OTHER_SOURCE = /^function fetch\(\) \{\s*\[native code\]\s*\}$|\blazyFetch\(|\bwebidl\.requiredArguments\(/;

let known: typeof fetch | undefined;

/** The transport of one attempt, chosen anew each time: `fetch` may be replaced, and restored, at any time. */
export function chooseTransport(settings: TransportSettings): Transport {
  const dispatcher = settings.transport === 'auto' ? findDispatcher(settings) : undefined;
  return dispatcher
    ? new DispatcherTransport(dispatcher, () => fetchTransport(settings), sendsOnce(settings))
    : fetchTransport(settings);
}

function fetchTransport(settings: FetchSettings): FetchTransport {
  const isTrusted = !settings.fetch && isPlatformFetch(globalThis.fetch) && sendsOnce(settings);
  return new FetchTransport(settings, isTrusted);
}

/** The dispatchers of Node and undici that send a request once. Not among them: `RetryAgent`, and any of a caller's own. */
const SENDING_ONCE: ReadonlySet<unknown> = new Set(['Agent', 'Client', 'EnvHttpProxyAgent', 'Pool', 'ProxyAgent']);

/** Whether a refused connection proves that nothing was sent: another dispatcher may have made the change before. */
function sendsOnce({ fetchOptions }: FetchSettings): boolean {
  const globals = globalThis as { [name: symbol]: unknown };
  const [current, next] = [globals[GLOBAL_DISPATCHER], globals[NEXT_GLOBAL_DISPATCHER]];
  const given = fetchOptions?.['dispatcher'];
  if (given !== undefined && given !== current) return false;
  return [isWrapper(current) ? next : current, next].every(isPlain);
}

/**
 * Whether a dispatcher is one of these, as its class made it: `compose` and wrappers replace its `dispatch`, and a derived
 * class may have the same name. None at all is plain too.
 */
function isPlain(dispatcher: unknown): boolean {
  if (!isDispatcher(dispatcher)) return dispatcher === undefined;
  const type = dispatcher.constructor;
  if (!type || !SENDING_ONCE.has(type.name) || type.prototype?.dispatch !== dispatcher.dispatch) return false;
  const base = Object.getPrototypeOf(type) as { name?: unknown } | null;
  return !SENDING_ONCE.has(base?.name);
}

function isWrapper(dispatcher: unknown): boolean {
  return isDispatcher(dispatcher) && dispatcher.constructor?.name === WRAPPER;
}

/**
 * The dispatcher that Node's `fetch` would use for this attempt; `undefined` where `fetch` has to be called: on another
 * runtime, where somebody replaced `fetch`, and where it is given what only `fetch` understands.
 */
export function findDispatcher({ fetch, fetchOptions = {} }: FetchSettings): Dispatcher | undefined {
  if (fetch || !isNodeFetch(globalThis.fetch)) return undefined;
  for (const name of Object.keys(fetchOptions))
    if (name !== 'dispatcher' && fetchOptions[name] !== undefined) return undefined;
  const { dispatcher } = fetchOptions;
  if (dispatcher === undefined) return findGlobalDispatcher();
  return isDispatcher(dispatcher) && takesHandler(dispatcher) ? dispatcher : undefined;
}

function findGlobalDispatcher(): Dispatcher | undefined {
  const globals = globalThis as { [name: symbol]: unknown };
  let found = globals[GLOBAL_DISPATCHER];
  // Node sets it once something of `fetch` is first used.
  if (found === undefined && typeof globalThis.Headers === 'function') found = globals[GLOBAL_DISPATCHER];
  if (!isDispatcher(found)) return undefined;
  const next = globals[NEXT_GLOBAL_DISPATCHER];
  // Otherwise somebody set one of the two only, and `fetch` may use the other.
  const isInUse = next === undefined || next === found || isWrapper(found);
  return isInUse ? found : undefined;
}

/** From undici 8 on, which Node 26 has, they take another handler, and say so only once a request leaves their queue. */
function takesHandler(dispatcher: Dispatcher): boolean {
  return Number.parseInt(process.versions['undici'] ?? '', 10) < 8 || isWrapper(dispatcher);
}

function isDispatcher(value: unknown): value is Dispatcher {
  return typeof value === 'object' && value !== null && 'dispatch' in value && typeof value.dispatch === 'function';
}

/**
 * Whether this is the `fetch` that Node itself defines. One that msw, nock, Next.js, an APM or a test put in its place is
 * not, whenever that was done.
 */
function isNodeFetch(fetch: typeof globalThis.fetch): boolean {
  if (fetch === known) return true;
  if (typeof fetch !== 'function' || !Function.prototype.toString.call(fetch).includes(NODE_SOURCE)) return false;
  known = fetch;
  return true;
}

/** Whether this is the runtime's own `fetch`. A wrapper may have been put in its place before this was loaded. */
function isPlatformFetch(fetch: typeof globalThis.fetch): boolean {
  if (isNodeFetch(fetch)) return true;
  // What `bind` makes has native code too.
  if (typeof fetch !== 'function' || fetch.name !== 'fetch') return false;
  return OTHER_SOURCE.test(Function.prototype.toString.call(fetch));
}
