import type { CallSuccess } from '../call/result.ts';
import type { LoadedPage } from './loaded-page.ts';
import { numberOf, type Query } from './next-step.ts';
import type { Paging } from './paging.ts';

/**
 * Pages that were asked for before their turn. That takes pages whose place is known from the start
 * (numbers or offsets, and a total), so a list with a cursor goes one by one whatever is wished.
 */
export class Ahead {
  readonly #paging: Paging;
  readonly #fetchPage: (query: Query) => Promise<CallSuccess<unknown>>;
  readonly #concurrency: number;
  #started: { place: number; result: Promise<CallSuccess<unknown>> }[] = [];
  #stopped = false;
  /** Items on a page, as the server cuts it: it may give fewer than were asked for. */
  #pageSize = 0;

  constructor(paging: Paging, fetchPage: (query: Query) => Promise<CallSuccess<unknown>>, concurrency: number) {
    this.#paging = paging;
    this.#fetchPage = fetchPage;
    this.#concurrency = concurrency;
  }

  /** The page if it is on its way. If another one is due, the list has moved: from there on pages go one by one. */
  take(query: Query): Promise<CallSuccess<unknown>> | undefined {
    const next = this.#started.shift();
    if (next === undefined || next.place === this.#place(query)) return next?.result;
    this.#stopped = true;
    this.#started = [];
    return undefined;
  }

  /** Starts the pages that follow, as many as may be on their way, and no more than hold the items `wanted`. */
  fill({ envelope, before, next }: LoadedPage, wanted: number): void {
    if (next.kind !== 'more' || envelope.total === undefined || this.#paging.style === 'cursor') return;
    this.#pageSize ||= envelope.items.length;
    const after = before + envelope.items.length;
    const end = Math.min(envelope.total, after + wanted);
    const step = this.#paging.style === 'page' ? 1 : this.#pageSize;
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
    const result = this.#fetchPage({ ...query, [this.#parameter]: place });
    // Its turn may never come; until then its failure only stops further requests.
    result.catch(() => (this.#stopped = true));
    this.#started.push({ place, result });
  }

  #place(query: Query): number {
    return numberOf(query[this.#parameter]) ?? 0;
  }

  get #parameter(): string {
    if (this.#paging.style === 'page') return this.#paging.page;
    return this.#paging.style === 'offset' ? this.#paging.offset : this.#paging.cursor;
  }
}
