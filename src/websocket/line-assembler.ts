/** Docker cuts longer lines into pieces of this size. */
const DOCKER_PIECE_BYTES = 16 * 1024;

/** A longer line comes in pieces: an app may write for ever without a line break. */
const MAX_LINE_LENGTH = 1024 ** 2;

/** How the log line of a job begins. */
const OBJECT_START = '{"level":';

/**
 * Makes lines of messages. A message is one line, several, or on real servers a piece of what a container wrote, where
 * a line break ends a line and a character may be split between two messages.
 */
export class LineAssembler {
  readonly #decoder = new TextDecoder();
  /** The beginning of a line in the pieces that it came in: joining them at each would take time that grows with the line. */
  #pieces: string[] = [];
  #length = 0;
  #start = '';
  /** Lines have an end of their own, so what comes after the last one is the beginning of a line. */
  #hasLineBreaks = false;

  /** The lines that a message completes, each cut when it is asked for. To be read to the end before the next message. */
  *add(message: Uint8Array): Generator<string, void, undefined> {
    const text = this.#decoder.decode(message, { stream: true });
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      this.#hasLineBreaks = true;
      this.#hold(text.slice(start, end));
      start = end + 1;
      yield this.#take();
    }
    this.#hold(text.slice(start));
    const isBeginning = this.#hasLineBreaks || message.length >= DOCKER_PIECE_BYTES || this.#isHalfObject();
    if (this.#length > 0 && (!isBeginning || this.#length >= MAX_LINE_LENGTH)) yield this.#take();
  }

  /** What is left at the end. */
  *flush(): Generator<string, void, undefined> {
    this.#hold(this.#decoder.decode());
    if (this.#length > 0) yield this.#take();
  }

  #hold(piece: string): void {
    if (piece === '') return;
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#start.length < OBJECT_START.length)
      this.#start += piece.slice(0, OBJECT_START.length - this.#start.length);
  }

  #take(): string {
    const line = this.#pieces.join('');
    this.#pieces = [];
    this.#length = 0;
    this.#start = '';
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  }

  /** A log line of a job is a JSON object; one that was read while it was written comes in two messages. */
  #isHalfObject(): boolean {
    return this.#start === OBJECT_START && this.#pieces.at(-1)?.endsWith('}') !== true;
  }
}
