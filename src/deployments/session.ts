import type { Namespaces } from '../../generated/namespaces.gen.ts';
import type { Clock } from '../timing/clock.ts';

type WatchClient = Pick<Namespaces<boolean>, 'deployments'>;

/** What watches something on a server: the options of its calls, its waits, and what stops both. */
export class WatchSession<Client extends WatchClient = WatchClient> {
  readonly client: Client;
  readonly clock: Clock;
  /** Whether the server has responded. Until then, a failed connection may mean a wrong address. */
  hasResponse = false;
  readonly #controller = new AbortController();
  #why: (() => unknown) | undefined;
  #wake: (() => void) | undefined;

  constructor(client: Client, clock: Clock) {
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

  /**
   * The options of calls inside `throughOutages`, which makes them again once the server has
   * responded.
   */
  get pollOptions(): { signal: AbortSignal; throwOnError: true; maxRetries: number | undefined } {
    return { ...this.callOptions, maxRetries: this.hasResponse ? 0 : undefined };
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

  /** Waits for something that never rejects. Ends at once, and throws, if the session is stopped. */
  async waitUntil(done: Promise<unknown>): Promise<void> {
    const { signal } = this.#controller;
    const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve));
    if (!this.isStopped) await Promise.race([done, stopped]);
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
