/** Longer lines are split: an app may write without ever sending a line break. */
const MAX_LINE_LENGTH = 1024 ** 2;

/** Docker sends longer lines in pieces of so many bytes, each perhaps with its time before it. */
const DOCKER_PIECE_BYTES = 16 * 1024;
const MAX_TIME_BYTES = 40;

/**
 * Assembles lines from messages. A message is one line or several. On the servers of 2026 it may be
 * any piece of a container's output, in which line breaks separate lines and a character may be
 * split between two messages.
 */
export class LineAssembler {
  readonly #decoder = new TextDecoder();
  #line = '';
  /** The stream has line breaks, so text after the last one is an incomplete line. */
  #hasLineBreaks = false;

  add(message: Uint8Array): string[] {
    const lines: string[] = [];
    const [first = '', ...others] = this.#decoder.decode(message, { stream: true }).split('\n');
    this.#line += first;
    for (const part of others) {
      this.#hasLineBreaks = true;
      lines.push(this.#take());
      this.#line = part;
    }
    const isComplete = !this.#hasLineBreaks && !this.#isHalf(message);
    if (this.#line !== '' && (isComplete || this.#line.length >= MAX_LINE_LENGTH))
      lines.push(this.#take());
    return lines;
  }

  /** What is left at the end of the stream. */
  flush(): string[] {
    this.#line += this.#decoder.decode();
    return this.#line === '' ? [] : [this.#take()];
  }

  /**
   * A job's line that is read while it is written comes in two messages, and a long first line of a
   * container in pieces.
   */
  #isHalf(message: Uint8Array): boolean {
    if (this.#line.startsWith('{"level":')) return !this.#line.endsWith('}');
    const beyond = message.length - DOCKER_PIECE_BYTES;
    return beyond >= 0 && beyond <= MAX_TIME_BYTES;
  }

  #take(): string {
    const line = this.#line.replace(/\r$/, '');
    this.#line = '';
    return line;
  }
}
