/** More are not to be pushed before some were taken: whoever iterates may be slower than what comes. */
const MAX_ITEMS = 10_000;

/** The same for their sizes together. */
const MAX_SIZE = 16 * 1024 ** 2;

/** Items that one side pushes and the other iterates, in order, each at its own pace. */
export class AsyncQueue<T> implements AsyncIterableIterator<T, undefined> {
  #items: T[] = [];
  #head = 0;
  #waiting: ((result: Promise<IteratorResult<T, undefined>>) => void)[] = [];
  #end: { error?: unknown } | undefined;
  #size = 0;
  readonly #onDone: () => void;
  #isDone = false;
  readonly #sizeOf: (item: T) => number;
  #onRoom: (() => void)[] = [];

  /**
   * @param onDone is called when nobody wants more: the loop over the items was left, or has come to the end
   * @param sizeOf bytes or characters that an item holds
   */
  constructor(onDone: () => void = () => {}, sizeOf: (item: T) => number = () => 0) {
    this.#onDone = onDone;
    this.#sizeOf = sizeOf;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Resolves once there is room for more, or nobody wants more; `undefined` where there is room already. */
  waitForRoom(): Promise<void> | undefined {
    if (this.#end || (this.#items.length - this.#head < MAX_ITEMS && this.#size < MAX_SIZE)) return undefined;
    return new Promise((resolve) => void this.#onRoom.push(resolve));
  }

  push(item: T): void {
    if (this.#end) return;
    const waiting = this.#waiting.shift();
    if (waiting) waiting(Promise.resolve({ done: false, value: item }));
    else {
      this.#items.push(item);
      this.#size += this.#sizeOf(item);
    }
  }

  end(): void {
    this.#settle({});
  }

  /** Ends with an error, which the other side gets after the items that came before it. */
  fail(error: unknown): void {
    this.#settle({ error });
  }

  /** Ends with an error that comes at once, in place of the items that nobody has taken. */
  abort(error: unknown): void {
    if (this.#end && this.#head === this.#items.length) return;
    this.#drop();
    this.#end = undefined;
    this.#settle({ error });
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#head < this.#items.length) return Promise.resolve({ done: false, value: this.#take() });
    if (this.#end) return this.#ending();
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  /** Also ends a `next()` that waits for an item. */
  return(): Promise<IteratorReturnResult<undefined>> {
    this.#drop();
    this.end();
    this.#setDone();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Frees the array once it was read: shifting it for each item would take time that grows with its length. */
  #take(): T {
    const item = this.#items[this.#head++] as T;
    this.#size -= this.#sizeOf(item);
    const isHalfEmpty = this.#items.length - this.#head <= MAX_ITEMS / 2 && this.#size <= MAX_SIZE / 2;
    if (isHalfEmpty && this.#onRoom.length > 0) this.#announceRoom();
    if (this.#head === this.#items.length) this.#drop();
    return item;
  }

  #drop(): void {
    this.#items = [];
    this.#head = 0;
    this.#size = 0;
  }

  #announceRoom(): void {
    for (const announce of this.#onRoom.splice(0)) announce();
  }

  /** The error is thrown once; after that the queue has ended. */
  #ending(): Promise<IteratorResult<T, undefined>> {
    const end = this.#end ?? {};
    this.#end = {};
    this.#setDone();
    return 'error' in end ? Promise.reject(end.error) : Promise.resolve({ done: true, value: undefined });
  }

  #setDone(): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#onDone();
  }

  #settle(end: { error?: unknown }): void {
    if (this.#end) return;
    this.#end = end;
    this.#announceRoom();
    for (const waiting of this.#waiting.splice(0)) waiting(this.#ending());
  }
}
