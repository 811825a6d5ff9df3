/** A line of a job's or container's log, parsed. */
export interface ParsedLine {
  level: string;
  message: string;
  /** ISO 8601. Absent if the line has no time. */
  time: string | undefined;
  /** The server's number for the line, from 1. Absent if it gave none. */
  number: number | undefined;
  /** The other members of a JSON object. Absent if there are none. */
  fields?: Record<string, unknown>;
}

/** Levels as pino and bunyan write them. */
const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

/**
 * Parses a line: a JSON object with a message, as jobs and many apps write, or plain text.
 *
 * @param isOfApp whether an app wrote it, so that its `line` and `timestamp` are fields as any other
 */
export function parseLogLine(text: string, isOfApp = false): ParsedLine {
  const plain: ParsedLine = { level: 'info', message: text, time: undefined, number: undefined };
  if (!text.startsWith('{')) return plain;
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    const { message = value['msg'], level, timestamp, line, ...fields } = value;
    if (typeof message !== 'string') return plain;
    if (fields['msg'] === message) delete fields['msg'];
    const name = typeof level === 'number' ? LEVELS[level] : level;
    const own = { level: typeof name === 'string' ? undefined : level, ...(isOfApp && { timestamp, line }) };
    for (const [key, member] of Object.entries(own)) if (member !== undefined) fields[key] = member;
    return {
      ...(Object.keys(fields).length > 0 && { fields }),
      level: typeof name === 'string' ? name.toLowerCase() : 'info',
      // Image builders include the line break in the message.
      message: message.endsWith('\n') ? message.trimEnd() : message,
      time: typeof timestamp === 'string' ? timestamp : undefined,
      number: typeof line === 'number' ? line : undefined,
    };
  } catch {
    return plain;
  }
}
