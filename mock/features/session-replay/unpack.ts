import { inflateSync } from 'node:zlib';
import { problem } from '../../lib/http/problems.ts';

/** A recorded event, as far as the platform reads it. */
export interface RecordedEvent {
  event_type: number | null;
  /** Milliseconds; null where the recorder did not say. */
  timestamp: number | null;
  data: unknown;
}

/** What a few kilobytes may unpack to. */
const MAX_BYTES = 32 * 1024 ** 2;

/** Base64 of zlib of a JSON array, or a 400. */
export function unpackEvents(text: string): RecordedEvent[] {
  let list: unknown;
  try {
    // `atob` refuses what is not base64, which Buffer would skip.
    list = JSON.parse(inflateSync(Buffer.from(atob(text), 'latin1'), { maxOutputLength: MAX_BYTES }).toString());
  } catch (cause) {
    throw problem(
      'badRequest',
      `body.events: cannot be unpacked (base64 of zlib of JSON): ${(cause as Error).message}`,
    );
  }
  if (!Array.isArray(list)) throw problem('badRequest', 'body.events: expected a JSON array of events');
  return list.map(readEvent);
}

function readEvent(data: unknown): RecordedEvent {
  const { type, timestamp } = (data ?? {}) as { type?: unknown; timestamp?: unknown };
  return {
    event_type: Number.isInteger(type) ? (type as number) : null,
    timestamp: isTime(timestamp) ? timestamp : null,
    data,
  };
}

/** Dates reach 100 million days from 1970. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}
