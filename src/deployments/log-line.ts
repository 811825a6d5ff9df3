/** One line of a log. */
export interface LogEntry {
  /** When it was written, as ISO 8601. Absent if neither the server nor the line says. */
  time: string | undefined;
  /**
   * `info`, `success`, `warning`, `error`, or a level of the app's own. `info` if the line has
   * none.
   */
  level: 'debug' | 'info' | 'success' | 'warn' | 'warning' | 'error' | (string & {});
  /** The `job_id`, or the name of the container. */
  source: string;
  /**
   * The line without its time and level. Of a line that is a JSON object, its `message` or `msg`.
   */
  message: string;
  /**
   * The other members of a line that is a JSON object, such as `err` and `reqId`. Absent if there
   * are none.
   */
  fields?: Record<string, unknown>;
}

/** Levels 10 to 60, as pino and bunyan write them. */
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

/**
 * A line of a job's log: plain text, or a JSON object with the server's number of the line, and the
 * time.
 */
export function readJobLine(source: string, text: string): LogEntry {
  const { timestamp, line: _number, ...members } = readMembers(text) ?? {};
  return toEntry(source, text, typeof timestamp === 'string' ? timestamp : undefined, members);
}

/**
 * A line of an app's log. All members of a JSON object but its level and message are the app's own.
 */
export function readAppLine(source: string, text: string, time: string | undefined): LogEntry {
  return toEntry(source, text, time, readMembers(text));
}

function toEntry(
  source: string,
  text: string,
  time: string | undefined,
  members: object = {},
): LogEntry {
  const { level, ...others } = members as Record<string, unknown>;
  const { [others['message'] === undefined ? 'msg' : 'message']: said, ...fields } = others;
  if (typeof said !== 'string') return { time, level: 'info', source, message: text };
  const given = typeof level === 'number' ? LEVELS[level / 10 - 1] : level;
  const name = typeof given === 'string' ? given.toLowerCase() : 'info';
  // Image builders include the line break in the message.
  const entry = { time, level: name, source, message: said.replace(/[\r\n]+$/, '') };
  return Object.keys(fields).length > 0 ? { ...entry, fields } : entry;
}

function readMembers(text: string): Record<string, unknown> | undefined {
  try {
    return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
