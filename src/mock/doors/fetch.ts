import { DroppedConnection } from '../faults.ts';
import type { Respond } from '../respond.ts';

/** The mock as a `fetch`: nothing is intercepted, nothing goes over a wire. */
export function createFetch(respond: Respond): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    try {
      return await respond(request);
    } catch (error) {
      // The shape in which Node's own fetch reports it.
      if (error instanceof DroppedConnection) throw new TypeError('fetch failed', { cause: error });
      throw error;
    }
  };
}
