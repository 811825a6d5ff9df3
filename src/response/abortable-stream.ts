import { abortReason, onAbort } from '../timing/on-abort.ts';

/** Makes the errors that a stream can end with. */
export interface StreamErrors {
  /** For an abort by the caller's signal. */
  abort: () => Error;
  /** For a broken connection. */
  connection: (cause: unknown) => Error;
}

/**
 * Binds a body that the caller reads after the call has settled to the caller's signal. The listener is removed when
 * the body ends or is cancelled.
 */
export function abortableStream(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal | null | undefined,
  errors: StreamErrors,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
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
        end(abortReason(signal)).catch(() => {});
      });
    },
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        release?.();
        controller.close();
      } catch (cause) {
        release?.();
        controller.error(errors.connection(cause));
      }
    },
    cancel: end,
  });
}
