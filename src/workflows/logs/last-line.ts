import { endWhenQuiet, type Received } from '../../websocket/quiet-end.ts';
import { fixedWidth, timeOf, withoutTime, type LogPosition } from './log-position.ts';
import type { LogSession } from './log-session.ts';

interface ContainerPath {
  project_id: number;
  environment_id: number;
  container_id: string;
}

/**
 * Whether a container's log has no more lines than a quiet stream has brought. Asks the server for the last line alone,
 * which it finds at once, while a long log may take it longer to begin with.
 */
export async function isLastLine(
  session: LogSession,
  path: ContainerPath,
  { line = '', rest }: Received,
  position: LogPosition,
): Promise<boolean> {
  if (session.options.tail === 0) return true;
  const last = await readLastLine(session, path);
  const time = timeOf(last);
  if (last === rest || last === line || time === undefined) return true;
  if (session.since !== undefined && Date.parse(time) < session.since) return true;
  // Docker splits a long line into pieces with a time each, of which this may be the last.
  const isPiece = line.endsWith(withoutTime(last)) && line.length > last.length;
  return isPiece || position.hasRead(time, last);
}

/** How long a log may take without a question for its last line. */
const ASK_AFTER_MS = 5_000;

/** Ends a log that is not followed where the server follows all the same, and an app writes all the time. */
export class LogEnd {
  /** The last line when the question was asked. */
  #last = '';
  /** Ends the wait. */
  readonly stop: () => void;

  constructor(session: LogSession, path: ContainerPath) {
    this.stop = session.clock.after(ASK_AFTER_MS, () => {
      readLastLine(session, path).then(
        (line) => (this.#last = line),
        () => {},
      );
    });
  }

  /** Whether a line of this time was written after the log was asked for. Lines may come a little out of order. */
  isBefore(time: string | undefined, position: LogPosition): boolean {
    const last = timeOf(this.#last);
    if (time === undefined || last === undefined || fixedWidth(time) <= fixedWidth(last)) return false;
    return position.hasRead(last, this.#last);
  }
}

async function readLastLine(session: LogSession, path: ContainerPath): Promise<string> {
  const { signal } = session.callOptions;
  const query = { timestamps: true, follow: false, tail: '1' };
  for await (const line of session.deployments.getContainerLogsById(endWhenQuiet({ path, query, signal }))) return line;
  return '';
}
