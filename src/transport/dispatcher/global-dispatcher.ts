/** Where Node's `fetch`, `setGlobalDispatcher` and Node's support of proxies keep the dispatcher that takes our handler. */
export const GLOBAL_DISPATCHER = Symbol.for('undici.globalDispatcher.1');
/** Where Node 26 keeps its own; `GLOBAL_DISPATCHER` is then a wrapper around it. */
export const NEXT_GLOBAL_DISPATCHER = Symbol.for('undici.globalDispatcher.2');
