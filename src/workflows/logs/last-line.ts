import { TempsResponseError } from '../../errors/index.ts';
import type { Received } from '../../websocket/quiet-end.ts';
import { STREAM_OPTIONS } from '../../websocket/stream-options.ts';
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
  /** Whether the log has lines. */
  #hasLines = false;
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
  async isReached(received: Received, position: LogPosition): Promise<boolean> {
    const { line = '' } = received;
    const { options, since } = this.#session;
    const { tail = Infinity } = options;
    if (tail === 0) return true;
    this.#hasLines ||= line !== '' || received.rest !== '';
    const [last = ''] = await this.#ask(1);
    if (last === '') return true;
    const time = timeOf(last);
    if (time !== undefined && since !== undefined && Date.parse(time) < since) return true;
    // Docker splits a long line into pieces with a time each, of which this may be the last.
    if (time !== undefined && line.endsWith(withoutTime(last)) && line.length > last.length) return true;
    const read = countRead(last, received, position);
    if (read === 0 || read >= tail) return read > 0;
    // The line before it may be equal, time and all, and be the one that has come.
    const lines = await this.#ask(read + 1);
    return lines.filter((one) => one === last).length <= read;
  }

  /**
   * Whether a line of this time was written after the log was asked for, by an app that writes all the time. Lines may
   * come a little out of order. Throws `failure` where that cannot be found out.
   */
  isBefore(time: string | undefined, position: LogPosition): boolean {
    const last = timeOf(this.#last);
    this.#hasLines = true;
    if (time === undefined) return false;
    if (this.#failures >= MAX_FAILURES && Date.parse(time) > this.#started) throw this.failure;
    if (last === undefined || fixedWidth(time) <= fixedWidth(last)) return false;
    return position.countRead(last, this.#last) > 0;
  }

  #askLater(): void {
    if (this.#isStopped) return;
    this.#cancel = this.#session.clock.after(ASK_AFTER_MS, () => void this.#askForEnd());
  }

  async #askForEnd(): Promise<void> {
    this.#last = await this.#ask(1).then(
      (lines) => lines.at(-1) ?? '',
      () => '',
    );
    if (timeOf(this.#last) === undefined) this.#askLater();
  }

  async #ask(count: number): Promise<string[]> {
    try {
      const { lines, wasClosed } = await readLastLines(this.#session, this.#path, count);
      // A server that follows this log has not closed an empty one, and one that has sent lines has a last line.
      if (lines.length === 0 && (wasClosed || this.#hasLines)) throw noLastLine(this.#path);
      this.#failures = 0;
      this.failure = undefined;
      return lines;
    } catch (error) {
      this.#failures++;
      this.failure = error;
      throw error;
    }
  }
}

/** How often a line has come. One without a time is known only where it is the last. */
function countRead(one: string, { line, rest }: Received, position: LogPosition): number {
  const time = timeOf(one);
  if (time === undefined) return one === line || one === rest ? Infinity : 0;
  // The last lines may not be read from their queue yet.
  return Math.max(position.countRead(time, one), one === line ? 1 : 0) + (one === rest ? 1 : 0);
}

async function readLastLines(
  session: LogSession,
  path: ContainerPath,
  count: number,
): Promise<{ lines: string[]; wasClosed: boolean }> {
  const { signal } = session.callOptions;
  const query = { timestamps: true, follow: false, tail: String(count) };
  const lines: string[] = [];
  let wasClosed = true;
  const isAtEnd = (): Promise<boolean> => {
    wasClosed = false;
    return Promise.resolve(true);
  };
  const options = { path, query, signal, [STREAM_OPTIONS]: { isAtEnd } };
  for await (const line of session.deployments.getContainerLogsById(options)) if (lines.push(line) === count) break;
  return { lines, wasClosed };
}

function noLastLine({ container_id }: ContainerPath): TempsResponseError {
  return new TempsResponseError({
    problem: `no last line of the log of container "${container_id}", which was still open: whether all of it has come cannot be told. Lines may be missing, or the log was emptied meanwhile. Try again, or follow it`,
  });
}
