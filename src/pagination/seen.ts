/** How many ids are kept at least, and half of how many at most: the memory of a list is bounded. */
const MIN_IDS = 10_000;

/** The id of an item; `undefined` if it has none. */
export type Id = string | number | undefined;

/** Which items of a list have come, by their ids. */
export class SeenItems {
  /** Whether ids identify the items: each has one, and no two of a page have the same. */
  canTell = true;
  /** Whether the ids of the first items are forgotten. */
  hasForgotten = false;
  /** The page that each item first came on. */
  #pages = new Map<unknown, number>();
  #before = new Map<unknown, number>();

  /** @param first the ids of the first page */
  constructor(first: readonly Id[] = []) {
    this.#add(first, 1);
  }

  /** Whether an item that came before is recognised, however long ago. */
  get knowsAll(): boolean {
    return this.canTell && !this.hasForgotten;
  }

  /** The items of a page that were on no page before it. If ids cannot tell, all are new. */
  takeNew(items: unknown[], page: number): unknown[] {
    const isNew = this.#add(items.map(readId), page);
    const fresh = items.filter((_, at) => isNew[at] ?? true);
    return fresh.length === items.length ? items : fresh;
  }

  /** Which of the ids are new; empty if ids cannot tell. */
  #add(ids: readonly Id[], page: number): boolean[] {
    this.canTell &&= new Set(ids).size === ids.length && !ids.includes(undefined);
    if (!this.canTell) return [];
    // `nextPage()` may read a page again, whose ids and those of later pages are known already.
    const isNew = ids.map((id) => (this.#pageOf(id) ?? page) >= page);
    for (const [at, id] of ids.entries()) if (isNew[at]) this.#pages.set(id, page);
    this.#forget();
    return isNew;
  }

  #pageOf(id: unknown): number | undefined {
    return this.#pages.get(id) ?? this.#before.get(id);
  }

  #forget(): void {
    if (this.#pages.size < MIN_IDS) return;
    this.hasForgotten = this.#before.size > 0;
    this.#before = this.#pages;
    this.#pages = new Map();
  }
}

/**
 * What a page is recognised by: the number of its items, and three of them. The caller may change
 * the items later.
 */
export function printOf(items: readonly unknown[]): string {
  const few = [items[0], items[items.length >> 1], items.at(-1)];
  return `${items.length} ${few.map((item) => readId(item) ?? JSON.stringify(item)).join(' ')}`;
}

export function readId(item: unknown): Id {
  const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}
