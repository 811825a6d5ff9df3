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
 * Assembles lines from messages. A message is one line or several. On the servers of 2026 it may be any piece of a
 * container's output, in which line breaks separate lines and a character may be split between two messages.
 */
export class LineAssembler {
  readonly #decoder = new TextDecoder();
  /** The pieces of an incomplete line, joined at its end: at each piece it would take quadratic time. */
  #pieces: string[] = [];
  #length = 0;
  #start = '';
  /** The stream has line breaks, so text after the last one is an incomplete line. */
  #hasLineBreaks = false;
  /** The last message ended with a piece that Docker cuts: the next may go on with its line, and has a time all the same. */
  #isPiece = false;

  /** The lines that a message completes. */
  add(message: Uint8Array): string[] {
    const lines: string[] = [];
    const text = this.#decoder.decode(message, { stream: true });
    // On servers that join lines, and end a message without a line break.
    if (!this.#isPiece && TIME_START.test(this.#start) && TIME_START.test(text)) lines.push(this.#take());
    this.#isPiece = isDockerPiece(message.length - (message.lastIndexOf(LINE_BREAK) + 1));
    const parts = text.split('\n');
    const rest = parts.pop() ?? '';
    for (const part of parts) {
      this.#hasLineBreaks = true;
      this.#hold(part);
      lines.push(this.#take());
    }
    this.#hold(rest);
    const isBeginning = this.#hasLineBreaks || this.#isPiece || this.#isHalfObject();
    if (this.#length > 0 && (!isBeginning || this.#length >= MAX_LINE_LENGTH)) lines.push(this.#take());
    return lines;
  }

  /** What is left at the end of the stream. */
  flush(): string[] {
    this.#hold(this.#decoder.decode());
    return this.#length > 0 ? [this.#take()] : [];
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

  /** Whether the line is the first part of a job's JSON object, which comes in two messages if it is read while it is written. */
  #isHalfObject(): boolean {
    return this.#start.startsWith(OBJECT_START) && this.#pieces.at(-1)?.endsWith('}') !== true;
  }
}

/** Whether text of so many bytes without a line break is made of pieces that Docker cuts, each with its time. */
function isDockerPiece(bytes: number): boolean {
  const pieces = Math.floor(bytes / DOCKER_PIECE_BYTES);
  return pieces > 0 && bytes - pieces * DOCKER_PIECE_BYTES <= pieces * START_LENGTH;
}
