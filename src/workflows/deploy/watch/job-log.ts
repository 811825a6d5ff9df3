import { parseLogLine } from '../../../polling/log-line.ts';
import type { DeployLogLine } from '../events.ts';

type Line = Pick<DeployLogLine, 'level' | 'message' | 'timestamp' | 'line'>;

/** Reads the log of a job, which is fetched as a whole each time. Returns each line once. */
export class JobLogReader {
  /** Number of lines returned so far. */
  #count = 0;
  /** The server's number of the last line returned. */
  #lastNumber = -Infinity;

  /**
   * Returns the new lines.
   *
   * @param isComplete false while the job is running: text after the last line break may be an incomplete line
   */
  read(text: string, isComplete: boolean): Line[] {
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    if (isComplete && rest !== '') lines.push(rest);
    const parsed = lines.map((line) => parseLogLine(line.replace(/\r$/, '')));
    // Numbers are right even if the server keeps only the end of a log. Without numbers, the position in the text
    // counts.
    const isNumbered = parsed.every(({ number = NaN }, index) => number > (parsed[index - 1]?.number ?? -Infinity));
    const fresh = isNumbered
      ? parsed.filter(({ number }) => (number ?? 0) > this.#lastNumber)
      : parsed.slice(this.#count);
    return fresh.map(({ number, level, message, time }) => {
      if (number !== undefined) this.#lastNumber = number;
      return { level, message, timestamp: time, line: ++this.#count };
    });
  }
}
