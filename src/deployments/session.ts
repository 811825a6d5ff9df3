import type { Namespaces } from '../../generated/namespaces.gen.ts';
import {
  RateLimitError,
  TempsApiError,
  TempsConnectionError,
  TempsResponseError,
} from '../errors/index.ts';
import type { Clock } from '../timing/clock.ts';

const MAX_OUTAGE_MS = 5 * 60_000;

/** What watches something on a server: its calls, its waits, and what stops both. */
export class WatchSession {
  readonly client: Namespaces<boolean>;
  readonly clock: Clock;
  /** Whether the server has responded. Until then, a failed connection may mean a wrong address. */
  hasResponse = false;
  readonly #controller = new AbortController();
  #why: (() => unknown) | undefined;
  #wake: (() => void) | undefined;

  constructor(client: Namespaces<boolean>, clock: Clock) {
    this.client = client;
    this.clock = clock;
  }

  /**
   * Ends calls and waits at once. The first reason counts. @param why gives the error to throw, if
   * there is one
   */
  stop(why: () => unknown): void {
    this.#why ??= why;
    this.#controller.abort();
    this.wake();
  }

  get isStopped(): boolean {
    return this.#why !== undefined;
  }

  get stopError(): unknown {
    return this.#why?.();
  }

  throwIfStopped(): void {
    const error = this.stopError;
    if (error !== undefined) throw error;
  }

  get callOptions(): { signal: AbortSignal; throwOnError: true } {
    return { signal: this.#controller.signal, throwOnError: true };
  }

  /** The options of a call that `read` makes again, once the server has responded. */
  get pollOptions(): { signal: AbortSignal; throwOnError: true; maxRetries: number | undefined } {
    return { ...this.callOptions, maxRetries: this.hasResponse ? 0 : undefined };
  }

  /**
   * Makes a call, and makes it again while the server or the proxy in front of it restarts. Until
   * the server has responded once, a failure is thrown, since the address may be wrong.
   */
  async read<T>(
    call: (options: WatchSession['pollOptions']) => Promise<T>,
    maxMs = MAX_OUTAGE_MS,
  ): Promise<T> {
    const start = this.clock.elapsed();
    // Polls after a failure start with a longer interval than polls after a response.
    for (let round = 2; ; round++) {
      try {
        const result = await call(this.pollOptions);
        this.hasResponse = true;
        return result;
      } catch (error) {
        this.throwIfStopped();
        if (!this.hasResponse || !isOutage(error) || this.clock.elapsed() - start >= maxMs)
          throw error;
        await this.waitForPoll(round, RateLimitError.is(error) ? error.retryAfter : undefined);
      }
    }
  }

  /** The time by the server's clock if a response has it, in milliseconds. */
  timeAt({ headers }: Response): number {
    return Date.parse(headers.get('date') ?? '') || this.clock.now();
  }

  wake(): void {
    this.#wake?.();
  }

  /** Waits. Ends at once, and throws, if the session is stopped. */
  async wait(ms: number): Promise<void> {
    let cancel: (() => void) | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      cancel = this.clock.sleep(ms, resolve);
      if (this.isStopped) resolve();
    });
    cancel?.();
    this.throwIfStopped();
  }

  /**
   * Waits for half a second, growing to five, give or take a fifth, or the seconds that the server
   * asked for, up to 60.
   */
  waitForPoll(round: number, asked = 0): Promise<void> {
    const interval = Math.min(5_000, 500 * 1.5 ** round) * (0.8 + 0.4 * this.clock.random());
    return this.wait(Math.max(interval, Math.min(asked * 1000, 60_000)));
  }
}

/**
 * Whether a call may succeed later: no connection, a failing server, or a page of a proxy in place
 * of the API's response.
 */
export function isOutage(error: unknown): boolean {
  if (TempsApiError.is(error))
    return (
      error.status >= 500 || error.status === 429 || error.status === 408 || error.sender !== 'api'
    );
  return (
    TempsConnectionError.is(error) || (TempsResponseError.is(error) && error.code === 'response')
  );
}
