/**
 * The queue counts as full from this size on: the producer waits until the consumer has taken half
 * of it.
 */
const MAX_SIZE = 16 * 1024 ** 2;
/** What an item takes beside its text. */
const ITEM_SIZE = 1024;

type Next<T> = IteratorResult<T, undefined>;

/**
 * A queue between a producer that pushes items and a consumer that iterates them, each at its own
 * pace.
 */
export class AsyncQueue<T> implements AsyncIterableIterator<T, undefined> {
  #items: { item: T; size: number }[] = [];
  #size = 0;
  #end: { error?: unknown } | undefined;
  /** Consumers that wait for an item, and producers that wait for room. */
  #waiting: ((next: Promise<Next<T>>) => void)[] = [];
  #onRoom: (() => void)[] = [];
  #onDone: () => void;

  /**
   * @param onDone called once the consumer needs no more items: it left the loop or reached the end
   */
  constructor(onDone: () => void) {
    this.#onDone = onDone;
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
    const waiting = this.#waiting.shift();
    if (waiting) return waiting(Promise.resolve({ done: false, value: item }));
    const size = ITEM_SIZE + length;
    this.#items.push({ item, size });
    this.#size += size;
  }

  /**
   * Ends the queue, with an error if there is one. The consumer still gets the items pushed before.
   */
  end(end: { error?: unknown } = {}): void {
    if (this.#end) return;
    this.#end = end;
    for (const announce of this.#onRoom.splice(0)) announce();
    for (const waiting of this.#waiting.splice(0)) waiting(this.#finish(this.#end));
  }

  /** Ends the queue with an error at once. Items that were not taken yet are dropped. */
  abort(error: unknown): void {
    if (this.#end && this.#items.length === 0) return;
    this.#items = [];
    this.#end = undefined;
    this.end({ error });
  }

  next(): Promise<Next<T>> {
    const first = this.#items.shift();
    if (!first)
      return this.#end
        ? this.#finish(this.#end)
        : new Promise((resolve) => void this.#waiting.push(resolve));
    this.#size -= first.size;
    if (this.#size <= MAX_SIZE / 2) for (const announce of this.#onRoom.splice(0)) announce();
    return Promise.resolve({ done: false, value: first.item });
  }

  /** Called when the consumer leaves the loop. Also ends a pending `next()`. */
  return(): Promise<Next<T>> {
    this.#items = [];
    this.end();
    return this.#finish({});
  }

  /** Throws the error once; after that, the queue is simply over. */
  #finish(end: { error?: unknown }): Promise<Next<T>> {
    this.#end = {};
    this.#onDone();
    this.#onDone = () => {};
    return 'error' in end
      ? Promise.reject(end.error)
      : Promise.resolve({ done: true, value: undefined });
  }
}
