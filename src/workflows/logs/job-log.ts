import { isLogMissing } from '../../polling/outage.ts';
import { readEndedLog } from '../../polling/read-ended-log.ts';
import { retryTransient } from '../../polling/retry-transient.ts';
import { parseLogLine } from '../../polling/log-line.ts';
import { STREAM_OPTIONS } from '../../websocket/stream-options.ts';
import type { LogSession } from './log-session.ts';

/**
 * The log of one job. While the job runs, lines come over a WebSocket, which on real servers never ends by itself. Once
 * the job has ended, or if there is no WebSocket, the whole log is fetched. Each line is emitted once, by its number.
 */
export class JobLog {
  readonly #session: LogSession;
  readonly #path: { project_id: number; deployment_id: number; job_id: string };
  #isDone = false;
  /** Whether the log existed when reading began, so that `tail` applies to it. */
  #isOld: boolean;
  /** Number of lines that were emitted or left out. */
  #count = 0;
  /** Whether all lines so far have numbers that rise. If not, their positions count: tools print such members too. */
  #isNumbered = true;
  #lastNumber = -Infinity;
  #tail: AsyncIterator<string> | undefined;
  /**
   * Whether the WebSocket delivers all new lines. Not possible without line numbers, which tell new lines from old
   * ones.
   */
  #isTailing = false;

  /** @param isOld whether the job existed when reading began */
  constructor(
    session: LogSession,
    path: { project_id: number; deployment_id: number; job_id: string },
    isOld: boolean,
  ) {
    this.#isOld = isOld;
    this.#session = session;
    this.#path = path;
  }

  /** Emits new lines, while more can come. */
  async update(): Promise<void> {
    if (this.#isDone || this.#isTailing) return;
    await this.#emitNew(await this.#read(), true);
    if (this.#session.follow && this.#isNumbered && this.#count > 0 && !this.#tail) this.#startTail();
  }

  /** Emits the rest, after the job has ended. @param seen when that was seen @param isOld whether it was long ago */
  async finish(seen: number, isOld: boolean): Promise<void> {
    if (this.#isDone) return;
    this.#endTail();
    const emit = (text: string, isWhole: boolean) => this.#emitNew(text, !isWhole);
    await readEndedLog(this.#session, { seen, isOld, read: () => this.#read(), emit });
    this.#isDone = true;
  }

  #read(): Promise<string> {
    return retryTransient(this.#session, () => this.#readOnce());
  }

  /** A log of which lines have come is not missing: it cannot be read for the moment. */
  async #readOnce(): Promise<string> {
    try {
      const { data } = await this.#session.deployments.getJobLogs({ path: this.#path, ...this.#session.pollOptions });
      return data ?? '';
    } catch (error) {
      if (this.#count === 0 && isLogMissing(error)) return '';
      throw error;
    }
  }

  /** Waits for the reader, since a log can have a million lines. */
  async #emitNew(text: string, isRunning: boolean): Promise<void> {
    const { tail } = this.#session.options;
    const first = this.#isOld && tail !== undefined ? countLines(text) - tail : 0;
    this.#isOld = false;
    let index = 0;
    let before = -Infinity;
    for (const line of cutLines(text, isRunning)) {
      const { number = -Infinity } = parseLogLine(line);
      this.#isNumbered &&= number > before;
      before = number;
      this.#emit(line, number, index, index >= first);
      index++;
      const room = this.#session.waitForRoom();
      if (room) await room;
      if (this.#session.isStopped) return;
    }
  }

  /** @param index the position of the line in the log */
  #emit(line: string, number: number, index: number, isWanted: boolean): void {
    if (this.#isNumbered ? number <= this.#lastNumber : index < this.#count) return;
    this.#count = Math.max(this.#count, index) + 1;
    this.#lastNumber = number;
    if (isWanted) this.#session.emit(this.#path.job_id, line.replace(/\r$/, ''));
  }

  #startTail(): void {
    const { signal } = this.#session.callOptions;
    // The end of the job is seen here already.
    const options = { path: this.#path, signal, [STREAM_OPTIONS]: {} };
    const lines = this.#session.deployments.tailJobLogs(options);
    const tail = lines[Symbol.asyncIterator]();
    this.#tail = tail;
    this.#isTailing = true;
    // If the WebSocket cannot be opened or breaks, the log is fetched from then on.
    void this.#follow(tail).finally(() => (this.#isTailing = false));
  }

  async #follow(tail: AsyncIterator<string>): Promise<void> {
    try {
      for (let next = await tail.next(); !next.done && this.#isTailing; next = await tail.next()) {
        const { number } = parseLogLine(next.value);
        // Lines are missing before it.
        if (number === undefined || number > this.#lastNumber + 1) return this.#endTail();
        this.#emit(next.value, number, this.#count, true);
        await this.#session.waitForRoom();
      }
    } catch {
      // The log is fetched instead: see #startTail.
    }
  }

  #endTail(): void {
    this.#isTailing = false;
    void this.#tail?.return?.();
  }
}

/** Cuts a log into lines, one at a time. While the job runs, text after the last line break is an incomplete line. */
function* cutLines(text: string, isRunning: boolean): Generator<string, void, undefined> {
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    yield text.slice(start, end);
    start = end + 1;
  }
  if (!isRunning && start < text.length) yield text.slice(start);
}

function countLines(text: string): number {
  let count = 0;
  for (const _ of cutLines(text, false)) count++;
  return count;
}
