import type { Clock } from '../timing/clock.ts';

/** After this much silence, the server is asked by a ping whether it is still there. */
const ASK_AFTER_MS = 1_000;
/** The same before the first message, which may take longer. */
const FIRST_ASK_AFTER_MS = 10_000;
/** How long to wait for the pong. */
const MAX_PONG_MS = 10_000;
/** A server that has answered and sends nothing for this long may have sent everything. */
const MAX_QUIET_MS = 5_000;
/** How often in a row to go on waiting where silence is not known to be the end. */
const MAX_WAITS = 3;

/** What has come of a log: the last line, and the beginning of the next. */
export interface Received {
  line: string | undefined;
  rest: string;
}

/** Whether the log has no more than what has come. If that cannot be told, it is asked again after more silence. */
export type EndCheck = (received: Received) => Promise<boolean>;

export interface QuietEndSettings {
  clock: Clock;
  ping: (payload: Uint8Array) => void;
  isAtEnd: () => Promise<boolean>;
  onEnd: () => void;
  /** Called if the server does not respond any more, or does not send what is there. */
  onGone: () => void;
}

/**
 * Tells the end of a log on a stream that the server does not close: silence after a pong, if the log has no other
 * lines. Without the pong, the network or the server may be slow. A server that never answers a ping counts as quiet
 * after as long a silence. Pings only wait for silence: a server that closes with something unread loses its last lines.
 */
export class QuietEnd {
  readonly #settings: QuietEndSettings;
  #cancel: (() => void) | undefined;
  /** The payload of the last ping. */
  #asked = 0;
  #hasAnswered = false;
  #messages = 0;
  #waits = 0;
  #hasNews = false;
  #isMidway = false;
  /** Set while nothing is read from the connection, so that silence does not count. */
  isPaused = false;
  #isStopped = false;

  constructor(settings: QuietEndSettings) {
    this.#settings = settings;
    this.#listen();
  }

  onMessage(): void {
    this.#messages++;
    this.#waits = 0;
    this.#hasNews = true;
  }

  onPong([asked]: Uint8Array): void {
    if (asked === undefined) return;
    this.#hasAnswered = true;
    if (asked === this.#asked) this.#wait(MAX_QUIET_MS, () => this.#check());
  }

  /** Called after each piece of data, once its frames have been handled. @param isMidway a message is incomplete */
  onData(isMidway: boolean): void {
    this.#isMidway = isMidway;
    if (this.#hasNews || isMidway) this.#listen();
    this.#hasNews = false;
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
  }

  #listen(): void {
    this.#asked = (this.#asked % 255) + 1;
    this.#wait(this.#messages > 0 ? ASK_AFTER_MS : FIRST_ASK_AFTER_MS, () => {
      this.#settings.ping(Uint8Array.of(this.#asked));
      this.#wait(MAX_PONG_MS, () => (this.#hasAnswered || this.#isMidway ? this.#settings.onGone() : this.#check()));
    });
  }

  #check(): void {
    const { isAtEnd, onEnd, onGone } = this.#settings;
    const messages = this.#messages;
    const decide = (hasEnded: boolean): void => {
      // Something came meanwhile, and the wait has begun again.
      if (this.#isStopped || messages !== this.#messages) return;
      if (hasEnded) onEnd();
      else if (++this.#waits > MAX_WAITS) onGone();
      else this.#listen();
    };
    void isAtEnd().then(decide, () => decide(false));
  }

  #wait(ms: number, then: () => void): void {
    this.#cancel?.();
    this.#cancel = this.#settings.clock.after(ms, () => (this.isPaused ? this.#listen() : then()));
  }
}
