/** A line of a job's or container's log, parsed. */
export interface ParsedLine {
  level: string;
  message: string;
  /** ISO 8601. Absent if the line has no time. */
  time: string | undefined;
  /** The server's number for the line, from 1. Absent if it gave none. */
  number: number | undefined;
}

/** Parses a line: a JSON object with a message, as jobs and many apps write, or plain text. */
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
      // Image builders include the line break in the message.
      message: message.endsWith('\n') ? message.trimEnd() : message,
      time: typeof timestamp === 'string' ? timestamp : undefined,
      number: typeof line === 'number' ? line : undefined,
    };
  } catch {
    return plain;
  }
}
