import { withoutForeign } from '../../given.ts';
import { AsyncQueue } from '../../async-queue.ts';
import { TempsAbortError } from '../../errors/index.ts';
import { lazyIterable } from '../../lazy-iterable.ts';
import { abortReason, onAbort } from '../../timing/on-abort.ts';
import { systemClock, type Clock } from '../../timing/clock.ts';
import { LogSession, type LogSessionSettings } from './log-session.ts';
import type { LogEntry, LogOptions } from './options.ts';

/** The lines of a deployment's jobs or of an environment's containers, as they are written. */
export function logs(
  { client, maxRetries }: Pick<LogSessionSettings, 'client' | 'maxRetries'>,
  given: LogOptions,
  clock: Clock = systemClock,
): AsyncIterable<LogEntry> {
  return lazyIterable(async () => {
    const { checkLogOptions } = await import('./options.ts');
    const { readDeploymentLogs } = await import('./deployment-logs.ts');
    const { readContainerLogs } = await import('./container-logs.ts');
    const { options, since } = checkLogOptions(withoutForeign(given));
    const { signal } = options;
    if (signal?.aborted) throw new TempsAbortError({ cause: abortReason(signal) });

    const queue = new AsyncQueue<LogEntry>(
      () => stop(),
      (entry) => entry.message.length,
    );
    const session = new LogSession({
      client,
      maxRetries,
      clock,
      options,
      since,
      emit: (entry) => queue.push(entry),
      waitForRoom: () => queue.waitForRoom(),
    });
    const endListening = signal
      ? onAbort(signal, () => {
          queue.abort(new TempsAbortError({ cause: abortReason(signal) }));
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
  });
}
