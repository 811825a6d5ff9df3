const PIECE_BYTES = 64 * 1024;

/**
 * Cuts bytes into pieces. A Blob or a stream may give all of its bytes at once, and until the last
 * of them is sent, nothing would tell whether they move.
 */
export function* cutBytes(bytes: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let start = 0; start < bytes.length; start += PIECE_BYTES)
    yield bytes.subarray(start, start + PIECE_BYTES);
}

/**
 * The bytes of a value; `undefined` where it is none. Also of another realm: test runners have one
 * for each test file.
 */
export function toBytes(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (ArrayBuffer.isView(value))
    return new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
  const isBuffer = Object.prototype.toString.call(value) === '[object ArrayBuffer]';
  return isBuffer ? new Uint8Array(value as ArrayBuffer) : undefined;
}

/** The bytes of both, one after the other. */
export function joinBytes(start: Uint8Array, end: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(start.length + end.length);
  bytes.set(start);
  bytes.set(end, start.length);
  return bytes;
}

/** What is read piece by piece: a stream of Node or of the web, an async iterable. */
export type Stream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

export function isStream(value: unknown): value is Stream {
  return (
    typeof value === 'object' &&
    value !== null &&
    (Symbol.asyncIterator in value || 'getReader' in value)
  );
}
