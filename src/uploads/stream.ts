import { toBytes } from '../lib/bytes.ts';
import type { Reading } from './types.ts';

type Source = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

const encoder = new TextEncoder();

/** What uploads have begun to read, and no second one can: each would get a part of the bytes. */
const taken = new WeakSet();

/** The bytes of a Node or web stream. */
export function readStream(stream: Source): Reading {
  const { chunks, cancel } = isWebStream(stream) ? readWeb(stream) : readNode(stream);
  return { cancel, [Symbol.asyncIterator]: () => bytes(chunks) };
}

/** Whether a stream was read already, or has another reader. */
export function isUsedUp(stream: object): boolean {
  if ('locked' in stream) return stream.locked === true;
  return (
    taken.has(stream) ||
    ('readable' in stream && stream.readable === false) ||
    ('readableFlowing' in stream && stream.readableFlowing === true)
  );
}

async function* bytes(chunks: AsyncIterable<unknown>): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    // A stream of objects may hand out text.
    const piece = typeof chunk === 'string' ? encoder.encode(chunk) : toBytes(chunk);
    if (!piece) throw new TypeError(`The stream gave a value of type ${typeof chunk} where bytes were due`);
    if (piece.length > 0) yield piece;
    else await nextTurn();
  }
}

/** A source of empty pieces without end would leave no timer and no signal a turn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

function isWebStream(stream: Source): stream is ReadableStream<Uint8Array> {
  return 'getReader' in stream;
}

/** Uses a reader: a stream that is iterated cannot be cancelled, and not every runtime can iterate one. */
function readWeb(stream: ReadableStream<Uint8Array>): { chunks: AsyncIterable<unknown>; cancel: () => void } {
  const reader = stream.getReader();
  const cancel = (): void => void reader.cancel().catch(() => {});
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    } finally {
      cancel();
    }
  }
  return { chunks: chunks(), cancel };
}

/** A Node stream, or any other async iterable: an endless one has to be told that nobody reads on. */
function readNode(stream: AsyncIterable<Uint8Array | string>): { chunks: AsyncIterable<unknown>; cancel: () => void } {
  const iterator = stream[Symbol.asyncIterator]();
  // Other iterables begin anew for each reader.
  if ('destroy' in stream || (iterator as unknown) === stream) taken.add(stream);
  const cancel = (): void => {
    if ('destroy' in stream && typeof stream.destroy === 'function') stream.destroy();
    // Not awaited: it may come only with the next piece, or never.
    else Promise.resolve(iterator.return?.()).catch(() => {});
  };
  return { chunks: { [Symbol.asyncIterator]: () => iterator }, cancel };
}
