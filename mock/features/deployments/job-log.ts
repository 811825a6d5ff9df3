import { lineTime, wallClock, workedBy, type JobProgress } from './model/progress.ts';
import type { DeploymentRow } from '../../rows/deployments.ts';

/** The log of a job so far: one JSON object per line. */
export function jobLog(
  row: DeploymentRow,
  { job, from, failure, status }: JobProgress,
  now: number,
): string {
  if (status === 'skipped') return '';
  const worked = workedBy(row, Math.min(now, row.cancelled_at ?? Infinity));
  const { lines, cleanUp = [] } = job;
  const messages = failure
    ? [...lines.slice(0, failure.atLine - 1), failure.message, ...cleanUp]
    : lines;
  const last = failure?.atLine ?? lines.length;
  return messages
    .map((message, index) => ({
      message,
      line: index + 1,
      at: from + lineTime(job, Math.min(index + 1, last)),
    }))
    .filter(({ at }) => at <= worked)
    .map(({ message, line, at }) => {
      const level = failure && line === failure.atLine ? 'error' : 'info';
      return `${JSON.stringify({ level, message, timestamp: new Date(wallClock(row, at)).toISOString(), line })}\n`;
    })
    .join('');
}
