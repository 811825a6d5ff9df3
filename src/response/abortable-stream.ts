import { abortReason, onAbort } from '../timing/on-abort.ts';

/** The errors that a stream can end with. */
export interface StreamErrors {
  /** The caller's signal ended it. */
  abort: () => Error;
  /** The connection broke. */
  connection: (cause: unknown) => Error;
}

/**
 * A body that the caller reads on after the call has settled. Their signal still ends it, and its
 * listener goes when the body ends or is cancelled.
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
