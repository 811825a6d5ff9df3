import { LineAssembler } from './line-assembler.ts';

/** Messages that have arrived, and the lines in them: each is cut when it is wanted, so that many short ones cost no memory. */
export class PendingLines {
  readonly #assembler = new LineAssembler();
  #messages: Uint8Array[] = [];
  /** How many of them were looked into. Shifting the array for each would take time that grows with its length. */
  #seen = 0;
  #lines: Generator<string, void, undefined> | undefined;

  add(message: Uint8Array): void {
    this.#messages.push(message);
  }

  /**
   * The next line; `undefined` where none is whole yet.
   *
   * @param onMessage is called before a message is looked into
   */
  next(onMessage: () => void): string | undefined {
    for (;;) {
      const line = this.#lines?.next().value;
      if (line !== undefined) return line;
      const message = this.#messages[this.#seen++];
      if (message === undefined) {
        this.drop();
        return undefined;
      }
      onMessage();
      this.#lines = this.#assembler.add(message);
    }
  }

  /** What is left after the last message. */
  last(): string | undefined {
    return this.#assembler.flush().next().value ?? undefined;
  }

  /** Nobody wants more. */
  drop(): void {
    this.#messages = [];
    this.#seen = 0;
    this.#lines = undefined;
  }
}
