import type { PollSession } from './poll-session.ts';

/**
 * Log writers flush later than the status changes. Two equal readings this far apart are the whole log, and after the
 * longer time whatever was read.
 */
export const MIN_FLUSH_MS = 500;
export const MAX_FLUSH_MS = 1_000;
/** A job that ended so long before it was first seen has flushed its log. Clocks may differ by less. */
const OLD_MS = 5 * 60_000;

interface EndedLog {
  /** When the end of its job was seen, by `elapsed()`. Logs whose ends were seen together wait together. */
  seen: number;
  /** Whether one reading is enough, since the job ended long ago. */
  isOld: boolean;
  read: () => Promise<string>;
  /** @param isWhole false if the text after the last line break may be an incomplete line */
  emit: (text: string, isWhole: boolean) => Promise<void> | void;
}

/** Reads the log of a job that has ended, until two readings agree or it must have been flushed. */
export async function readEndedLog(session: PollSession, { seen, isOld, read, emit }: EndedLog): Promise<void> {
  const end = isOld ? -Infinity : seen + MAX_FLUSH_MS;
  let text = await read();
  try {
    for (let round = 0; session.clock.elapsed() < end; round++) {
      await emit(text, false);
      await session.waitForPoll(round);
      if (session.isStopped) break;
      const before = text;
      text = await read();
      if (text === before) break;
    }
  } finally {
    await emit(text, true);
  }
}

/** Whether a job ended long ago. @param now milliseconds since the Unix epoch */
export function endedLongAgo({ finished_at }: { finished_at?: string | null }, now: number): boolean {
  return Date.parse(finished_at ?? '') < now - OLD_MS;
}
