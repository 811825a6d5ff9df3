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

type Piece = Uint8Array<ArrayBuffer>;

/** A body as a web stream. Nothing of it is asked for before somebody reads. */
export function toWebStream(
  pieces: AsyncIterator<Piece, void> | undefined,
  giveUp: (reason: unknown) => void,
): ReadableStream<Piece> {
  return new ReadableStream<Piece>(
    {
      async pull(controller) {
        const next = await pieces?.next();
        if (!next || next.done) controller.close();
        // A copy: who reads may pass it on to another thread, and other responses may share the memory.
        else controller.enqueue(new Uint8Array(next.value));
      },
      cancel: giveUp,
    },
    { highWaterMark: 0 },
  );
}
