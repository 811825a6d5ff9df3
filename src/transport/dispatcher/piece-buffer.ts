import type { Piece } from '../transport.ts';

/** As much of a body is kept until somebody reads it. Then the dispatcher has to wait. */
const MAX_WAITING_BYTES = 64 * 1024;

/** What has arrived of a body, and nobody has read. */
export class PieceBuffer {
  #pieces: Piece[] = [];
  #bytes = 0;
  #onNews: (() => void) | undefined;

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  get isFull(): boolean {
    return this.#bytes >= MAX_WAITING_BYTES;
  }

  push(piece: Piece): void {
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    this.wake();
  }

  /** Wakes up who waits for more, or for the end. */
  wake(): void {
    this.#onNews?.();
  }

  take(): Piece[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#bytes = 0;
    return pieces;
  }

  /** Resolves with the next piece, or when the body ends. */
  next(): Promise<void> {
    return new Promise((resolve) => (this.#onNews = resolve));
  }
}
