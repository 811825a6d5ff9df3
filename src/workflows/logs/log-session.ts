import type { Namespaces } from '../../../generated/namespaces.gen.ts';
import type { LogEntry } from '../../deployments/log-line.ts';
import { WatchSession } from '../../deployments/session.ts';
import { TempsValidationError } from '../../errors/index.ts';
import type { AsyncQueue } from '../../lib/async-queue.ts';
import type { Clock } from '../../timing/clock.ts';
import { exactTime } from './log-time.ts';
import { WHAT, type AnyLogOptions } from './options.ts';

/** The namespaces of a client that logs call. */
export type LogClient = Pick<Namespaces<boolean>, 'deployments' | 'environments' | 'projects'>;

/** One iteration over logs. */
export class LogSession extends WatchSession<LogClient> {
  readonly options: AnyLogOptions;
  readonly follow: boolean;
  readonly #queue: AsyncQueue<LogEntry>;
  /** To the nanosecond. */
  readonly #since: string | undefined;

  constructor(client: LogClient, clock: Clock, options: AnyLogOptions, queue: AsyncQueue<LogEntry>) {
    super(client, clock);
    const { follow = true, since } = options;
    this.options = options;
    this.follow = follow;
    this.#queue = queue;
    this.#since = since === undefined ? undefined : exactTime(since instanceof Date ? since.toISOString() : since);
  }

  /** Emits a line, unless it is older than `since`. The next one has to wait for what it returns. */
  emit(entry: LogEntry): Promise<void> | undefined {
    const time = entry.time && exactTime(entry.time);
    if (!this.#since || !time || time >= this.#since) this.#queue.push(entry);
    return this.#queue.waitForRoom();
  }
}

/** The error for a job or container that does not exist. @param known those that exist */
export function unknownSource(option: string, given: string, known: string): TempsValidationError {
  const message = `is "${given}", which is not there: ${known}`;
  return new TempsValidationError({ what: WHAT, issues: [{ path: [option], message }] });
}
