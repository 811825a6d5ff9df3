/** Docker splits longer lines into pieces of this size. */
const DOCKER_PIECE_BYTES = 16 * 1024;

/** Longer lines are split: an app may write without ever sending a line break. */
const MAX_LINE_LENGTH = 1024 ** 2;

/** The start of a job's log line. */
const OBJECT_START = '{"level":';

/**
 * Assembles lines from messages. A message is one line or several. On real servers it may be any piece of a container's
 * output, in which line breaks separate lines and a character may be split between two messages.
 */
export class LineAssembler {
  readonly #decoder = new TextDecoder();
  /**
   * The pieces of an incomplete line. Joined at its end, since joining them at each piece would take quadratic time.
   */
  #pieces: string[] = [];
  #length = 0;
  #start = '';
  /** The stream has line breaks, so text after the last one is an incomplete line. */
  #hasLineBreaks = false;

  /** Yields the lines that a message completes. Read it to the end before the next message. */
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

  /** Yields what is left at the end of the stream. */
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

  /**
   * Whether the line is the first part of a job's JSON object, which arrives in two messages if the server reads it
   * while it is being written.
   */
  #isHalfObject(): boolean {
    return this.#start === OBJECT_START && this.#pieces.at(-1)?.endsWith('}') !== true;
  }
}
