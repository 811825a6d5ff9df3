/** Longer lines are split: an app may write without ever sending a line break. */
const MAX_LINE_LENGTH = 1024 ** 2;

/** Docker sends longer lines in pieces of so many bytes, each perhaps with its time before it. */
const DOCKER_PIECE_BYTES = 16 * 1024;
const MAX_TIME_BYTES = 40;

/**
 * Assembles lines from messages. A message is one line or several. On the servers of 2026 it may be any piece of a
 * container's output, in which line breaks separate lines and a character may be split between two messages.
 */
export class LineAssembler {
  readonly #decoder = new TextDecoder();
  /** The pieces of an incomplete line, joined at its end: at each piece it would take quadratic time. */
  #pieces: string[] = [];
  #length = 0;
  /** The stream has line breaks, so text after the last one is an incomplete line. */
  #hasLineBreaks = false;

  /** The lines that a message completes. */
  add(message: Uint8Array): string[] {
    const lines: string[] = [];
    for (const [at, part] of this.#decoder.decode(message, { stream: true }).split('\n').entries()) {
      this.#hasLineBreaks ||= at > 0;
      if (at > 0) lines.push(this.#take());
      this.#hold(part);
    }
    const isComplete = !this.#hasLineBreaks && !this.#isHalf(message);
    if (this.#length > 0 && (isComplete || this.#length >= MAX_LINE_LENGTH)) lines.push(this.#take());
    return lines;
  }

  /** What is left at the end of the stream. */
  flush(): string[] {
    this.#hold(this.#decoder.decode());
    return this.#length > 0 ? [this.#take()] : [];
  }

  /** A job's line that is read while it is written comes in two messages, and a long first line of a container in pieces. */
  #isHalf(message: Uint8Array): boolean {
    const isOfJob = this.#pieces[0]?.startsWith('{"level":');
    const beyond = message.length - DOCKER_PIECE_BYTES;
    return isOfJob ? !this.#pieces.at(-1)?.endsWith('}') : beyond >= 0 && beyond <= MAX_TIME_BYTES;
  }

  #hold(piece: string): void {
    if (piece !== '') this.#pieces.push(piece);
    this.#length += piece.length;
  }

  #take(): string {
    const line = this.#pieces.join('');
    this.#pieces = [];
    this.#length = 0;
    return line.replace(/\r$/, '');
  }
}
