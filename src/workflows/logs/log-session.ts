import type { Namespaces } from '../../../generated/namespaces.gen.ts';
import { TempsApiError, TempsConnectionError, TempsTimeoutError, TempsValidationError } from '../../errors/index.ts';
import { parseLogLine } from '../../log-line.ts';
import type { Clock } from '../../timing/clock.ts';
import { onAbort } from '../../timing/on-abort.ts';
import type { LogEntry, LogOptions } from './options.ts';

/** The part of a client that logs need: public calls. */
export type LogClient = Pick<Namespaces<boolean>, 'deployments'>;

export interface LogSessionSettings {
  client: LogClient;
  /** How often a stream that cannot be opened is retried. */
  maxRetries: number;
  clock: Clock;
  options: LogOptions;
  /** Milliseconds since the Unix epoch. */
  since: number | undefined;
  emit: (entry: LogEntry) => void;
  /** Resolves once more can be emitted; `undefined` where it can be at once. */
  waitForRoom: () => Promise<void> | undefined;
}

/** How often what is followed is looked at. */
const POLL_INTERVAL_MS = 1_000;

/** One iteration over logs: its calls, its waits, and what stops them. */
export class LogSession {
  readonly deployments: LogClient['deployments'];
  readonly maxRetries: number;
  readonly clock: Clock;
  readonly options: LogOptions;
  readonly since: number | undefined;
  readonly follow: boolean;
  readonly waitForRoom: () => Promise<void> | undefined;
  readonly #emit: (entry: LogEntry) => void;
  readonly #controller = new AbortController();

  constructor({ client, maxRetries, clock, options, since, emit, waitForRoom }: LogSessionSettings) {
    this.deployments = client.deployments;
    this.maxRetries = maxRetries;
    this.clock = clock;
    this.options = options;
    this.since = since;
    this.follow = options.follow ?? true;
    this.#emit = emit;
    this.waitForRoom = waitForRoom;
  }

  /** The options of each call. */
  get callOptions(): { signal: AbortSignal; throwOnError: true } {
    return { signal: this.#controller.signal, throwOnError: true };
  }

  get isStopped(): boolean {
    return this.#controller.signal.aborted;
  }

  stop(): void {
    this.#controller.abort();
  }

  /** Emits a line, unless it is older than what was asked for. @param time when the server says that it was written */
  emit(source: string, text: string, time?: string): void {
    const { level, message, ...parsed } = parseLogLine(text);
    const written = time ?? parsed.time;
    if (this.since !== undefined && written !== undefined && Date.parse(written) < this.since) return;
    this.#emit({ time: written, level, source, message });
  }

  /** Waits before the next look. Ends at once where the iteration is stopped. */
  wait(ms = POLL_INTERVAL_MS): Promise<void> {
    const { signal } = this.#controller;
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

/** Whether a stream that broke off may be opened again: the connection did, or something in between was not ready. */
export function isTransient(error: unknown): boolean {
  if (TempsTimeoutError.is(error) && error.limit === 'stall') return false;
  if (TempsApiError.is(error)) return [408, 429, 502, 503, 504].includes(error.status);
  return TempsConnectionError.is(error);
}

/** The error for an option that names what is not there. @param known what there is */
export function unknownSource(option: string, given: string, known: string): TempsValidationError {
  const message = `is "${given}", which is not there: ${known}`;
  return new TempsValidationError({ what: 'the options of logs', issues: [{ path: [option], message }] });
}
