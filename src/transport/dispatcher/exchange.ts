import type { Piece } from '../transport.ts';
import type { DispatchHandler, RawHeaders } from './types.ts';

export interface ResponseHead {
  status: number;
  statusText: string;
  headers: RawHeaders;
}

/** As much of a body is kept until somebody reads it. Then the dispatcher has to wait. */
const MAX_WAITING_BYTES = 64 * 1024;

/** One request and its response, as a dispatcher reports them. */
export class Exchange implements DispatchHandler {
  readonly #onHead: (head: ResponseHead) => void;
  /** Called if there is no response. */
  readonly #onFailure: (error: unknown) => void;
  #phase: 'sending' | 'reading' | 'complete' | 'failed' = 'sending';
  #error: unknown;
  #abort: ((reason?: unknown) => void) | undefined;
  /** Lets the dispatcher go on. */
  #resume: (() => void) | undefined;
  #waiting: Piece[] = [];
  #waitingBytes = 0;
  /** Wakes up who waits for more of the body, or its end. */
  #wake: (() => void) | undefined;

  constructor(onHead: (head: ResponseHead) => void, onFailure: (error: unknown) => void) {
    this.#onHead = onHead;
    this.#onFailure = onFailure;
  }

  get isComplete(): boolean {
    return this.#phase === 'complete';
  }

  onConnect(abort: (reason?: unknown) => void): void {
    this.#abort = abort;
    // It was given up in the queue of the dispatcher.
    if (this.#phase === 'failed') abort(this.#error);
  }

  onHeaders(status: number, headers: RawHeaders, resume: () => void, statusText: string): boolean {
    if (status < 200 || this.#phase !== 'sending') return true;
    this.#resume = resume;
    this.#phase = 'reading';
    this.#onHead({ status, statusText, headers });
    return true;
  }

  onData(piece: Piece): boolean {
    if (this.#phase !== 'reading') return true;
    this.#waiting.push(piece);
    this.#waitingBytes += piece.length;
    this.#wake?.();
    return this.#waitingBytes < MAX_WAITING_BYTES;
  }

  onComplete(): void {
    if (this.#phase !== 'reading') return;
    this.#phase = 'complete';
    this.#wake?.();
  }

  onError(cause: unknown): void {
    // In the form of what `fetch` rejects with, so that programs that look into the cause find the
    // same.
    this.#fail(new TypeError(this.#phase === 'sending' ? 'fetch failed' : 'terminated', { cause }));
  }

  /** Ends the request, and its connection with it. */
  giveUp(reason: unknown = new DOMException('The body was given up', 'AbortError')): void {
    this.#fail(reason);
  }

  #fail(error: unknown): void {
    if (this.#phase === 'complete' || this.#phase === 'failed') return;
    const hasHead = this.#phase === 'reading';
    this.#phase = 'failed';
    this.#error = error;
    this.#abort?.(error);
    if (hasHead) this.#wake?.();
    else this.#onFailure(error);
  }

  /** What has arrived and nobody has read. The dispatcher may go on. */
  takeWaiting(): Piece[] {
    const waiting = this.#waiting;
    const isHeld = this.#waitingBytes >= MAX_WAITING_BYTES;
    this.#waiting = [];
    this.#waitingBytes = 0;
    if (isHeld && this.#phase === 'reading') this.#resume?.();
    return waiting;
  }

  /** The body as it arrives. Whoever leaves the loop gives up the rest. */
  async *pieces(): AsyncGenerator<Piece, void, undefined> {
    try {
      for (;;) {
        yield* this.takeWaiting();
        if (this.#waiting.length > 0) continue;
        if (this.#phase === 'failed') throw this.#error;
        if (this.#phase === 'complete') return;
        await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    } finally {
      this.giveUp();
    }
  }
}
