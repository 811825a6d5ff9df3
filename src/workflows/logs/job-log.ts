import { isLogMissing } from '../../polling/outage.ts';
import { readEndedLog } from '../../polling/read-ended-log.ts';
import { retryTransient } from '../../polling/retry-transient.ts';
import { parseLogLine } from '../../polling/log-line.ts';
import type { LogSession } from './log-session.ts';

/** The log of one job, which is fetched again and again. Each line is emitted once, by its number. */
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
    if (!this.#isDone) await this.#emitNew(await this.#read(), true);
  }

  /** Emits the rest, after the job has ended. @param seen when that was seen @param isOld whether it was long ago */
  async finish(seen: number, isOld: boolean): Promise<void> {
    if (this.#isDone) return;
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
