import type { BodySource } from './types.ts';

/** What a `Response` cannot be made with, but `fetch` gives. */
interface Shown {
  status: number;
  statusText: string;
}

/** Statuses whose responses have no body. */
export const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/** A `Response` as `fetch` gives it, with the address that it came from. */
export function makeResponse(
  { status, statusText }: Shown,
  headers: Headers,
  url: string,
  body: ReadableStream | null,
): Response {
  const isOrdinary = status >= 200 && status <= 599;
  const response = new Response(body, { status: isOrdinary ? status : 200, headers });
  return asFetched(response, { status, statusText, url: new URL(url).href.split('#', 1)[0] ?? url });
}

function asFetched(response: Response, shown: Shown & { url: string }): Response {
  const values = {
    ...shown,
    ok: shown.status >= 200 && shown.status <= 299,
    type: 'basic',
    clone: (): Response => asFetched(Response.prototype.clone.call(response), shown),
  };
  for (const [name, value] of Object.entries(values)) Object.defineProperty(response, name, { value });
  return response;
}

/** A body as a web stream. Nothing of it is asked for before somebody reads. */
export function toWebStream(source: BodySource | undefined): ReadableStream<Uint8Array<ArrayBuffer>> {
  let hasBegun = false;
  return new ReadableStream({
    type: 'bytes',
    pull(controller) {
      if (hasBegun) return source?.resume();
      hasBegun = true;
      return source?.pipe({
        take(chunk) {
          // A dispatcher that resumes may begin with an empty chunk. It fills nothing, so the stream would not ask for more.
          if (chunk.length === 0) return true;
          // A copy: a stream of bytes takes possession of the memory, which other responses may share.
          controller.enqueue(new Uint8Array(chunk));
          return false;
        },
        end() {
          controller.close();
          // Otherwise whoever reads into a buffer of their own waits for ever.
          controller.byobRequest?.respond(0);
        },
        fail: (error) => controller.error(error),
      });
    },
    cancel: (reason) => source?.giveUp(reason),
  });
}
