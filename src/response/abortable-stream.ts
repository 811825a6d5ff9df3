/**
 * A body that the caller reads on after the call has settled. Their signal still ends it, and its
 * listener goes when the body ends or is cancelled.
 */
export function abortableStream(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal | null | undefined,
  abortError: () => Error,
): ReadableStream<Uint8Array> {
  if (!signal) return body;
  const reader = body.getReader();
  let release: (() => void) | undefined;
  const end = (reason: unknown): Promise<void> => {
    release?.();
    return reader.cancel(reason);
  };
  return new ReadableStream({
    start(controller) {
      const onAbort = (): void => {
        controller.error(abortError());
        end(signal.reason).catch(() => {});
      };
      signal.addEventListener('abort', onAbort);
      release = () => signal.removeEventListener('abort', onAbort);
    },
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        release?.();
        controller.close();
      } catch (error) {
        release?.();
        controller.error(error);
      }
    },
    cancel: end,
  });
}
