/** One frame, or what a sequence of fragments adds up to. RFC 6455, 5.2. */
export interface Frame {
  opcode: number;
  payload: Uint8Array;
}

export const OPCODE = { continuation: 0x0, text: 0x1, binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const;

/** The longest message that is taken. A log line is far shorter; a broken length would fill the memory. */
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

/** Cuts what a server sends into messages and control frames. */
export class FrameReader {
  #buffer: Uint8Array = new Uint8Array();
  #opcode: number = OPCODE.text;
  #fragments: Uint8Array[] = [];
  #fragmentBytes = 0;

  /** @throws {Error} where the bytes are no frames of a server */
  *read(chunk: Uint8Array): Generator<Frame, void, undefined> {
    this.#buffer = this.#buffer.length === 0 ? chunk : concat([this.#buffer, chunk]);
    for (let header = readHeader(this.#buffer); header; header = readHeader(this.#buffer)) {
      const { start, length, isFinal, opcode } = header;
      if (this.#fragmentBytes + length > MAX_MESSAGE_BYTES) throw new Error('a message of more than 16 MB');
      if (this.#buffer.length < start + length) return;
      const payload = this.#buffer.subarray(start, start + length);
      this.#buffer = this.#buffer.subarray(start + length);
      if (opcode >= OPCODE.close) yield { opcode, payload };
      else yield* this.#add(opcode, payload, isFinal);
    }
  }

  *#add(opcode: number, payload: Uint8Array, isFinal: boolean): Generator<Frame, void, undefined> {
    if (opcode !== OPCODE.continuation) {
      this.#opcode = opcode;
      this.#fragments = [];
      this.#fragmentBytes = 0;
    }
    this.#fragments.push(payload);
    this.#fragmentBytes += payload.length;
    if (!isFinal) return;
    yield { opcode: this.#opcode, payload: concat(this.#fragments) };
    this.#fragments = [];
    this.#fragmentBytes = 0;
  }
}

function readHeader(
  buffer: Uint8Array,
): { start: number; length: number; isFinal: boolean; opcode: number } | undefined {
  const [first, second] = buffer;
  if (first === undefined || second === undefined) return undefined;
  if ((first & 0x70) !== 0 || (second & 0x80) !== 0) throw new Error('a frame that no server may send');
  const short = second & 0x7f;
  const start = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (buffer.length < start) return undefined;
  const view = new DataView(buffer.buffer, buffer.byteOffset);
  const length = short < 126 ? short : short === 126 ? view.getUint16(2) : Number(view.getBigUint64(2));
  return { start, length, isFinal: (first & 0x80) !== 0, opcode: first & 0x0f };
}

/** A frame of a client: masked, as RFC 6455, 5.3 wants it. Control frames hold 125 bytes at most. */
export function clientFrame(opcode: number, payload: Uint8Array): Uint8Array {
  const mask = crypto.getRandomValues(new Uint8Array(4));
  const masked = payload.subarray(0, 125).map((byte, index) => byte ^ (mask[index % 4] as number));
  return concat([Uint8Array.of(0x80 | opcode, 0x80 | masked.length), mask, masked]);
}

/** Code and reason of a close frame; 1005 where it has none. */
export function readClose(payload: Uint8Array): { code: number; reason: string } {
  if (payload.length < 2) return { code: 1005, reason: '' };
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
  return { code: view.getUint16(0), reason: new TextDecoder().decode(payload.subarray(2)) };
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
