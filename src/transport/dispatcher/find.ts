import type { FetchSettings } from '../fetch.ts';
import { isNodeFetch } from '../platform-fetch.ts';
import type { Dispatcher } from './types.ts';

/** Where Node's `fetch`, `setGlobalDispatcher` and Node's support of proxies keep the dispatcher that takes our handler. */
const GLOBAL_DISPATCHER = Symbol.for('undici.globalDispatcher.1');
/** Where Node 26 keeps its own; the one above is then a wrapper around it. */
const NEXT_GLOBAL_DISPATCHER = Symbol.for('undici.globalDispatcher.2');
const WRAPPER = 'Dispatcher1Wrapper';

/**
 * The dispatcher that Node's `fetch` would use for this attempt; `undefined` where `fetch` has to be called: on another
 * runtime, where somebody replaced `fetch`, and where it is given what only `fetch` understands.
 */
export function findDispatcher({ fetch, fetchOptions = {} }: FetchSettings): Dispatcher | undefined {
  if (fetch || !isNodeFetch(globalThis.fetch)) return undefined;
  for (const name in fetchOptions) if (name !== 'dispatcher' && fetchOptions[name] !== undefined) return undefined;
  const { dispatcher } = fetchOptions;
  if (dispatcher === undefined) return findGlobalDispatcher();
  return isDispatcher(dispatcher) ? dispatcher : undefined;
}

function findGlobalDispatcher(): Dispatcher | undefined {
  const globals = globalThis as { [name: symbol]: unknown };
  let found = globals[GLOBAL_DISPATCHER];
  // Node sets it once something of `fetch` is first used.
  if (found === undefined && typeof globalThis.Headers === 'function') found = globals[GLOBAL_DISPATCHER];
  if (!isDispatcher(found)) return undefined;
  const next = globals[NEXT_GLOBAL_DISPATCHER];
  // Otherwise somebody set one of the two only, and `fetch` may use the other.
  const isInUse = next === undefined || next === found || found.constructor?.name === WRAPPER;
  return isInUse ? found : undefined;
}

function isDispatcher(value: unknown): value is Dispatcher {
  return typeof value === 'object' && value !== null && 'dispatch' in value && typeof value.dispatch === 'function';
}
