import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CollectedBytes } from '../../src/lib/collected-bytes.ts';
import { readErrorBody } from '../../src/response/error-body.ts';
import { ReceivedBody } from '../../src/response/read-body.ts';
import { FakeClock } from '../support/fake-clock.ts';
import type { TransportResponse } from '../../src/transport/transport.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Pieces of all sizes, most of them small, each a part of a buffer that may be much larger. */
const pieces = fc.array(
  fc
    .tuple(fc.oneof(fc.nat(20), fc.nat(3000), fc.nat(70_000)), fc.nat(5000))
    .map(([length, around]) => new Uint8Array(length + 2 * around).fill(length).subarray(around, around + length)),
  { maxLength: 60 },
);

test('CollectedBytes returns all bytes in order, whatever their pieces are', () => {
  fc.assert(
    fc.property(pieces, (list) => {
      const bytes = new CollectedBytes();
      for (const piece of list) bytes.add(piece);
      const whole = Buffer.concat(list);
      expect(bytes.size).toBe(whole.length);
      expect(whole.equals(Buffer.concat(bytes.pieces))).toBe(true);
      // Reading takes nothing away, and more may follow.
      bytes.add(Uint8Array.of(1));
      expect(Buffer.concat([whole, Buffer.of(1)]).equals(bytes.toBytes())).toBe(true);
    }),
  );
});

test('CollectedBytes takes about as much memory as it has bytes', () => {
  fc.assert(
    fc.property(pieces, ([first, ...list]) => {
      const bytes = new CollectedBytes();
      for (const piece of first ? [first, ...list] : []) bytes.add(piece);
      const kept = new Set(bytes.pieces.map(({ buffer }) => buffer));
      const size = [...kept].reduce((sum, { byteLength }) => sum + byteLength, 0);
      expect(size).toBeLessThanOrEqual(2 * bytes.size + (first?.buffer.byteLength ?? 0));
      expect(kept.size).toBeLessThanOrEqual(2 + (2 * bytes.size) / 1024);
    }),
  );
});

/** A response whose body comes byte by byte, each a piece of its own in a large buffer. */
function drip(count: number): TransportResponse & { kept: WeakRef<ArrayBuffer>[] } {
  const kept: WeakRef<ArrayBuffer>[] = [];
  return {
    kept,
    status: 200,
    statusText: '',
    headers: { get: () => null },
    read(take) {
      for (let index = 0; index < count; index++) {
        const piece = new Uint8Array(1000).fill(97).subarray(500, 501);
        if (index % 100 === 50) kept.push(new WeakRef(piece.buffer));
        take(piece);
      }
      return undefined;
    },
    giveUp: () => {},
    toHeaders: () => new Headers(),
    toResponse: () => new Response(),
  };
}

test.each<[string, (response: TransportResponse) => unknown]>([
  ['a success', (response) => readSuccess(response)],
  ['a failure', (response) => readErrorBody(response, new AbortController().signal, new FakeClock())],
])('the body of %s that comes byte by byte keeps none of its buffers', async (_what, read) => {
  const response = drip(5000);
  const held = await read(response);
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(held).toBeDefined();
  expect(response.kept.filter((buffer) => buffer.deref()).length).toBe(0);
});

function readSuccess(response: TransportResponse): ReceivedBody {
  const body = new ReceivedBody(response, 'text', Infinity);
  void body.read();
  return body;
}
