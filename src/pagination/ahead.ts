import type { LoadedPage, PageSource } from './loaded-page.ts';
import { numberOf, type Query } from './next-step.ts';

/**
 * Pages that were asked for before their turn. That takes pages whose place is known from the start
 * (numbers or offsets, and a total), so a list with a cursor goes one by one whatever is wished.
 */
export class Ahead {
  readonly #source: PageSource;
  readonly #concurrency: number;
  #started: { place: number; result: ReturnType<PageSource['fetchPage']> }[] = [];
  #stopped = false;
  /** Items on a page, as the server cuts it: it may give fewer than were asked for. */
  #pageSize = 0;

  constructor(source: PageSource, concurrency: number) {
    this.#source = source;
    this.#concurrency = concurrency;
  }

  /** The page if it is on its way. If another one is due, the list has moved: from there on pages go one by one. */
  take(query: Query): ReturnType<PageSource['fetchPage']> | undefined {
    const next = this.#started.shift();
    if (next === undefined || next.place === this.#place(query)) return next?.result;
    this.#stopped = true;
    this.#started = [];
    return undefined;
  }

  /** Starts the pages that follow, as many as may be on their way, and no more than hold the items `wanted`. */
  fill({ envelope, before, next }: LoadedPage, wanted: number): void {
    if (next.kind !== 'more' || envelope.total === undefined || this.#source.paging.style === 'cursor') return;
    this.#pageSize ||= envelope.items.length;
    const after = before + envelope.items.length;
    const end = Math.min(envelope.total, after + wanted);
    const step = this.#source.paging.style === 'page' ? 1 : this.#pageSize;
    const start = this.#place(next.query);
    while (
      !this.#stopped &&
      this.#started.length < this.#concurrency &&
      after + this.#started.length * this.#pageSize < end
    ) {
      this.#start(next.query, start + this.#started.length * step);
    }
  }

  #start(query: Query, place: number): void {
    const result = this.#source.fetchPage({ ...query, [this.#parameter]: place });
    // Its turn may never come; until then its failure only stops further requests.
    void result.then(
      ({ error }) => (this.#stopped ||= error !== undefined),
      () => (this.#stopped = true),
    );
    this.#started.push({ place, result });
  }

  #place(query: Query): number {
    return numberOf(query[this.#parameter]) ?? 0;
  }

  get #parameter(): string {
    const { paging } = this.#source;
    if (paging.style === 'page') return paging.page;
    return paging.style === 'offset' ? paging.offset : paging.cursor;
  }
}
