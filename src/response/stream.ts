import { onAbort } from '../timing/on-abort.ts';
import type { TransportResponse } from '../transport/transport.ts';

/**
 * The body of a response, for the caller to read after the call has settled; `undefined` if there
 * is none. It ends with the caller's signal. The listener is removed when the body ends or is
 * cancelled.
 *
 * @param errors makes the errors that it can end with: by the signal, or by a connection that
 * breaks
 */
export function abortableStream(
  response: TransportResponse,
  signal: AbortSignal | null | undefined,
  errors: { abort: () => Error; connection: (cause: unknown) => Error },
): ReadableStream<Uint8Array> | undefined {
  const reader = response.toResponse().body?.getReader();
  if (!reader) return undefined;
  let release: (() => void) | undefined;
  const end = (reason: unknown): Promise<void> => {
    release?.();
    return reader.cancel(reason);
  };
  return new ReadableStream({
    start(controller) {
      if (!signal) return;
      release = onAbort(signal, () => {
        controller.error(errors.abort());
        end(signal.reason).catch(() => {});
      });
    },
    async pull(controller) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        release?.();
        throw errors.connection(cause);
      });
      if (!done) return controller.enqueue(value);
      release?.();
      controller.close();
    },
    cancel: end,
  });
}
