import { TempsResponseError } from '../../errors/index.ts';
import { BrokenStreamError } from '../../websocket/broken-stream.ts';
import type { SilenceLimit } from '../../websocket/heartbeat.ts';
import { STREAM_OPTIONS, type StreamOptions } from '../../websocket/stream-options.ts';
import { runsAgain, type Container } from './containers.ts';
import { LogEnd } from './last-line.ts';
import { textOf } from './line-pieces.ts';
import { LogPosition, timeOf } from './log-position.ts';
import { isTransient, type LogSession } from './log-session.ts';

/** How often to reopen a stream that broke, without a line in between: for about 15 s. */
const MAX_RECONNECTS = 5;

/**
 * After how long a silence to open a stream again whose server does not answer pings: it may be gone. Doubled each time,
 * since servers of January 2026 go on with the old stream until the next line.
 */
const MIN_SILENCE_MS = 100_000;
const MAX_SILENCE_MS = 3_600_000;

/** How a server's own failure begins. It comes as a line, but without the time that it puts before those of the app. */
const FAILURE = 'ERROR: ';

/** The log of one container. If the connection breaks or the container restarts, it goes on where the stream ended. */
export class ContainerLog {
  readonly #session: LogSession;
  readonly #container: Container;
  readonly #path: { project_id: number; environment_id: number; container_id: string };
  readonly #tail: number | undefined;
  /** When reading began, by the server's clock. */
  readonly #started: number;
  readonly #position = new LogPosition();
  readonly #end: LogEnd | undefined;
  #hasOpened = false;
  /** Whether a connection was asked for, opened or not: the lines since then are new. */
  #isAsked = false;
  /** Connections in a row that failed, and that ended, without a line. */
  #failures = 0;
  #quiet = 0;
  #maxSilence = MIN_SILENCE_MS;
  /** The failure that the server has sent in place of lines. */
  #reported: TempsResponseError | undefined;

  /** @param from `ahead`: by how many milliseconds the server's clock is ahead of this one */
  constructor(session: LogSession, container: Container, from: { ahead: number; tail: number | undefined }) {
    const { environment_id = 0, project_id } = session.options;
    this.#session = session;
    this.#container = container;
    this.#path = { project_id, environment_id, container_id: container.container_id };
    this.#tail = from.tail;
    this.#started = session.clock.now() + from.ahead;
    this.#end = session.follow ? undefined : new LogEnd(session, this.#path, this.#started);
  }

  async read(): Promise<void> {
    try {
      let isAtEnd = false;
      while (!isAtEnd && !this.#session.isStopped) {
        isAtEnd = await this.#readConnection().catch((error: unknown) => this.#waitAfter(error));
      }
    } finally {
      this.#end?.stop();
    }
  }

  /** Reads one connection to its end. Returns whether that is the end of the log. */
  async #readConnection(): Promise<boolean> {
    const position = this.#position;
    position.rewind();
    for await (const line of this.#open()) {
      this.#hasOpened = true;
      const time = timeOf(line);
      if (time === undefined && position.last !== undefined && line.startsWith(FAILURE)) throw this.#failureIn(line);
      if (this.#end?.isBefore(time, position)) return true;
      if (!position.isNew(time, line)) continue;
      this.#failures = this.#quiet = 0;
      this.#maxSilence = MIN_SILENCE_MS;
      this.#session.emit(this.#container.name, textOf(line), time);
      await this.#session.waitForRoom();
    }
    const mayGoOn = this.#session.follow && position.canResume;
    return !mayGoOn || !(await runsAgain(this.#session, this.#container, this.#quiet++));
  }

  #open(): AsyncIterable<string> {
    const { deployments, callOptions, options: logOptions } = this.#session;
    const query = queryAt(this.#session, this.#position, this.#tail, this.#isAsked ? this.#started : undefined);
    this.#isAsked = true;
    const { stallTimeout } = logOptions;
    const options = {
      path: this.#path,
      query,
      signal: callOptions.signal,
      stallTimeout,
      [STREAM_OPTIONS]: this.#streamOptions(stallTimeout),
    };
    return deployments.getContainerLogsById(options);
  }

  #streamOptions(stallTimeout: number | undefined): StreamOptions {
    const [end, position] = [this.#end, this.#position];
    // Servers of January 2026 follow all the same.
    if (end) return { isAtEnd: (received) => end.isReached(received, position) };
    return !stallTimeout && position.canResume ? { silence: this.#silenceLimit() } : {};
  }

  /** Silence is no failure: the next connection tells. */
  #silenceLimit(): SilenceLimit {
    const onReached = (): void => {
      this.#failures = 0;
      this.#maxSilence = Math.min(2 * this.#maxSilence, MAX_SILENCE_MS);
    };
    return { ms: this.#maxSilence, onReached };
  }

  #failureIn(line: string): TempsResponseError {
    return (this.#reported = new TempsResponseError({ problem: `a failure in place of log lines: ${line}` }));
  }

  /** Waits before the next connection, unless the error is final. Returns whether the log has ended with it. */
  async #waitAfter(error: unknown): Promise<boolean> {
    const session = this.#session;
    if (session.isStopped) return true;
    this.#hasOpened ||= error instanceof BrokenStreamError;
    const isPassing = error === this.#reported || isTransient(error, this.#hasOpened);
    if (!isPassing || error === this.#end?.failure) throw error;
    // One that could not be opened at all is retried as often as a call.
    const maxFailures = this.#hasOpened ? MAX_RECONNECTS : session.maxRetries;
    // Without an answer about the last line, the stream was left.
    if (!this.#position.canResume || this.#failures >= maxFailures) throw this.#end?.failure ?? error;
    await session.wait(500 * 2 ** this.#failures++);
    return false;
  }
}

interface ContainerLogQuery {
  timestamps: true;
  follow: boolean;
  tail: string;
  start_date?: string;
}

/**
 * The query to continue where the last connection ended. The lines of the last second or two come again.
 *
 * @param asked when the first connection was asked for, by the server's clock. With `tail: 0`, lines written since then must not be left out
 */
function queryAt(
  { follow, since }: LogSession,
  { next }: LogPosition,
  tail: number | undefined,
  asked: number | undefined,
): ContainerLogQuery {
  const isAfterNone = tail === 0 && asked !== undefined;
  const start = isAfterNone ? Math.max(asked, since ?? 0) : since;
  const from = next ?? (start === undefined ? undefined : new Date(start).toISOString());
  return {
    timestamps: true,
    follow,
    tail: tail === undefined || next !== undefined || isAfterNone ? 'all' : String(tail),
    ...(from !== undefined && { start_date: from }),
  };
}
