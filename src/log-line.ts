/** What a line of a job's or a container's log says. */
export interface ParsedLine {
  level: string;
  message: string;
  /** ISO 8601. Absent where the line has none. */
  time: string | undefined;
  /** The number that the server gave to the line, from 1. Absent where it gave none. */
  number: number | undefined;
}

/** Reads a line: a JSON object with a message, as jobs and many apps log, or plain text. */
export function parseLogLine(text: string): ParsedLine {
  const plain: ParsedLine = { level: 'info', message: text, time: undefined, number: undefined };
  if (!text.startsWith('{')) return plain;
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    const message = value['message'] ?? value['msg'];
    if (typeof message !== 'string') return plain;
    const { level, timestamp, line } = value;
    return {
      level: typeof level === 'string' ? level.toLowerCase() : 'info',
      // What a builder says comes with its line break.
      message: message.endsWith('\n') ? message.trimEnd() : message,
      time: typeof timestamp === 'string' ? timestamp : undefined,
      number: typeof line === 'number' ? line : undefined,
    };
  } catch {
    return plain;
  }
}
