import type { Clock } from '../timing/clock.ts';

/** After how long without a line to send a ping, which also keeps proxies from closing the connection. */
const PING_INTERVAL_MS = 25_000;
/** A server that answers pings counts as gone after this many intervals without a frame. */
const MAX_MISSED = 3;

export interface SilenceLimit {
  ms: number;
  onReached: () => void;
}

/**
 * Notices that a server is gone while a stream is quiet. Some servers never answer pings, so a server that has sent no
 * ping or pong before counts as gone after the limit only.
 */
export class Heartbeat {
  readonly #clock: Clock;
  readonly #ping: () => void;
  readonly #onGone: () => void;
  readonly #silence: SilenceLimit | undefined;
  #cancel: (() => void) | undefined;
  #missed = 0;
  #hasShownLife = false;
  #isSilent = true;
  #hasLines = false;
  /** Set while nothing is read from the connection, so that silence does not count. */
  isPaused = false;

  constructor(clock: Clock, ping: () => void, onGone: () => void, silence?: SilenceLimit) {
    this.#silence = silence;
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
      if (!this.#hasShownLife && this.#silence && this.#missed * PING_INTERVAL_MS >= this.#silence.ms) {
        this.#silence.onReached();
        return this.#onGone();
      }
      // A server that closes with unread pings loses its last lines.
      if (!this.#hasLines) this.#ping();
      this.#hasLines = false;
      this.#wait();
    });
  }
}
