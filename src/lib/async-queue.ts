/** The queue counts as full from here on: the producer waits until the consumer has taken some items. */
const MAX_ITEMS = 10_000;

/** The same limit for the total size of the items. */
const MAX_SIZE = 16 * 1024 ** 2;

/** A queue between a producer that pushes items and a consumer that iterates them, each at its own pace. */
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
   * @param onDone called once the consumer needs no more items: it left the loop or reached the end
   * @param sizeOf the size of an item, in bytes or characters
   */
  constructor(onDone: () => void = () => {}, sizeOf: (item: T) => number = () => 0) {
    this.#onDone = onDone;
    this.#sizeOf = sizeOf;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Resolves once there is room for more items or the queue has ended; `undefined` if there is room already. */
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

  /** Ends the queue with an error. The consumer still gets the items pushed before it. */
  fail(error: unknown): void {
    this.#settle({ error });
  }

  /** Ends the queue with an error at once. Items that were not taken yet are dropped. */
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

  /** Called when the consumer leaves the loop. Also ends a pending `next()`. */
  return(): Promise<IteratorReturnResult<undefined>> {
    this.#drop();
    this.end();
    this.#setDone();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Moves an index instead of calling `shift()`, which takes longer the longer the array is. */
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

  /** Throws the error once; after that, the queue is simply over. */
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
