import type { DeployLogLine } from './events.ts';

type Line = Pick<DeployLogLine, 'level' | 'message' | 'timestamp' | 'line'>;

/** Reads a job's log, which is fetched whole each time, and gives each line once. */
export class LogReader {
  #given = 0;
  #numbered = -Infinity;

  /**
   * The lines that were not there before.
   *
   * @param isWhole false while the job writes: what follows the last line break may then be half a line
   */
  read(text: string, isWhole: boolean): Line[] {
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    if (isWhole && rest !== '') lines.push(rest);
    const parsed = lines.map((line) => parseLine(line.replace(/\r$/, '')));
    // Numbers hold where a server keeps only the end of a log; places in the text hold where lines have none.
    const isNumbered = parsed.every(({ number = NaN }, index) => number > (parsed[index - 1]?.number ?? -Infinity));
    const fresh = isNumbered
      ? parsed.filter(({ number }) => (number ?? 0) > this.#numbered)
      : parsed.slice(this.#given);
    return fresh.map(({ number, level, message, timestamp }) => {
      if (number !== undefined) this.#numbered = number;
      return { level, message, timestamp, line: ++this.#given };
    });
  }
}

/** A JSON object with a message, or the text as it is. */
function parseLine(text: string): Omit<Line, 'line'> & { number: number | undefined } {
  const plain = { level: 'info', message: text, timestamp: undefined, number: undefined };
  if (!text.startsWith('{')) return plain;
  try {
    const value = JSON.parse(text) as { level?: unknown; message?: unknown; timestamp?: unknown; line?: unknown };
    if (typeof value.message !== 'string') return plain;
    return {
      level: typeof value.level === 'string' ? value.level.toLowerCase() : 'info',
      message: value.message,
      timestamp: typeof value.timestamp === 'string' ? value.timestamp : undefined,
      number: typeof value.line === 'number' ? value.line : undefined,
    };
  } catch {
    return plain;
  }
}
