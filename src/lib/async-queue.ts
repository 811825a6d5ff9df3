/**
 * The queue counts as full from this size on: the producer waits until the consumer has taken half
 * of it.
 */
const MAX_SIZE = 16 * 1024 ** 2;
/** What an item takes beside its text. */
const ITEM_SIZE = 1024;

type Next<T> = Promise<IteratorResult<T, undefined>>;

/**
 * A queue between a producer that pushes items and a consumer that iterates them, each at its own
 * pace.
 */
export class AsyncQueue<T> implements AsyncIterableIterator<T, undefined> {
  #items: { item: T; size: number }[] = [];
  #size = 0;
  #end: { error?: unknown } | undefined;
  readonly #reading: AsyncGenerator<T, undefined>;
  /** Of a consumer that waits for an item or the end. */
  #wake = (): void => {};
  /** Of producers that wait for room. */
  #onRoom: (() => void)[] = [];

  /**
   * @param onDone called once the consumer needs no more items: it left the loop or reached the end
   */
  constructor(onDone: () => void) {
    this.#reading = this.#read(onDone);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /**
   * Resolves once there is room for more items or the queue has ended; `undefined` if there is room
   * already.
   */
  waitForRoom(): Promise<void> | undefined {
    if (this.#end || this.#size < MAX_SIZE) return undefined;
    return new Promise((resolve) => void this.#onRoom.push(resolve));
  }

  /** @param length of the text in the item */
  push(item: T, length: number): void {
    if (this.#end) return;
    const size = ITEM_SIZE + length;
    this.#items.push({ item, size });
    this.#size += size;
    this.#wake();
  }

  /**
   * Ends the queue, with an error if there is one. The consumer still gets the items pushed before.
   */
  end(end: { error?: unknown } = {}): void {
    this.#end ??= end;
    this.#announceRoom();
    this.#wake();
  }

  /** Ends the queue with an error at once. Items that were not taken yet are dropped. */
  abort(error: unknown): void {
    if (!this.#end || this.#items.length > 0) this.#finish({ error });
  }

  next(): Next<T> {
    return this.#reading.next();
  }

  /** Called when the consumer leaves the loop. Also ends a pending `next()`. */
  return(): Next<T> {
    this.#finish({});
    return this.#reading.next();
  }

  #finish(end: { error?: unknown }): void {
    this.#items = [];
    this.#end = end;
    this.end();
  }

  #announceRoom(): void {
    for (const announce of this.#onRoom.splice(0)) announce();
  }

  /** The items, then the error if there is one, which comes once. */
  async *#read(onDone: () => void): AsyncGenerator<T, undefined> {
    try {
      for (;;) {
        const next = this.#items.shift();
        if (next) {
          this.#size -= next.size;
          if (this.#size <= MAX_SIZE / 2) this.#announceRoom();
          yield next.item;
        } else if (!this.#end) {
          await new Promise<void>((resolve) => (this.#wake = resolve));
        } else if ('error' in this.#end) {
          throw this.#end.error;
        } else {
          return undefined;
        }
      }
    } finally {
      onDone();
    }
  }
}
