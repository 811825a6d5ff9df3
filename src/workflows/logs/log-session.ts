import type { Namespaces } from '../../../generated/namespaces.gen.ts';
import { TempsValidationError } from '../../errors/index.ts';
import { parseLogLine } from '../../polling/log-line.ts';
import { PollSession } from '../../polling/poll-session.ts';
import type { Clock } from '../../timing/clock.ts';
import { onAbort } from '../../timing/on-abort.ts';
import { exactTime } from './log-time.ts';
import type { LogEntry, LogOptions } from './options.ts';

/** The namespaces of a client that logs call. */
export type LogClient = Pick<Namespaces<boolean>, 'deployments'>;

export interface LogSessionSettings {
  client: LogClient;
  clock: Clock;
  options: LogOptions;
  /** Milliseconds since the Unix epoch. */
  since: number | undefined;
  emit: (entry: LogEntry) => void;
  /** Resolves once there is room for more lines; `undefined` if there is room already. */
  waitForRoom: () => Promise<void> | undefined;
}

/** How often to poll. */
const POLL_INTERVAL_MS = 1_000;

/** One iteration over logs: the options of its calls, its waits, and what stops it. */
export class LogSession extends PollSession<LogClient> {
  readonly options: LogOptions;
  readonly since: number | undefined;
  /** The same, to the nanosecond. */
  readonly #since: string | undefined;
  readonly follow: boolean;
  readonly waitForRoom: () => Promise<void> | undefined;
  readonly #emit: (entry: LogEntry) => void;

  constructor({ client, clock, options, since, emit, waitForRoom }: LogSessionSettings) {
    super(client, clock);
    this.options = options;
    this.since = since;
    this.#since =
      options.since && exactTime(options.since instanceof Date ? options.since.toISOString() : options.since);
    this.follow = options.follow ?? true;
    this.#emit = emit;
    this.waitForRoom = waitForRoom;
  }

  get deployments(): LogClient['deployments'] {
    return this.client.deployments;
  }

  stop(): void {
    this.controller.abort();
  }

  override throwIfStopped(): void {
    this.controller.signal.throwIfAborted();
  }

  /** Emits a line, unless it is older than `since`. @param time the server's time for the line */
  emit(source: string, text: string, time?: string): void {
    const { level, message, fields, ...parsed } = parseLogLine(text, time !== undefined);
    const written = time ?? parsed.time;
    if (this.#since !== undefined && written !== undefined && isBefore(written, this.#since)) return;
    this.#emit({ time: written, level, source, message, ...(fields && { fields }) });
  }

  /** Waits before the next poll. Ends at once if the iteration is stopped. */
  override wait(ms = POLL_INTERVAL_MS): Promise<void> {
    const { signal } = this.controller;
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = this.clock.sleep(ms, end);
      function end(): void {
        endListening();
        cancel();
        resolve();
      }
      const endListening = onAbort(signal, end);
    });
  }
}

/** @param other as `exactTime` has it */
function isBefore(time: string, other: string): boolean {
  const exact = exactTime(time);
  return exact !== undefined && exact < other;
}

/** The error for a job or container that does not exist. @param known those that exist */
export function unknownSource(option: string, given: string, known: string): TempsValidationError {
  const message = `is "${given}", which is not there: ${known}`;
  return new TempsValidationError({ what: 'the options of logs', issues: [{ path: [option], message }] });
}
