import type { Piece } from '../transport.ts';
import { PieceBuffer } from './piece-buffer.ts';
import type { DispatchHandler, RawHeaders } from './types.ts';

export interface ResponseHead {
  status: number;
  statusText: string;
  headers: RawHeaders;
}

/** Who waits for a response. One of the two is called, once. */
interface Listener {
  onHead(head: ResponseHead): void;
  /** There is no response. */
  onFailure(error: unknown): void;
}

/** One request and its response, as a dispatcher reports them. */
export class Exchange implements DispatchHandler {
  readonly #listener: Listener;
  #phase: 'sending' | 'reading' | 'complete' | 'failed' = 'sending';
  #error: unknown;
  #abort: ((reason?: unknown) => void) | undefined;
  /** Lets the dispatcher go on. */
  #resume: (() => void) | undefined;
  readonly #waiting = new PieceBuffer();

  constructor(listener: Listener) {
    this.#listener = listener;
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
    this.#listener.onHead({ status, statusText, headers });
    return true;
  }

  onData(piece: Piece): boolean {
    if (this.#phase !== 'reading') return true;
    this.#waiting.push(piece);
    return !this.#waiting.isFull;
  }

  onComplete(): void {
    if (this.#phase !== 'reading') return;
    this.#phase = 'complete';
    this.#waiting.wake();
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
    if (hasHead) this.#waiting.wake();
    else this.#listener.onFailure(error);
  }

  /** What has arrived and nobody has read. The dispatcher may go on. */
  takeWaiting(): Piece[] {
    const wasFull = this.#waiting.isFull;
    const pieces = this.#waiting.take();
    if (wasFull && this.#phase === 'reading') this.#resume?.();
    return pieces;
  }

  /** The body as it arrives. Whoever leaves the loop gives up the rest. */
  async *pieces(): AsyncGenerator<Piece, void, undefined> {
    try {
      for (;;) {
        yield* this.takeWaiting();
        if (!this.#waiting.isEmpty) continue;
        if (this.#phase === 'failed') throw this.#error;
        if (this.#phase === 'complete') return;
        await this.#waiting.next();
      }
    } finally {
      this.giveUp();
    }
  }
}
