/** Items that one side pushes and the other iterates, in order, each at its own pace. */
export class Queue<T> implements AsyncIterable<T> {
  readonly #items: T[] = [];
  #end: { error?: unknown } | undefined;
  #wake = (): void => {};

  /** Resolves at the start, the first item or the end, whichever comes first. */
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
    this.#notify();
  }

  end(): void {
    this.#end ??= {};
    this.#notify();
  }

  /** Ends with an error, which the other side gets after the items that came before it. */
  fail(error: unknown): void {
    this.#end ??= { error };
    this.#notify();
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

  #notify(): void {
    this.#markStarted();
    this.#wake();
  }
}
