import { fromBase64 } from '../../lib/bytes.ts';
import { problem } from '../../lib/http/problems.ts';

/** The parts of a recorded event that the platform reads. */
export interface RecordedEvent {
  event_type: number | null;
  /** Unix time in milliseconds; `null` if the recorder sent none. */
  timestamp: number | null;
  data: unknown;
}

/** Limits the size after unpacking: a few kilobytes may unpack to far more. */
const MAX_BYTES = 32 * 1024 ** 2;

/** Decodes base64 of zlib of a JSON array; 400 if that fails. */
export async function unpackEvents(text: string): Promise<RecordedEvent[]> {
  const packed = parseOrRefuse('base64', () => fromBase64(text));
  const unpacked = await inflate(packed).catch((cause: unknown) => {
    throw refusal('zlib', cause);
  });
  const list = parseOrRefuse('JSON', () => JSON.parse(unpacked) as unknown);
  if (!Array.isArray(list)) throw problem('badRequest', 'body.events: expected a JSON array of events');
  return list.map(readEvent);
}

/** The result of `read`; 400 if it throws. */
function parseOrRefuse<T>(format: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw refusal(format, cause);
  }
}

function refusal(format: string, cause: unknown): Error {
  return problem(
    'badRequest',
    `body.events: cannot be unpacked, it is not valid ${format}: ${(cause as Error).message}`,
  );
}

/** @throws {Error} if it is not zlib, is truncated, or unpacks to more than `MAX_BYTES` */
async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > MAX_BYTES) {
      await reader.cancel();
      throw new RangeError(`it unpacks to more than ${MAX_BYTES} bytes`);
    }
    text += decoder.decode(next.value, { stream: true });
  }
  return text + decoder.decode();
}

function readEvent(data: unknown): RecordedEvent {
  const { type, timestamp } = (data ?? {}) as { type?: unknown; timestamp?: unknown };
  return {
    event_type: Number.isInteger(type) ? (type as number) : null,
    timestamp: isTime(timestamp) ? timestamp : null,
    data,
  };
}

/** `Date` reaches 100 million days before and after 1970. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}
