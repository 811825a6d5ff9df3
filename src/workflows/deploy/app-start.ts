import type { LogEntry } from '../../deployments/log-line.ts';

/** After so many tries to reach the app, it is told. A healthy one often needs one or two. */
const MAX_QUIET_TRIES = 3;
/** July's server follows the app's output for 15 s; the end of the app ends that earlier. */
const FOLLOWED_MS = 14_000;
const MAX_APP_LINES = 5;

/** The lines of the app in the log of the job that starts it, as July's and August's write them. */
export function appLines(lines: readonly LogEntry[]): string[] {
  return lines.flatMap(({ message }) => (message.startsWith('🐳 ') ? [message.slice(3)] : []));
}

/**
 * What is wrong with an app that does not respond, once: after the line about the third try. The
 * server goes on trying for five minutes, and starts an app that has ended again.
 */
export function describeAppStart(lines: readonly LogEntry[]): string | undefined {
  if (!isFailedTry(lines.at(-1)) || lines.filter(isFailedTry).length !== MAX_QUIET_TRIES)
    return undefined;
  const find = (text: string): LogEntry | undefined =>
    lines.find(({ message }) => message.includes(text));
  const [, port] =
    /:(\d+)/.exec(find('Health check URL: ')?.message.replace('://', '') ?? '') ?? [];
  const [from, to] = [find('Streaming container logs'), find('Log streaming complete')];
  const hasEnded = to && Date.parse(to.time ?? '') - Date.parse(from?.time ?? '') < FOLLOWED_MS;
  const where = port === undefined ? '' : ` at port ${port}`;
  const problem = hasEnded
    ? `has ended right after its start, and is started again until it responds${where}`
    : `runs, but does not respond${where}. It has to listen there on all addresses (0.0.0.0), or the image has to EXPOSE the port that it listens on`;
  const last = appLines(lines).slice(-MAX_APP_LINES);
  return `${problem}${last.length > 0 ? `. Its last lines: ${last.join(' / ')}` : ''}`;
}

function isFailedTry(line: LogEntry | undefined): boolean {
  return line?.message.startsWith('Connectivity check failed') === true;
}
