import type { Transform } from 'node:stream';
import type * as zlibModule from 'node:zlib';
import { loadNodeModule } from '../../lib/node-modules.ts';
import type { BodySink, BodySource } from './types.ts';

type Zlib = typeof zlibModule;

const CODINGS = new Set(['gzip', 'x-gzip', 'deflate', 'br', 'zstd']);
const MAX_CODINGS = 5;

/** How a body was encoded, last coding first; empty where it is not, or with one that is not known. */
export function readCodings(contentEncoding: string | null): string[] {
  if (contentEncoding === null) return [];
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim());
  if (codings.length > MAX_CODINGS)
    throw new Error(
      `too many content-encodings in the response: ${codings.length}, and at most ${MAX_CODINGS} are decoded`,
    );
  return codings.every((coding) => CODINGS.has(coding)) ? codings.toReversed() : [];
}

/** A body that was compressed, decoded as it arrives: no more at once than whoever reads it takes. */
export class DecodedBody implements BodySource {
  readonly #source: BodySource;
  readonly #codings: readonly string[];
  #decoders: Transform[] = [];
  #isGivenUp = false;

  constructor(source: BodySource, codings: readonly string[]) {
    this.#source = source;
    this.#codings = codings;
  }

  pipe(sink: BodySink): void {
    this.#connect(sink).catch((error: unknown) => sink.fail(error));
  }

  resume(): void {
    this.#decoders.at(-1)?.resume();
  }

  giveUp(reason?: unknown): void {
    this.#isGivenUp = true;
    for (const decoder of this.#decoders) decoder.destroy();
    this.#source.giveUp(reason);
  }

  async #connect(sink: BodySink): Promise<void> {
    const [zlib, { Transform }] = await Promise.all([loadNodeModule('node:zlib'), loadNodeModule('node:stream')]);
    if (this.#isGivenUp) return sink.fail(new Error('the body was given up'));
    const decoders = this.#codings.map((coding) => createDecoder(zlib, Transform, coding));
    this.#decoders = decoders;
    const [first] = decoders;
    const last = decoders.at(-1);
    if (!first || !last) return;
    decoders.reduce((from, to) => from.pipe(to));
    for (const decoder of decoders) {
      decoder.on('error', (cause: unknown) => {
        // Before it is given up, which fails the sink too, with a reason that says nothing.
        sink.fail(new TypeError('terminated', { cause }));
        this.giveUp();
      });
    }
    last.on('data', (chunk: Uint8Array<ArrayBuffer>) => {
      if (!sink.take(chunk)) last.pause();
    });
    last.on('end', () => sink.end());
    first.on('drain', () => this.#source.resume());
    let isEmpty = true;
    this.#source.pipe({
      take: (chunk) => {
        isEmpty = false;
        return first.write(chunk);
      },
      // Decoders fail on an empty body.
      end: () => (isEmpty ? sink.end() : void first.end()),
      fail: (error) => sink.fail(error),
    });
  }
}

const NODE = Number.parseInt(globalThis.process?.versions?.node ?? '', 10);

/** Stricter than `fetch`, which takes what came before for the whole where a body was cut short. */
function createDecoder(zlib: Zlib, Stream: typeof Transform, coding: string): Transform {
  const { constants } = zlib;
  const flush = { flush: constants.Z_SYNC_FLUSH };
  switch (coding) {
    case 'br':
      return zlib.createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH });
    case 'zstd':
      // Earlier ones take one frame for all, or give nothing of what was cut short. Nobody asks for it, and the same would come again.
      if (NODE < 26) throw new Error('it is encoded as zstd, which Node decodes as a whole from 26 on');
      return zlib.createZstdDecompress();
    case 'deflate':
      return createInflate(zlib, Stream, flush);
    default:
      return zlib.createGunzip(flush);
  }
}

/** Some servers leave out the head that "deflate" should have: the first byte tells. */
function createInflate(zlib: Zlib, Stream: typeof Transform, flush: object): Transform {
  let inflate: Transform | undefined;
  return new Stream({
    transform(chunk: Uint8Array, _encoding, done) {
      if (!inflate) {
        inflate = ((chunk[0] ?? 0) & 0x0f) === 0x08 ? zlib.createInflate(flush) : zlib.createInflateRaw(flush);
        inflate.on('data', (piece) => {
          if (!this.push(piece)) inflate?.pause();
        });
        inflate.on('error', (error) => this.destroy(error));
      }
      inflate.write(chunk, () => done());
    },
    read(size) {
      inflate?.resume();
      Stream.prototype._read.call(this, size);
    },
    final(done) {
      // Already at its end where bytes follow the compressed body.
      if (!inflate || inflate.readableEnded) return done();
      inflate.once('end', () => done());
      inflate.end();
    },
  });
}
