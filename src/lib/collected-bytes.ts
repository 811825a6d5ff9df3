/** Smaller pieces are copied together, since each separate piece costs about 150 bytes more. */
const MIN_PIECE_BYTES = 1024;
const BLOCK_BYTES = 64 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Collects the bytes of a body in little more memory than the bytes need: small pieces are copied together, and a small
 * piece does not keep the large buffer that it is part of.
 */
export class CollectedBytes {
  /** How many bytes were added. */
  size = 0;
  #pieces: Bytes[] = [];
  /** The block that small pieces are copied into, until it is full. */
  #block: Bytes | undefined;
  #used = 0;

  add(piece: Bytes): void {
    this.size += piece.length;
    // Most bodies are one piece, which is never copied.
    if (this.#pieces.length === 0 && this.#used === 0) this.#pieces.push(piece);
    else if (piece.length >= MIN_PIECE_BYTES && piece.length >= piece.buffer.byteLength / 2) {
      this.#endBlock();
      this.#pieces.push(piece);
    } else this.#copy(piece);
  }

  /** All bytes in order, as a list of pieces. */
  get pieces(): readonly Bytes[] {
    this.#endBlock();
    return this.#pieces;
  }

  /** All bytes in one array. */
  toBytes(): Bytes {
    const { pieces } = this;
    const [only] = pieces;
    if (only && pieces.length === 1) return only;
    const whole = new Uint8Array(this.size);
    let offset = 0;
    for (const piece of pieces) {
      whole.set(piece, offset);
      offset += piece.length;
    }
    return whole;
  }

  #copy(piece: Bytes): void {
    for (let rest = piece; rest.length > 0;) {
      const block = (this.#block ??= new Uint8Array(BLOCK_BYTES));
      const part = rest.subarray(0, BLOCK_BYTES - this.#used);
      block.set(part, this.#used);
      this.#used += part.length;
      rest = rest.subarray(part.length);
      if (this.#used === BLOCK_BYTES) this.#endBlock();
    }
  }

  #endBlock(): void {
    if (!this.#block || this.#used === 0) return;
    if (this.#used === BLOCK_BYTES) {
      this.#pieces.push(this.#block);
      this.#block = undefined;
    } else this.#pieces.push(this.#block.slice(0, this.#used));
    this.#used = 0;
  }
}
