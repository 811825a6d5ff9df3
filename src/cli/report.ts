import { escapeCommands, plainText } from './output.ts';
import type { Failure } from './failure.ts';
import type { Outcome } from './run.ts';

/** The last line of a successful run. */
export function describeSuccess({ deployment, isLive }: Outcome): string {
  if (!deployment) return 'The deployment was started';
  const { id, url } = deployment;
  return isLive
    ? `Deployment ${id} is live: ${plainText(url)}`
    : `Deployment ${id} was started and goes on without being watched`;
}

/** The reason for a failure, with the last log lines of the failed job. */
export function describeFailure({ kind, message, job, logs = [] }: Failure): string {
  if (kind === 'usage') return message;
  const log = logs.length > 0 ? `\nThe last lines of "${job}":\n${logs.map((line) => `  ${line}`).join('\n')}` : '';
  return `Failed: ${message}${log}`;
}

/** The JSON that `--json` prints. */
export function toJson({ deployment, restored, failure }: Outcome): string {
  const { kind, message, job = null, logs = [] } = failure ?? {};
  return escapeCommands(
    JSON.stringify({
      deployment_id: deployment?.id ?? null,
      url: deployment?.url || null,
      status: deployment?.status || null,
      rolled_back_to: restored?.id ?? null,
      error: failure ? { kind, message, job, logs } : null,
    }),
  );
}
