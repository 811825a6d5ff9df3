import type { Piece } from '../transport.ts';

type Pieces = AsyncGenerator<Piece, void, undefined>;

/** The coding of a body; `undefined` for none, and for one that was not asked for. */
export function readCoding(contentEncoding: string | null): string | undefined {
  return /^\s*(br|gzip|x-gzip)\s*$/i.exec(contentEncoding ?? '')?.[1]?.toLowerCase();
}

/**
 * Decompresses a body as it arrives, no more at once than its reader takes. Stricter than `fetch`,
 * for which a body that was cut short is whole.
 */
export async function* decode(body: Pieces, coding: string): Pieces {
  const zlib = process.getBuiltinModule('node:zlib');
  const { pipeline } = process.getBuiltinModule('node:stream');
  const first = await body.next();
  // An empty body, which decoders refuse.
  if (first.done) return;
  const decoder = coding === 'br' ? zlib.createBrotliDecompress() : zlib.createGunzip();
  async function* whole(): Pieces {
    yield first.value as Piece;
    yield* body;
  }
  // An error of either ends the other, and is thrown to who reads.
  pipeline(whole(), decoder, () => {});
  yield* decoder as AsyncIterable<Piece>;
}

/** A body as a web stream. Nothing of it is asked for before somebody reads. */
export function toWebStream(
  pieces: Pieces | undefined,
  giveUp: (reason: unknown) => void,
): ReadableStream<Piece> {
  return new ReadableStream<Piece>(
    {
      async pull(controller) {
        const next = await pieces?.next();
        if (!next || next.done) controller.close();
        // A copy: who reads may pass it on to another thread, and other responses may share the
        // memory.
        else controller.enqueue(new Uint8Array(next.value));
      },
      cancel: giveUp,
    },
    { highWaterMark: 0 },
  );
}
