/** Docker cuts longer lines into pieces of this size. */
const DOCKER_PIECE_BYTES = 16 * 1024;

/** A longer line comes in pieces: an app may write for ever without a line break. */
const MAX_LINE_LENGTH = 1024 ** 2;

/**
 * Makes lines of messages. A message is one line, several, or on real servers a piece of what a container wrote, where
 * a line break ends a line and a character may be split between two messages.
 */
export class LineAssembler {
  readonly #decoder = new TextDecoder();
  #rest = '';
  /** Lines have an end of their own, so what comes after the last one is the beginning of a line. */
  #hasLineBreaks = false;

  /** The lines that a message completes. */
  add(message: Uint8Array): string[] {
    const text = this.#rest + this.#decoder.decode(message, { stream: true });
    this.#hasLineBreaks ||= text.includes('\n');
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    const isBeginning = this.#hasLineBreaks || message.length >= DOCKER_PIECE_BYTES || isHalfObject(last);
    const isHeld = isBeginning && last.length < MAX_LINE_LENGTH;
    this.#rest = isHeld ? last : '';
    if (!isHeld && last !== '') lines.push(last);
    return lines.map(withoutReturn);
  }

  /** What is left at the end. */
  flush(): string[] {
    const rest = this.#rest + this.#decoder.decode();
    this.#rest = '';
    return rest === '' ? [] : [withoutReturn(rest)];
  }
}

/** A log line of a job is a JSON object; one that was read while it was written comes in two messages. */
function isHalfObject(text: string): boolean {
  return text.startsWith('{"level":') && !text.endsWith('}');
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
