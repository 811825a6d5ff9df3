/** What one side hands over and the other iterates, in order, each at its own pace. */
export class Queue<T> implements AsyncIterable<T> {
  readonly #items: T[] = [];
  #end: { error?: unknown } | undefined;
  #wake = (): void => {};

  /** Resolves when there is something to tell: a start, an item, an end. */
  readonly started: Promise<void>;
  #markStarted = (): void => {};

  constructor() {
    this.started = new Promise((resolve) => {
      this.#markStarted = resolve;
    });
  }

  start(): void {
    this.#markStarted();
  }

  push(item: T): void {
    if (this.#end) return;
    this.#items.push(item);
    this.#tell();
  }

  end(): void {
    this.#end ??= {};
    this.#tell();
  }

  /** Ends with an error, which the other side gets after the items that came before it. */
  fail(error: unknown): void {
    this.#end ??= { error };
    this.#tell();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for (;;) {
      while (this.#items.length > 0) yield this.#items.shift() as T;
      if (this.#end) {
        if ('error' in this.#end) throw this.#end.error;
        return;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  #tell(): void {
    this.#markStarted();
    this.#wake();
  }
}
