import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { decode, readCoding, toWebStream } from '../../src/transport/dispatcher/body.ts';

type Piece = Uint8Array<ArrayBuffer>;

const LOG = Array.from({ length: 5000 }, (_, line) => `line ${line}\n`).join('');
const CODINGS = [
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['br', brotliCompressSync],
] as const;

async function* piecesOf(bytes: Uint8Array, size = 1000): AsyncGenerator<Piece, void, undefined> {
  for (let at = 0; at < bytes.length; at += size)
    yield new Uint8Array(bytes.subarray(at, at + size));
}

async function decoded(coding: string, bytes: Uint8Array): Promise<string> {
  const pieces: Piece[] = [];
  for await (const piece of decode(piecesOf(bytes), coding)) pieces.push(piece);
  return new Blob(pieces).text();
}

test('a body is decompressed whatever pieces it comes in, and an empty one is empty', async () => {
  for (const [coding, compress] of CODINGS) {
    expect.soft(await decoded(coding, compress(LOG)), coding).toBe(LOG);
    expect.soft(await decoded(coding, new Uint8Array()), coding).toBe('');
  }
});

test('a body that was cut short is an error, and no part of it passes for the whole', async () => {
  for (const [coding, compress] of CODINGS) {
    const whole = compress(LOG);
    for (const end of [1, whole.length >> 1, whole.length - 1]) {
      const cut = await decoded(coding, whole.subarray(0, end)).catch((error: Error) => error);
      expect.soft(cut, `${coding}, ${end} bytes`).toMatchObject({ code: 'Z_BUF_ERROR' });
    }
  }
});

test('no more of a bomb is decompressed than its reader takes, and leaving it closes its source', async () => {
  let isClosed = false;
  async function* bomb(): AsyncGenerator<Piece, void, undefined> {
    try {
      for (;;) yield new Uint8Array(gzipSync(Buffer.alloc(1024 ** 2)));
    } finally {
      isClosed = true;
    }
  }
  let size = 0;
  for await (const piece of decode(bomb(), 'gzip')) if ((size += piece.length) > 1024 ** 2) break;
  await expect.poll(() => isClosed).toBe(true);
  expect(size).toBeLessThan(2 * 1024 ** 2);
});

async function* broken(): AsyncGenerator<Piece, void, undefined> {
  yield new Uint8Array(gzipSync(LOG).subarray(0, 100));
  throw new Error('other side closed');
}

test('an error of the connection is that of the body', async () => {
  const reading = (async () => {
    for await (const piece of decode(broken(), 'gzip')) expect(piece.length).toBeGreaterThan(0);
  })();
  await expect(reading).rejects.toThrow('other side closed');
});

test('nothing of a body is asked for before somebody reads, and one that was read is empty', async () => {
  const next = vi.fn<() => void>();
  const pieces = (async function* () {
    next();
    yield* piecesOf(new Uint8Array([97]));
  })();
  const stream = toWebStream(pieces, () => {});
  await Promise.resolve();
  expect(next).not.toHaveBeenCalled();
  expect(await new Response(stream).text()).toBe('a');
  expect(await new Response(toWebStream(undefined, () => {})).text()).toBe('');
});

test('only codings that are asked for are decompressed', () => {
  const known = [
    'gzip',
    ' GZIP ',
    'x-gzip',
    'br',
    'deflate',
    'zstd',
    'gzip, br',
    'identity',
    '',
    null,
  ];
  expect(known.map(readCoding).filter(Boolean)).toEqual(['gzip', 'gzip', 'x-gzip', 'br']);
});
