import { copyGiven, withoutForeign } from '../../input/given.ts';
import { lazyIterable } from '../../websocket/lazy-iterable.ts';
import { systemClock, type Clock } from '../../timing/clock.ts';
import type { LogClient } from './log-session.ts';
import type { LogEntry, LogOptions } from './options.ts';

/** The lines of a deployment's jobs or of an environment's containers, as they are written. */
export function logs(client: LogClient, given: LogOptions, clock: Clock = systemClock): AsyncIterable<LogEntry> {
  const options = withoutForeign(copyGiven(given));
  return lazyIterable(async () => {
    const { openLog } = await import('./open-log.ts');
    return openLog(client, options, clock);
  });
}
