import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientFrame, FrameReader, OPCODE, readClose } from '../../src/websocket/frames.ts';

/** A frame as a server sends it: not masked. */
function serverFrame(opcode: number, payload: Uint8Array, isFinal = true): Uint8Array {
  const { length } = payload;
  const head = new Uint8Array(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = (isFinal ? 0x80 : 0) | opcode;
  const view = new DataView(head.buffer);
  if (length < 126) head[1] = length;
  else if (length < 65_536) {
    head[1] = 126;
    view.setUint16(2, length);
  } else {
    head[1] = 127;
    view.setBigUint64(2, BigInt(length));
  }
  return Uint8Array.of(...head, ...payload);
}

function readAll(reader: FrameReader, chunks: readonly Uint8Array[]): { opcode: number; payload: number[] }[] {
  return chunks.flatMap((chunk) =>
    Array.from(reader.read(new Uint8Array(chunk)), ({ opcode, payload }) => ({ opcode, payload: [...payload] })),
  );
}

test('messages are the same however the network cuts them and the server fragments them', () => {
  const message = fc.record({
    payload: fc.uint8Array({ maxLength: 300 }),
    cuts: fc.array(fc.nat(300), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(message, { maxLength: 5 }), fc.array(fc.nat(2000), { maxLength: 10 }), (messages, cuts) => {
      const bytes = messages.flatMap(({ payload, cuts: fragments }) => {
        const pieces = cut(payload, fragments);
        return pieces.flatMap((piece, index) => [
          serverFrame(index === 0 ? OPCODE.text : OPCODE.continuation, piece, index === pieces.length - 1),
          // A ping may come between the fragments of a message.
          serverFrame(OPCODE.ping, piece.subarray(0, 3)),
        ]);
      });
      const frames = readAll(new FrameReader(), cut(Buffer.concat(bytes), cuts));
      expect(frames.filter(({ opcode }) => opcode !== OPCODE.ping)).toEqual(
        messages.map(({ payload }) => ({ opcode: OPCODE.text, payload: [...payload] })),
      );
    }),
  );
});

test.each([125, 126, 65_535, 65_536])('a message of %i bytes is read whole', (length) => {
  const payload = new Uint8Array(length).fill(7);
  const [frame] = readAll(new FrameReader(), [serverFrame(OPCODE.binary, payload)]);
  expect(frame?.payload).toHaveLength(length);
});

test.each([
  ['a reserved bit', Uint8Array.of(0xc1, 0)],
  ['a mask', Uint8Array.of(0x81, 0x80, 0, 0, 0, 0)],
  ['a reserved opcode of a message', Uint8Array.of(0x83, 0)],
  ['a reserved opcode of control', Uint8Array.of(0x8b, 0)],
  ['a ping of 126 bytes', Uint8Array.of(0x89, 126, 0, 126)],
  ['a fragment of a ping', Uint8Array.of(0x09, 0)],
  ['half a code of a close', Uint8Array.of(0x88, 1, 3)],
  ['a fragment of a message that has not begun', Uint8Array.of(0x80, 0)],
  ['a message within another', Uint8Array.of(0x01, 0, 0x81, 0)],
  ['a fragment of a message that has ended', Uint8Array.of(0x01, 0, 0x80, 0, 0x80, 0)],
  ['more than 16 MB', Uint8Array.of(0x81, 127, 0, 0, 0, 1, 0, 0, 0, 0)],
])('a frame with %s is refused', (_what, bytes) => {
  expect(() => readAll(new FrameReader(), [bytes])).toThrow(/frame that no server may send|more than 16 MB/);
});

test('a message in more pieces than a message needs is refused', () => {
  const reader = new FrameReader();
  const begin = Uint8Array.of(0x01, 0);
  const goOn = Uint8Array.of(0x00, 0);
  expect(() => readAll(reader, [begin, ...Array.from({ length: 10_000 }, () => goOn)])).toThrow(
    /more than 10000 pieces/,
  );
});

test('a frame of the client is masked and holds its payload', () => {
  const frame = clientFrame(OPCODE.pong, Uint8Array.of(1, 2, 3));
  const mask = frame.subarray(2, 6);
  expect([frame[0], frame[1]]).toEqual([0x8a, 0x83]);
  expect([...frame.subarray(6)].map((byte, index) => byte ^ (mask[index % 4] ?? 0))).toEqual([1, 2, 3]);
});

test('a close frame has a code and a reason, or neither', () => {
  expect(readClose(Uint8Array.of(0x03, 0xe8, 0x6f, 0x6b))).toEqual({ code: 1000, reason: 'ok' });
  expect(readClose(new Uint8Array())).toEqual({ code: 1005, reason: '' });
});

function cut(bytes: Uint8Array, places: number[]): Uint8Array[] {
  const ends = [...places.map((place) => Math.min(place, bytes.length)).toSorted((a, b) => a - b), bytes.length];
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}
