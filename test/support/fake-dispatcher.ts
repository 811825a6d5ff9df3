import type {
  DispatchHandler,
  DispatchOptions,
  Dispatcher,
} from '../../src/transport/dispatcher/types.ts';
import type { Fetch } from '../../src/transport/fetch.ts';

/**
 * A dispatcher that responds like the `fetch` of a test, so that the same test runs over both
 * transports.
 */
export function dispatcherFor(fetch: Fetch): Dispatcher {
  return {
    // The name of the dispatcher with these handlers in Node 26.
    constructor: { name: 'Dispatcher1Wrapper' },
    dispatch(options, handler) {
      void exchange(fetch, options, handler);
    },
  };
}

async function exchange(
  fetch: Fetch,
  options: DispatchOptions,
  handler: DispatchHandler,
): Promise<void> {
  const controller = new AbortController();
  let isOver = false;
  const fail = (error: unknown): void => {
    if (isOver) return;
    isOver = true;
    handler.onError(error);
  };
  handler.onConnect((reason) => {
    controller.abort(reason);
    fail(reason);
  });
  if (controller.signal.aborted) return;
  try {
    const response = await fetch(toRequest(options, controller.signal));
    if (isOver) {
      await response.body?.cancel();
      return;
    }
    let resume: (() => void) | undefined;
    handler.onHeaders(
      response.status,
      toRaw(response.headers),
      () => resume?.(),
      response.statusText,
    );
    const reader = response.body?.getReader();
    controller.signal.addEventListener(
      'abort',
      () => void reader?.cancel(controller.signal.reason).catch(() => {}),
    );
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      if (isOver) return;
      // Copied, as chunks from a socket do not share memory with the server.
      if (!handler.onData(new Uint8Array(next.value)))
        await new Promise<void>((resolve) => (resume = resolve));
    }
    if (isOver) return;
    isOver = true;
    handler.onComplete([]);
  } catch (error) {
    // The `fetch` of a test wraps the cause of an error, as Node's does; a dispatcher does not.
    fail(error instanceof TypeError && error.cause !== undefined ? error.cause : error);
  }
}

function toRequest(
  { origin, path, method, headers, body }: DispatchOptions,
  signal: AbortSignal,
): Request {
  const pairs: [string, string][] = [];
  for (let at = 0; at < headers.length; at += 2)
    pairs.push([headers[at] ?? '', headers[at + 1] ?? '']);
  const isStream = typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
  const init: RequestInit & { duplex?: 'half' } = { method, headers: pairs, signal };
  if (body !== null) init.body = isStream ? toWebStream(body) : (body as BodyInit);
  if (isStream) init.duplex = 'half';
  return new Request(origin + path, init);
}

/** `ReadableStream.from` is not in the types. */
function toWebStream(body: AsyncIterable<Uint8Array>): ReadableStream {
  const chunks = body[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await chunks.return?.()),
  });
}

function toRaw(headers: Headers): Buffer[] {
  return [...headers].flatMap(([name, value]) => [Buffer.from(name), Buffer.from(value, 'latin1')]);
}
