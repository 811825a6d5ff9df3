const fetchAtLoad = globalThis.fetch;

/** In the source of Node's `fetch` from 20 on: what it loads at its first call. No wrapper has a reason to contain it. */
const NODE_SOURCE = 'internal/deps/undici/undici';

let known: typeof fetch | undefined;

/**
 * Whether this is the `fetch` that Node itself defines. One that msw, nock, Next.js, an APM or a test put in its place is
 * not, whenever that was done.
 */
export function isNodeFetch(fetch: typeof globalThis.fetch): boolean {
  if (fetch === known) return true;
  if (typeof fetch !== 'function' || !Function.prototype.toString.call(fetch).includes(NODE_SOURCE)) return false;
  known = fetch;
  return true;
}

/** Whether this is the runtime's own `fetch`, as far as that can be told outside Node: it was there when this was loaded. */
export function isPlatformFetch(fetch: typeof globalThis.fetch): boolean {
  return fetch === fetchAtLoad || isNodeFetch(fetch);
}
