/** More are not to be pushed before some were taken: whoever iterates may be slower than what comes. */
const MAX_ITEMS = 10_000;

/** Items that one side pushes and the other iterates, in order, each at its own pace. */
export class AsyncQueue<T> implements AsyncIterableIterator<T, undefined> {
  #items: T[] = [];
  #head = 0;
  #waiting: ((result: Promise<IteratorResult<T, undefined>>) => void)[] = [];
  #end: { error?: unknown } | undefined;
  readonly #onReturn: () => void;
  #onRoom: (() => void)[] = [];

  /** @param onReturn is called when the loop over the items is left early */
  constructor(onReturn: () => void = () => {}) {
    this.#onReturn = onReturn;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Resolves once there is room for more, or nobody wants more; `undefined` where there is room already. */
  waitForRoom(): Promise<void> | undefined {
    if (this.#end || this.#items.length - this.#head < MAX_ITEMS) return undefined;
    return new Promise((resolve) => void this.#onRoom.push(resolve));
  }

  push(item: T): void {
    if (this.#end) return;
    const waiting = this.#waiting.shift();
    if (waiting) waiting(Promise.resolve({ done: false, value: item }));
    else this.#items.push(item);
  }

  end(): void {
    this.#settle({});
  }

  /** Ends with an error, which the other side gets after the items that came before it. */
  fail(error: unknown): void {
    this.#settle({ error });
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#head < this.#items.length) return Promise.resolve({ done: false, value: this.#take() });
    if (this.#end) return this.#ending();
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  /** Also ends a `next()` that waits for an item. */
  return(): Promise<IteratorReturnResult<undefined>> {
    this.#items = [];
    this.#head = 0;
    this.end();
    this.#onReturn();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Frees the array once it was read: shifting it for each item would take time that grows with its length. */
  #take(): T {
    const item = this.#items[this.#head++] as T;
    if (this.#onRoom.length > 0 && this.#items.length - this.#head <= MAX_ITEMS / 2) this.#announceRoom();
    if (this.#head === this.#items.length) {
      this.#items = [];
      this.#head = 0;
    }
    return item;
  }

  #announceRoom(): void {
    for (const announce of this.#onRoom.splice(0)) announce();
  }

  /** The error is thrown once; after that the queue has ended. */
  #ending(): Promise<IteratorResult<T, undefined>> {
    const end = this.#end ?? {};
    this.#end = {};
    return 'error' in end ? Promise.reject(end.error) : Promise.resolve({ done: true, value: undefined });
  }

  #settle(end: { error?: unknown }): void {
    if (this.#end) return;
    this.#end = end;
    this.#announceRoom();
    for (const waiting of this.#waiting.splice(0)) waiting(this.#ending());
  }
}
