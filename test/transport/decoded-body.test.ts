import zlib, { deflateRawSync, deflateSync, type Inflate } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DecodedBody } from '../../src/transport/dispatcher/decoded-body.ts';
import type { BodySource } from '../../src/transport/dispatcher/types.ts';

const SIZE = 4 * 1024 ** 2;

/** A source that has one piece. */
function sourceOf(bytes: Uint8Array<ArrayBuffer>): BodySource {
  return {
    pipe: (sink) => {
      sink.take(bytes);
      sink.end();
    },
    resume: () => {},
    giveUp: () => {},
  };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

test.each([
  ['with its head', deflateSync, 'createInflate'],
  ['without its head', deflateRawSync, 'createInflateRaw'],
] as const)('of a piece in deflate %s, no more is decoded than is read', async (_, compress, create) => {
  const made = vi.spyOn(zlib, create);
  onTestFinished(() => made.mockRestore());
  const body = new DecodedBody(sourceOf(compress(Buffer.alloc(SIZE))), ['deflate']);
  let isReading = false;
  const size = { read: 0, decoded: 0 };
  const ended = new Promise<void>((resolve, reject) => {
    body.pipe({
      take: (chunk) => {
        size.read += chunk.length;
        return isReading;
      },
      end: resolve,
      fail: reject,
    });
  });
  while (size.read === 0) await turns(1);
  const [inflate] = made.mock.results.map(({ value }) => value as Inflate);
  inflate?.on('data', (piece: Buffer) => void (size.decoded += piece.length));
  await turns(2_000);
  expect(size.decoded).toBeLessThan(SIZE / 8);
  isReading = true;
  body.resume();
  await ended;
  expect(size.read).toBe(SIZE);
});
