import { DroppedConnection } from '../pipeline/faults/fault.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';

/** The mock as a `fetch`: nothing is intercepted, nothing goes over a wire. */
export function createFetch(respond: Pipeline): typeof globalThis.fetch {
  return async (input, init) => {
    // A copy of a request pipes its body, which takes longer than most responses; one of a spent request throws, as it should.
    const isReady = input instanceof Request && init === undefined && !input.bodyUsed;
    const request = isReady ? input : new Request(input, init);
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
