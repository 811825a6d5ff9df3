import { AsyncQueue } from '../../lib/async-queue.ts';
import { TempsAbortError } from '../../errors/index.ts';
import type { Clock } from '../../timing/clock.ts';
import { onAbort } from '../../timing/on-abort.ts';
import { readContainerLogs } from './container-logs.ts';
import { readDeploymentLogs } from './deployment-logs.ts';
import { LogSession, type LogClient } from './log-session.ts';
import { checkLogOptions, type LogEntry, type LogOptions } from './options.ts';

/** Checks the options and begins to read. The queue ends when the log does. */
export function openLog(client: LogClient, given: LogOptions, clock: Clock): AsyncQueue<LogEntry> {
  const { options, since } = checkLogOptions(given);
  const { signal } = options;
  if (signal?.aborted) throw new TempsAbortError({ cause: signal?.reason });

  const queue = new AsyncQueue<LogEntry>(
    () => stop(),
    (entry) => entry.message.length,
  );
  const session = new LogSession({
    client,
    clock,
    options,
    since,
    emit: (entry) => queue.push(entry),
    waitForRoom: () => queue.waitForRoom(),
  });
  const endListening = signal
    ? onAbort(signal, () => {
        queue.abort(new TempsAbortError({ cause: signal?.reason }));
        stop();
      })
    : undefined;
  function stop(): void {
    endListening?.();
    session.stop();
  }

  const read = options.deployment_id === undefined ? readContainerLogs : readDeploymentLogs;
  void read(session)
    .then(
      () => queue.end(),
      (error: unknown) => queue.fail(error),
    )
    .finally(() => session.stop());
  return queue;
}
