import { DroppedConnection } from '../pipeline/faults/fault.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';

/** The mock as a `fetch` function: it intercepts nothing and opens no connection. */
export function createFetch(respond: Pipeline): typeof globalThis.fetch {
  return async (input, init) => {
    // Not copied if possible, since that pipes the body, which is slow. The copy of a used request
    // throws, as in `fetch`.
    const isReady = input instanceof Request && init === undefined && !input.bodyUsed;
    const request = isReady ? input : new Request(input, init);
    request.signal.throwIfAborted();
    try {
      return await respond(request);
    } catch (error) {
      // Node's own `fetch` reports a dropped connection like this.
      if (error instanceof DroppedConnection) throw new TypeError('fetch failed', { cause: error });
      throw error;
    }
  };
}
