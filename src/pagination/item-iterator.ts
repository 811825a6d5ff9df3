/** Iterates the items of all pages. An async generator would take three microtasks for each item; this takes one. */
export class ItemIterator<TItem> implements AsyncIterableIterator<TItem, undefined> {
  readonly #pages: AsyncGenerator<unknown[], void, undefined>;
  #items: unknown[] = [];
  #index = 0;
  /** The last call of `next()` that loads a page, or waits for a call that does: calls settle in order. */
  #pending: Promise<unknown> | undefined;
  #pendingCalls = 0;
  #isLeft = false;

  constructor(pages: AsyncGenerator<unknown[], void, undefined>) {
    this.#pages = pages;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<TItem, undefined>> {
    if (this.#pendingCalls === 0 && this.#index < this.#items.length) {
      return Promise.resolve({ done: false, value: this.#items[this.#index++] as TItem });
    }
    const turn = this.#advance(this.#pending);
    this.#pending = turn;
    return turn;
  }

  /** Called when a loop is left early. No further page is requested, and the one that is pending is aborted. */
  async return(): Promise<IteratorReturnResult<undefined>> {
    this.#isLeft = true;
    this.#items = [];
    await this.#pages.return();
    return { done: true, value: undefined };
  }

  /** With one pending call, only the caller's loop awaits this promise, so that a stack trace leads to the loop. */
  async #advance(before: Promise<unknown> | undefined): Promise<IteratorResult<TItem, undefined>> {
    this.#pendingCalls++;
    try {
      await before?.catch(() => undefined);
      while (this.#index >= this.#items.length) {
        const page = await this.#pages.next();
        // The loop may have been left while the page was being loaded.
        if (page.done || this.#isLeft) return { done: true, value: undefined };
        this.#items = page.value;
        this.#index = 0;
      }
      return { done: false, value: this.#items[this.#index++] as TItem };
    } finally {
      if (--this.#pendingCalls === 0) this.#pending = undefined;
    }
  }
}
