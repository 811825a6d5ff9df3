import { CollectedBytes } from '../collected-bytes.ts';

/** One frame, or what a sequence of fragments adds up to. RFC 6455, 5.2. */
export interface Frame {
  opcode: number;
  payload: Uint8Array;
}

export const OPCODE = { continuation: 0x0, text: 0x1, binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const;

/** The longest message that is taken. A log line is far shorter; a broken length would fill the memory. */
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

/** Each piece of a message takes memory of its own, however short it is. */
const MAX_FRAGMENTS = 10_000;

/** RFC 6455, 5.5: control frames are short, and come whole. */
const MAX_CONTROL_BYTES = 125;

const KNOWN_OPCODES: ReadonlySet<number> = new Set(Object.values(OPCODE));

/** Cuts what a server sends into messages and control frames. */
export class FrameReader {
  /** What has arrived and is no whole frame yet: not put together before the frame can be whole. */
  #arrived = new CollectedBytes();
  #needed = 0;
  /** Of the message that has begun and not ended. */
  #opcode: number | undefined;
  #message = new CollectedBytes();
  #fragments = 0;

  /** @throws {Error} where the bytes are no frames of a server */
  *read(chunk: Uint8Array<ArrayBuffer>): Generator<Frame, void, undefined> {
    this.#arrived.add(chunk);
    if (this.#arrived.size < this.#needed) return;
    let buffer = this.#arrived.toBytes();
    this.#needed = 0;
    for (let header = readHeader(buffer); header; header = readHeader(buffer)) {
      const { start, length, isFinal, opcode } = header;
      if (this.#message.size + length > MAX_MESSAGE_BYTES) throw new Error('a message of more than 16 MB');
      if (buffer.length < start + length) {
        this.#needed = start + length;
        break;
      }
      const payload = buffer.subarray(start, start + length);
      buffer = buffer.subarray(start + length);
      if (opcode >= OPCODE.close) yield { opcode, payload };
      else yield* this.#add(opcode, payload, isFinal);
    }
    this.#arrived = new CollectedBytes();
    if (buffer.length > 0) this.#arrived.add(buffer);
  }

  *#add(opcode: number, payload: Uint8Array<ArrayBuffer>, isFinal: boolean): Generator<Frame, void, undefined> {
    // A message neither goes on that has not begun, nor begins within another.
    if ((opcode === OPCODE.continuation) !== (this.#opcode !== undefined)) throw new Error(FORBIDDEN);
    this.#opcode ??= opcode;
    if (this.#fragments === MAX_FRAGMENTS) throw new Error(`a message in more than ${MAX_FRAGMENTS} pieces`);
    this.#fragments++;
    this.#message.add(payload);
    if (!isFinal) return;
    yield { opcode: this.#opcode, payload: this.#message.toBytes() };
    this.#opcode = undefined;
    this.#message = new CollectedBytes();
    this.#fragments = 0;
  }
}

const FORBIDDEN = 'a frame that no server may send';

function readHeader(
  buffer: Uint8Array,
): { start: number; length: number; isFinal: boolean; opcode: number } | undefined {
  const [first, second] = buffer;
  if (first === undefined || second === undefined) return undefined;
  const opcode = first & 0x0f;
  const isFinal = (first & 0x80) !== 0;
  const short = second & 0x7f;
  const isControl = opcode >= OPCODE.close;
  // A close frame has a code of two bytes, or nothing.
  const isHalfCode = opcode === OPCODE.close && short === 1;
  const isAllowed = KNOWN_OPCODES.has(opcode) && (!isControl || (isFinal && short <= MAX_CONTROL_BYTES && !isHalfCode));
  if ((first & 0x70) !== 0 || (second & 0x80) !== 0 || !isAllowed) throw new Error(FORBIDDEN);
  const start = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (buffer.length < start) return undefined;
  const view = new DataView(buffer.buffer, buffer.byteOffset);
  const length = short < 126 ? short : short === 126 ? view.getUint16(2) : Number(view.getBigUint64(2));
  return { start, length, isFinal, opcode };
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
