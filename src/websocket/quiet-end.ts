import type { Clock } from '../timing/clock.ts';

/** After this much silence, the server is asked by a ping whether it is still there. */
const ASK_AFTER_MS = 1_000;
/** The same before the first message, which may take longer. */
const FIRST_ASK_AFTER_MS = 10_000;
/** How long to wait for the pong. */
const MAX_PONG_MS = 10_000;
/** A server that has answered and sends nothing for this long has sent everything. */
const MAX_QUIET_MS = 5_000;

const endingWhenQuiet = new WeakSet<object>();

/** Marks the options of a stream that ends once it is quiet, for servers that follow a log whatever they are asked. */
export function endWhenQuiet<T extends object>(options: T): T {
  endingWhenQuiet.add(options);
  return options;
}

/** Whether a stream with these options ends once it is quiet. */
export function endsWhenQuiet(options: object): boolean {
  return endingWhenQuiet.has(options);
}

/**
 * Tells the end of a log on a stream that the server does not close: silence after a pong. Without the pong, the
 * network or the server may be slow. A server that never answers a ping has sent everything if it is silent for as long.
 */
export class QuietEnd {
  readonly #clock: Clock;
  readonly #ping: (payload: Uint8Array) => void;
  readonly #onQuiet: () => void;
  readonly #onGone: () => void;
  #cancel: (() => void) | undefined;
  /** The payload of the last ping; the first is sent at once, to learn whether the server answers any. */
  #asked = 0;
  #hasAnswered = false;
  #hasMessage = false;
  #hasNews = false;
  #isMidway = false;
  /** Set while nothing is read from the connection, so that silence does not count. */
  isPaused = false;

  constructor(clock: Clock, ping: (payload: Uint8Array) => void, onQuiet: () => void, onGone: () => void) {
    this.#clock = clock;
    this.#ping = ping;
    this.#onQuiet = onQuiet;
    this.#onGone = onGone;
    this.#ping(Uint8Array.of(0));
    this.#listen();
  }

  onMessage(): void {
    this.#hasMessage = true;
    this.#hasNews = true;
  }

  onPong([asked]: Uint8Array): void {
    if (asked === undefined) return;
    this.#hasAnswered = true;
    if (asked === this.#asked) this.#wait(MAX_QUIET_MS, this.#onQuiet);
  }

  /** Called after each piece of data, once its frames have been handled. @param isMidway a message is incomplete */
  onData(isMidway: boolean): void {
    this.#isMidway = isMidway;
    if (this.#hasNews || isMidway) this.#listen();
    this.#hasNews = false;
  }

  stop(): void {
    this.#cancel?.();
  }

  #listen(): void {
    this.#asked = (this.#asked % 255) + 1;
    this.#wait(this.#hasMessage ? ASK_AFTER_MS : FIRST_ASK_AFTER_MS, () => {
      this.#ping(Uint8Array.of(this.#asked));
      this.#wait(MAX_PONG_MS, () => (this.#hasAnswered || this.#isMidway ? this.#onGone() : this.#onQuiet()));
    });
  }

  #wait(ms: number, then: () => void): void {
    this.#cancel?.();
    this.#cancel = this.#clock.after(ms, () => (this.isPaused ? this.#listen() : then()));
  }
}
