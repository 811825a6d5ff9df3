import { endWhenQuiet, type Received } from '../../websocket/quiet-end.ts';
import { fixedWidth, timeOf, withoutTime, type LogPosition } from './log-position.ts';
import type { LogSession } from './log-session.ts';

interface ContainerPath {
  project_id: number;
  environment_id: number;
  container_id: string;
}

/** How long a log may take without a question for its last line, and how long after a failed one to ask again. */
const ASK_AFTER_MS = 5_000;
/** After so many failed questions in a row, a server that follows all the same is an error. */
const MAX_FAILURES = 5;

/** Finds the end of a container's log that is not followed, where the server follows all the same. */
export class LogEnd {
  readonly #session: LogSession;
  readonly #path: ContainerPath;
  readonly #started: number;
  /** The last line when the question was asked. */
  #last = '';
  #failures = 0;
  #cancel: (() => void) | undefined;
  #isStopped = false;
  /** The error of the last question, if it failed. */
  failure: unknown;

  /** @param started when the log was asked for, by the server's clock */
  constructor(session: LogSession, path: ContainerPath, started: number) {
    this.#session = session;
    this.#path = path;
    this.#started = started;
    this.#askLater();
  }

  /** Ends the wait. */
  stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
  }

  /**
   * Whether the log has no more lines than a quiet stream has brought. Asks the server for the last line alone, which it
   * finds at once, while a long log may take it longer to begin with.
   */
  async isReached({ line = '', rest }: Received, position: LogPosition): Promise<boolean> {
    const { options, since } = this.#session;
    if (options.tail === 0) return true;
    const last = await this.#ask();
    const time = timeOf(last);
    if (last === rest || last === line || time === undefined) return true;
    if (since !== undefined && Date.parse(time) < since) return true;
    // Docker splits a long line into pieces with a time each, of which this may be the last.
    const isPiece = line.endsWith(withoutTime(last)) && line.length > last.length;
    return isPiece || position.hasRead(time, last);
  }

  /**
   * Whether a line of this time was written after the log was asked for, by an app that writes all the time. Lines may
   * come a little out of order. Throws `failure` where that cannot be found out.
   */
  isBefore(time: string | undefined, position: LogPosition): boolean {
    const last = timeOf(this.#last);
    if (time === undefined) return false;
    if (this.#failures >= MAX_FAILURES && Date.parse(time) > this.#started) throw this.failure;
    if (last === undefined || fixedWidth(time) <= fixedWidth(last)) return false;
    return position.hasRead(last, this.#last);
  }

  #askLater(): void {
    if (this.#isStopped) return;
    this.#cancel = this.#session.clock.after(ASK_AFTER_MS, () => void this.#askForEnd());
  }

  async #askForEnd(): Promise<void> {
    this.#last = await this.#ask().catch(() => '');
    if (timeOf(this.#last) === undefined) this.#askLater();
  }

  async #ask(): Promise<string> {
    try {
      const line = await readLastLine(this.#session, this.#path);
      this.#failures = 0;
      this.failure = undefined;
      return line;
    } catch (error) {
      this.#failures++;
      this.failure = error;
      throw error;
    }
  }
}

async function readLastLine(session: LogSession, path: ContainerPath): Promise<string> {
  const { signal } = session.callOptions;
  const query = { timestamps: true, follow: false, tail: '1' };
  for await (const line of session.deployments.getContainerLogsById(endWhenQuiet({ path, query, signal }))) return line;
  return '';
}
