import { loadNodeModule } from '../../lib/node-modules.ts';

type Pieces = AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>;

const CODINGS = new Set(['br', 'gzip', 'x-gzip']);

/** The coding of a body; `undefined` for none, and for one that was not asked for. */
export function readCoding(contentEncoding: string | null): string | undefined {
  const coding = contentEncoding?.trim().toLowerCase();
  return coding !== undefined && CODINGS.has(coding) ? coding : undefined;
}

/**
 * Decompresses a body as it arrives, no more at once than its reader takes. Stricter than `fetch`, for which a body that
 * was cut short is whole.
 */
export async function* decode(body: Pieces, coding: string): Pieces {
  const [zlib, { pipeline }] = await Promise.all([loadNodeModule('node:zlib'), loadNodeModule('node:stream')]);
  const first = await body.next();
  // An empty body, which decoders refuse.
  if (first.done) return;
  const decoder = coding === 'br' ? zlib.createBrotliDecompress() : zlib.createGunzip();
  async function* whole(): Pieces {
    yield first.value as Uint8Array<ArrayBuffer>;
    yield* body;
  }
  // An error of either ends the other, and is thrown to who reads.
  pipeline(whole(), decoder, () => {});
  yield* decoder as AsyncIterable<Uint8Array<ArrayBuffer>>;
}
