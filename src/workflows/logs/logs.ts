import type { LogEntry } from '../../deployments/log-line.ts';
import { findEnvironment, findProject } from '../../deployments/scope.ts';
import { TempsAbortError } from '../../errors/index.ts';
import { AsyncQueue } from '../../lib/async-queue.ts';
import type { Clock } from '../../timing/clock.ts';
import { onAbort } from '../../timing/on-abort.ts';
import { readContainerLogs } from './container-logs.ts';
import { readDeploymentLogs } from './deployment-logs.ts';
import { LogSession, type LogClient } from './log-session.ts';
import { checkLogOptions, WHAT, type LogOptions } from './options.ts';

/** Checks the options and begins to read. The queue ends when the log does. */
export function openLogs(client: LogClient, given: LogOptions, clock: Clock): AsyncQueue<LogEntry> {
  const options = checkLogOptions(given);
  const { signal } = options;
  const aborted = (): TempsAbortError => new TempsAbortError({ cause: signal?.reason });
  if (signal?.aborted) throw aborted();

  const queue = new AsyncQueue<LogEntry>(stop, (entry) => entry.message.length);
  const session = new LogSession(client, clock, options, queue);
  const endListening = signal && onAbort(signal, () => (queue.abort(aborted()), stop()));
  function stop(): void {
    endListening?.();
    session.stop(aborted);
  }

  void read(session)
    .then(
      () => queue.end(),
      (error: unknown) => queue.fail(error),
    )
    .finally(stop);
  return queue;
}

async function read(session: LogSession): Promise<void> {
  const { client, options } = session;
  const lookup = { what: WHAT, signal: session.callOptions.signal };
  const project_id = await findProject(client, options.project, lookup);
  if (options.deployment_id !== undefined)
    return readDeploymentLogs(session, { project_id, deployment_id: options.deployment_id });
  const environment_id = await findEnvironment(client, project_id, options.environment ?? '', lookup);
  return readContainerLogs(session, { project_id, environment_id });
}
