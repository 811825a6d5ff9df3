import { LineAssembler } from './line-assembler.ts';

/** Received messages, and the lines in them. Lines are cut on demand, so that many short ones take no memory. */
export class PendingLines {
  readonly #assembler = new LineAssembler();
  #messages: Uint8Array[] = [];
  /** How many messages were read. An index, since `shift()` takes longer the longer the array is. */
  #seen = 0;
  #lines: Generator<string, void, undefined> | undefined;

  add(message: Uint8Array): void {
    this.#messages.push(message);
  }

  /** The next line; `undefined` if there is no complete one. */
  next(): string | undefined {
    for (;;) {
      const line = this.#lines?.next().value;
      if (line !== undefined) return line;
      const message = this.#messages[this.#seen++];
      if (message === undefined) {
        this.drop();
        return undefined;
      }
      this.#lines = this.#assembler.add(message);
    }
  }

  /** What has come of a line that is not complete. */
  get rest(): string {
    return this.#assembler.rest;
  }

  /** The rest after the last message. */
  last(): string | undefined {
    return this.#assembler.flush().next().value ?? undefined;
  }

  /** Drops everything that was not read. */
  drop(): void {
    this.#messages = [];
    this.#seen = 0;
    this.#lines = undefined;
  }
}
