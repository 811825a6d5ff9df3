import type { BodySink, BodySource, DispatchHandler, RawHeaders } from './types.ts';

/** The head of a response, and the exchange that its body comes through. */
export interface ResponseHead {
  status: number;
  statusText: string;
  headers: RawHeaders;
}

/** What is done with the outcome of an exchange. */
export interface ExchangeEvents {
  onHead(head: ResponseHead, exchange: Exchange): void;
  onFailure(error: unknown): void;
  /** The dispatcher did not take the request; nothing was sent. */
  onRefusal(): void;
  /** The request is over, however it ended: nobody will read its body any more. */
  onEnd(): void;
}

/** As much of a body is kept before somebody reads it. */
const MAX_WAITING_BYTES = 64 * 1024;
/** Each chunk takes memory of its own, however short it is. */
const MAX_WAITING_CHUNKS = 256;

/** Nothing was sent: options that the dispatcher or a header that its protocol does not know. */
const REFUSALS = new Set<unknown>(['UND_ERR_INVALID_ARG', 'UND_ERR_NOT_SUPPORTED']);

/** One request and its response, as a dispatcher reports them. */
export class Exchange implements DispatchHandler, BodySource {
  readonly #events: ExchangeEvents;
  #abort: ((reason?: unknown) => void) | undefined;
  #resume: (() => void) | undefined;
  #phase: 'waiting' | 'reading' | 'ended' | 'failed' = 'waiting';
  #error: unknown;
  #isGivenUp = false;
  #waiting: Uint8Array<ArrayBuffer>[] = [];
  #waitingBytes = 0;
  #sink: BodySink | undefined;
  /** The sink has asked to wait. */
  #isPaused = false;
  /** The dispatcher is being called: what it reports now may be that it does not take the request. */
  isBeginning = false;
  /** The dispatcher was asked to wait. */
  #isHeld = false;

  constructor(events: ExchangeEvents) {
    this.#events = events;
  }

  /** All of the body has arrived. */
  get isComplete(): boolean {
    return this.#phase === 'ended';
  }

  onConnect(abort: (reason?: unknown) => void): void {
    this.#abort = abort;
    // Also after a dispatcher has refused, or failed, with the request still in its queue.
    if (this.#isGivenUp || this.#phase === 'failed') abort(this.#error ?? new Error('The request was given up'));
  }

  onHeaders(status: number, headers: RawHeaders, resume: () => void, statusText: string): boolean {
    if (status < 200) return true;
    this.#resume = resume;
    this.#phase = 'reading';
    this.#events.onHead({ status, statusText, headers }, this);
    return true;
  }

  onData(chunk: Uint8Array<ArrayBuffer>): boolean {
    if (this.#isGivenUp) return true;
    if (this.#sink && !this.#isPaused) {
      this.#isPaused = !this.#sink.take(chunk);
    } else {
      this.#waiting.push(chunk);
      this.#waitingBytes += chunk.length;
    }
    this.#isHeld = this.#sink
      ? this.#isPaused
      : this.#waitingBytes >= MAX_WAITING_BYTES || this.#waiting.length >= MAX_WAITING_CHUNKS;
    return !this.#isHeld;
  }

  onComplete(): void {
    if (this.#phase !== 'reading') return;
    this.#phase = 'ended';
    this.#events.onEnd();
    this.#flush();
  }

  onError(error: unknown): void {
    if (this.#phase === 'ended' || this.#phase === 'failed') return;
    const isHeadMissing = this.#phase === 'waiting';
    this.#phase = 'failed';
    const reason = this.#isGivenUp ? this.#error : error;
    this.#error = reason;
    if (isHeadMissing && this.isBeginning && !this.#abort && REFUSALS.has((error as { code?: unknown } | null)?.code)) {
      this.#events.onRefusal();
      return;
    }
    this.#events.onEnd();
    if (isHeadMissing) this.#events.onFailure(this.#isGivenUp ? reason : failedFetch('fetch failed', reason));
    else this.#flush();
  }

  pipe(sink: BodySink): void {
    this.#sink = sink;
    this.#flush();
  }

  resume(): void {
    this.#isPaused = false;
    this.#flush();
  }

  giveUp(reason: unknown = new DOMException('The body was given up', 'AbortError')): void {
    if (this.#isGivenUp || this.#phase === 'ended' || this.#phase === 'failed') return;
    this.#isGivenUp = true;
    this.#error = reason;
    this.#waiting = [];
    // Without a connection yet, the dispatcher is told once there is one.
    this.#abort?.(reason);
    this.onError(reason);
  }

  /** What has arrived and nobody has read. */
  takeWaiting(): Uint8Array<ArrayBuffer>[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }

  #flush(): void {
    const sink = this.#sink;
    if (!sink) return;
    while (this.#waiting.length > 0) {
      const chunk = this.#waiting.shift();
      if (chunk) this.#isPaused = !sink.take(chunk);
      if (this.#isPaused) return;
    }
    if (this.#phase === 'ended') {
      this.#sink = undefined;
      sink.end();
    } else if (this.#phase === 'failed') {
      this.#sink = undefined;
      sink.fail(this.#isGivenUp ? this.#error : failedFetch('terminated', this.#error));
    } else if (this.#isHeld) {
      this.#isHeld = false;
      this.#resume?.();
    }
  }
}

/** Shaped as what `fetch` rejects with, so that programs that look into the cause find the same. */
function failedFetch(message: string, cause: unknown): TypeError {
  return new TypeError(message, { cause });
}
