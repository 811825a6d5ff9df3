import type { Clock } from '../timing/clock.ts';

/** After so long without a frame, the server is asked for a sign of life, which also keeps proxies from closing. */
const PING_INTERVAL_MS = 25_000;
/** A server that has shown that it sends such signs is taken to be gone after so many without one. */
const MAX_MISSED = 3;

/**
 * Notices that a server has gone while nothing was to be sent. Real servers differ: some send pings, some never read what
 * they are sent, so only those that have shown a sign of life once are held to it.
 */
export class Heartbeat {
  readonly #clock: Clock;
  readonly #ping: () => void;
  readonly #onGone: () => void;
  #cancel: (() => void) | undefined;
  #missed = 0;
  #hasShownLife = false;
  #isSilent = true;
  /** Nothing is taken from the connection, so nothing can be missed. */
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
  }

  stop(): void {
    this.#cancel?.();
  }

  #wait(): void {
    this.#cancel = this.#clock.after(PING_INTERVAL_MS, () => {
      this.#missed = this.#isSilent && !this.isPaused ? this.#missed + 1 : 0;
      this.#isSilent = true;
      if (this.#hasShownLife && this.#missed >= MAX_MISSED) return this.#onGone();
      this.#ping();
      this.#wait();
    });
  }
}
