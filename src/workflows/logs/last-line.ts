import { endWhenQuiet, type Received } from '../../websocket/quiet-end.ts';
import { fixedWidth, type LogPosition } from './log-position.ts';
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
  { last: read = '' }: LogPosition,
): Promise<boolean> {
  if (session.options.tail === 0) return true;
  const last = await readLastLine(session, path);
  const time = timeOf(last);
  if (last === rest || time === undefined) return true;
  if (session.since !== undefined && Date.parse(time) < session.since) return true;
  // Docker splits a long line into pieces with a time each, of which this may be the last.
  const isPiece = line.endsWith(last.slice(time.length + 1)) && line.length > last.length;
  return isPiece || [timeOf(line) ?? '', read].some((known) => fixedWidth(time) <= fixedWidth(known));
}

/** How long a log may take without a question for its last line. */
const ASK_AFTER_MS = 5_000;

/** Ends a log that is not followed where the server follows all the same, and an app writes all the time. */
export class LogEnd {
  #time: string | undefined;
  /** Ends the wait. */
  readonly stop: () => void;

  constructor(session: LogSession, path: ContainerPath) {
    this.stop = session.clock.after(ASK_AFTER_MS, () => {
      readLastLine(session, path).then(
        (line) => (this.#time = timeOf(line)),
        () => {},
      );
    });
  }

  /** Whether a line of this time was written after the log was asked for. */
  isBefore(time: string | undefined): boolean {
    return time !== undefined && this.#time !== undefined && fixedWidth(time) > fixedWidth(this.#time);
  }
}

async function readLastLine(session: LogSession, path: ContainerPath): Promise<string> {
  const { signal } = session.callOptions;
  const query = { timestamps: true, follow: false, tail: '1' };
  for await (const line of session.deployments.getContainerLogsById(endWhenQuiet({ path, query, signal }))) return line;
  return '';
}

function timeOf(line: string): string | undefined {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z(?= |$)/.exec(line)?.[0];
}
