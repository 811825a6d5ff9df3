import type { Clock } from '../timing/clock.ts';

/** After how long without a line to send a ping, which also keeps proxies from closing the connection. */
const PING_INTERVAL_MS = 25_000;
/** The server counts as gone after this many intervals without a frame. */
const MAX_MISSED = 3;

/**
 * Notices that a server is gone while a stream is quiet. Some servers never answer pings, so only a server that has
 * sent a ping or pong before can count as gone.
 */
export class Heartbeat {
  readonly #clock: Clock;
  readonly #ping: () => void;
  readonly #onGone: () => void;
  #cancel: (() => void) | undefined;
  #missed = 0;
  #hasShownLife = false;
  #isSilent = true;
  #hasLines = false;
  /** Set while nothing is read from the connection, so that silence does not count. */
  isPaused = false;

  constructor(clock: Clock, ping: () => void, onGone: () => void) {
    this.#clock = clock;
    this.#ping = ping;
    this.#onGone = onGone;
    this.#wait();
  }

  /** A frame arrived. @param isHeartbeat it was a ping or a pong */
  onFrame(isHeartbeat: boolean): void {
    this.#isSilent = false;
    this.#hasShownLife ||= isHeartbeat;
    this.#hasLines ||= !isHeartbeat;
  }

  stop(): void {
    this.#cancel?.();
  }

  #wait(): void {
    this.#cancel = this.#clock.after(PING_INTERVAL_MS, () => {
      this.#missed = this.#isSilent && !this.isPaused ? this.#missed + 1 : 0;
      this.#isSilent = true;
      if (this.#hasShownLife && this.#missed >= MAX_MISSED) return this.#onGone();
      // A server that closes with unread pings loses its last lines.
      if (!this.#hasLines) this.#ping();
      this.#hasLines = false;
      this.#wait();
    });
  }
}
