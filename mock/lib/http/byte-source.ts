/** The bytes of a stream, read up to marks. Holds two chunks of the stream at most. */
export interface ByteSource {
  /**
   * Passes on the bytes before the mark, in pieces, and skips the mark. Returns whether it was
   * found: otherwise the stream has ended.
   */
  readUntil(mark: string, pass: (piece: Uint8Array) => void): Promise<boolean>;
  readToEnd(): Promise<void>;
}

export function createByteSource(stream: ReadableStream<Uint8Array>): ByteSource {
  const reader = stream.getReader();
  let bytes: Uint8Array = new Uint8Array();
  return {
    readUntil: async (mark, pass) => {
      const wanted = new TextEncoder().encode(mark);
      for (;;) {
        const at = indexOf(bytes, wanted);
        if (at >= 0) {
          pass(bytes.subarray(0, at));
          bytes = bytes.subarray(at + wanted.length);
          return true;
        }
        const { value } = await reader.read();
        const end = value ? possibleStart(bytes, wanted) : bytes.length;
        pass(bytes.subarray(0, end));
        bytes = join(bytes.subarray(end), value ?? new Uint8Array());
        if (!value) return false;
      }
    },
    readToEnd: async () => {
      while (!(await reader.read()).done);
    },
  };
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matched = 1;
    while (matched < wanted.length && bytes[at + matched] === wanted[matched]) matched++;
    if (matched === wanted.length) return at;
  }
  return -1;
}

/** The place near the end at which the mark may begin; the end if it cannot. */
function possibleStart(bytes: Uint8Array, wanted: Uint8Array): number {
  const start = bytes.indexOf(wanted[0] ?? 0, Math.max(0, bytes.length - wanted.length + 1));
  return start < 0 ? bytes.length : start;
}

function join(start: Uint8Array, end: Uint8Array): Uint8Array {
  if (start.length === 0) return end;
  const joined = new Uint8Array(start.length + end.length);
  joined.set(start);
  joined.set(end, start.length);
  return joined;
}
