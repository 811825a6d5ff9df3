/** Docker splits longer lines into pieces of this size. */
const DOCKER_PIECE_BYTES = 16 * 1024;
const LINE_BREAK = 0x0a;

/** Longer lines are split: an app may write without ever sending a line break. */
const MAX_LINE_LENGTH = 1024 ** 2;

/** The start of a job's log line. */
const OBJECT_START = '{"level":';

/** How the log line of a container begins, as Docker writes its time. */
const TIME_START = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}(Z|[+-]\d\d:\d\d) /;
/** As much as tells how a line begins. */
const START_LENGTH = 40;

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
  /** The last message ended with a piece that Docker cuts: the next may go on with its line, and has a time all the same. */
  #isPiece = false;

  /** What has come of a line that is not complete. */
  get rest(): string {
    return this.#pieces.join('');
  }

  /** Yields the lines that a message completes. Read it to the end before the next message. */
  *add(message: Uint8Array): Generator<string, void, undefined> {
    const text = this.#decoder.decode(message, { stream: true });
    // On servers that join lines, and end a message without a line break.
    if (!this.#isPiece && TIME_START.test(this.#start) && TIME_START.test(text)) yield this.#take();
    this.#isPiece = isDockerPiece(message.length - (message.lastIndexOf(LINE_BREAK) + 1));
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      this.#hasLineBreaks = true;
      this.#hold(text.slice(start, end));
      start = end + 1;
      yield this.#take();
    }
    this.#hold(text.slice(start));
    const isBeginning = this.#hasLineBreaks || this.#isPiece || this.#isHalfObject();
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
    if (this.#start.length < START_LENGTH) this.#start += piece.slice(0, START_LENGTH - this.#start.length);
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
    return this.#start.startsWith(OBJECT_START) && this.#pieces.at(-1)?.endsWith('}') !== true;
  }
}

/** Whether text of so many bytes without a line break is made of pieces that Docker cuts, each with its time. */
function isDockerPiece(bytes: number): boolean {
  const pieces = Math.floor(bytes / DOCKER_PIECE_BYTES);
  return pieces > 0 && bytes - pieces * DOCKER_PIECE_BYTES <= pieces * START_LENGTH;
}
