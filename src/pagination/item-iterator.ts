import type { LoadedPage } from './loaded-page.ts';

/**
 * Iterates the items of all pages. Not a generator, which would cost three turns of the microtask queue for each item;
 * this costs one.
 */
export class ItemIterator<TItem> implements AsyncIterableIterator<TItem, undefined> {
  readonly #pages: AsyncGenerator<LoadedPage, void, undefined>;
  #items: unknown[] = [];
  #index = 0;
  /** Set while a page is on its way: keeps calls of `next()` in order that do not wait for each other. */
  #pending: Promise<unknown> | undefined;
  #isLeft = false;

  constructor(pages: AsyncGenerator<LoadedPage, void, undefined>) {
    this.#pages = pages;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<TItem, undefined>> {
    if (this.#pending === undefined && this.#index < this.#items.length) {
      return Promise.resolve({ done: false, value: this.#items[this.#index++] as TItem });
    }
    const turn = this.#pending === undefined ? this.#advance() : this.#pending.then(() => this.#advance());
    const settled: Promise<void> = turn.then(
      () => this.#settle(settled),
      () => this.#settle(settled),
    );
    this.#pending = settled;
    return turn;
  }

  /** Called by a loop that is left early. No further page is requested. */
  async return(): Promise<IteratorReturnResult<undefined>> {
    this.#isLeft = true;
    this.#items = [];
    await this.#pages.return();
    return { done: true, value: undefined };
  }

  async #advance(): Promise<IteratorResult<TItem, undefined>> {
    while (this.#index >= this.#items.length) {
      const page = await this.#pages.next();
      // Left while the page was on its way: its items are nobody's.
      if (page.done || this.#isLeft) return { done: true, value: undefined };
      this.#items = page.value.envelope.items;
      this.#index = 0;
    }
    return { done: false, value: this.#items[this.#index++] as TItem };
  }

  #settle(turn: Promise<void>): void {
    if (this.#pending === turn) this.#pending = undefined;
  }
}
