/** One line of a log. */
export interface LogEntry {
  /** When it was written, as ISO 8601. Absent if neither the server nor the line says. */
  time: string | undefined;
  /** `info`, `success`, `warning`, `error`, or a level of the app's own. `info` if the line has none. */
  level: 'debug' | 'info' | 'success' | 'warn' | 'warning' | 'error' | (string & {});
  /** The `job_id`, or the name of the container. */
  source: string;
  /** The line without its time and level. Of a line that is a JSON object, its `message` or `msg`. */
  message: string;
  /** The other members of a line that is a JSON object, such as `err` and `reqId`. Absent if there are none. */
  fields?: Record<string, unknown>;
}

/** Levels as pino and bunyan write them. */
const LEVELS = new Map<unknown, string>([
  [10, 'trace'],
  [20, 'debug'],
  [30, 'info'],
  [40, 'warn'],
  [50, 'error'],
  [60, 'fatal'],
]);

/** A line of a job's log: plain text, or a JSON object with the server's number of the line, and the time. */
export function readJobLine(source: string, text: string): LogEntry {
  const { fields: { timestamp, line: _number, ...fields } = {}, ...entry } = readLine(text);
  const time = typeof timestamp === 'string' ? timestamp : undefined;
  return { time, source, ...entry, ...(Object.keys(fields).length > 0 && { fields }) };
}

/** A line of an app's log. All members of a JSON object but its level and message are the app's own. */
export function readAppLine(source: string, text: string, time: string | undefined): LogEntry {
  const { fields, ...entry } = readLine(text);
  return { time, source, ...entry, ...(fields && Object.keys(fields).length > 0 && { fields }) };
}

function readLine(text: string): Pick<LogEntry, 'level' | 'message' | 'fields'> {
  const plain = { level: 'info', message: text };
  if (!text.startsWith('{')) return plain;
  try {
    const { level, message, msg, ...rest } = JSON.parse(text) as Record<string, unknown>;
    const said = message ?? msg;
    if (typeof said !== 'string') return plain;
    const name = LEVELS.get(level) ?? level;
    const fields: Record<string, unknown> = {
      ...rest,
      ...(message !== undefined && msg !== undefined && msg !== message && { msg }),
    };
    if (typeof name !== 'string' && level !== undefined) fields['level'] = level;
    // Image builders include the line break in the message.
    return {
      level: typeof name === 'string' ? name.toLowerCase() : 'info',
      message: said.replace(/[\r\n]+$/, ''),
      fields,
    };
  } catch {
    return plain;
  }
}
