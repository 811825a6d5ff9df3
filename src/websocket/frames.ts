import { CollectedBytes } from '../lib/collected-bytes.ts';

/** A control frame, or a whole message, which may have had several fragments. RFC 6455, 5.2. */
export interface Frame {
  opcode: number;
  payload: Uint8Array;
}

export const OPCODE = { continuation: 0x0, text: 0x1, binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const;

/** Maximum size of a message. Log lines are far shorter; a corrupt length must not fill the memory. */
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

/** Each fragment of a message takes memory, however short it is. */
const MAX_FRAGMENTS = 10_000;

/** RFC 6455, 5.5: control frames are short, and not fragmented. */
const MAX_CONTROL_BYTES = 125;

const KNOWN_OPCODES: ReadonlySet<number> = new Set(Object.values(OPCODE));

/** Splits the bytes that a server sends into messages and control frames. */
export class FrameReader {
  /** Bytes of an incomplete frame. Joined only once the frame is complete. */
  #arrived = new CollectedBytes();
  #needed = 0;
  /** Opcode of an incomplete message. */
  #opcode: number | undefined;
  #message = new CollectedBytes();
  #fragments = 0;

  /** Whether a frame or a message is incomplete. */
  get isMidway(): boolean {
    return this.#arrived.size > 0 || this.#opcode !== undefined;
  }

  /** @throws {Error} if the bytes are not valid frames of a server */
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
    // A continuation needs a message to continue; a new message must not start within another.
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
  // A close frame is empty or starts with a code of two bytes.
  const isHalfCode = opcode === OPCODE.close && short === 1;
  const isAllowed = KNOWN_OPCODES.has(opcode) && (!isControl || (isFinal && short <= MAX_CONTROL_BYTES && !isHalfCode));
  if ((first & 0x70) !== 0 || (second & 0x80) !== 0 || !isAllowed) throw new Error(FORBIDDEN);
  const start = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (buffer.length < start) return undefined;
  const view = new DataView(buffer.buffer, buffer.byteOffset);
  const length = short < 126 ? short : short === 126 ? view.getUint16(2) : Number(view.getBigUint64(2));
  return { start, length, isFinal, opcode };
}

/**
 * Makes a client's frame, masked as RFC 6455, 5.3 requires. The payload is cut to 125 bytes, the limit of control
 * frames.
 */
export function clientFrame(opcode: number, payload: Uint8Array): Uint8Array {
  const mask = crypto.getRandomValues(new Uint8Array(4));
  const masked = payload.subarray(0, 125).map((byte, index) => byte ^ (mask[index % 4] as number));
  return concat([Uint8Array.of(0x80 | opcode, 0x80 | masked.length), mask, masked]);
}

/** Reads the code and reason of a close frame; 1005 if it has no code. */
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
