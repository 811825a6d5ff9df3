import { forwardAbort } from '../timing/on-abort.ts';
import type { LoadedPage } from './page/loaded-page.ts';
import type { PageSource } from './page/page-source.ts';
import { getPositionParameter, toNumber, type Query } from './page/queries.ts';

/**
 * Requests pages in advance. Needs page numbers or offsets, and a total. Lists with cursors are read one page at a time.
 */
export class PagePrefetcher {
  readonly #source: PageSource;
  readonly #concurrency: number;
  /** Requested pages, in order. `position` is a page number or an offset. */
  #started: { position: number; result: ReturnType<PageSource['fetchPage']> }[] = [];
  #stopped = false;
  /** Aborts requests that are no longer needed. Also aborted by the caller's signal. */
  readonly #leaving = new AbortController();
  readonly #unlink: () => void;
  /** Number of items on a page. The server may send fewer than requested. */
  #pageSize = 0;

  constructor(source: PageSource, concurrency: number) {
    this.#source = source;
    this.#concurrency = concurrency;
    this.#unlink = forwardAbort(source.signal, this.#leaving);
  }

  /**
   * Takes the page for this query, if it was requested. If another one was, the list has changed, and prefetching
   * stops.
   */
  take(query: Query): ReturnType<PageSource['fetchPage']> | undefined {
    const next = this.#started.shift();
    if (next === undefined || next.position === this.#position(query)) return next?.result;
    this.stop();
    return undefined;
  }

  /** Aborts all requests, when the loop is left or the list has changed. */
  stop(): void {
    this.#stopped = true;
    if (this.#started.length > 0) this.#leaving.abort();
    this.#started = [];
    this.#unlink();
  }

  /** Requests the pages after this one: at most `concurrency` at once, and only as many as `wanted` items need. */
  prefetch({ envelope, before, next }: LoadedPage, wanted: number): void {
    if (next.kind !== 'more' || envelope.total === undefined || this.#source.paging.style === 'cursor') return;
    this.#pageSize ||= envelope.items.length;
    if (this.#pageSize === 0) return;
    const after = before + envelope.items.length;
    const end = Math.min(envelope.total, after + wanted);
    const step = this.#source.paging.style === 'page' ? 1 : this.#pageSize;
    const start = this.#position(next.query);
    while (
      !this.#stopped &&
      this.#started.length < this.#concurrency &&
      after + this.#started.length * this.#pageSize < end
    ) {
      this.#start(next.query, start + this.#started.length * step);
    }
  }

  #start(query: Query, position: number): void {
    const result = this.#source.fetchPage({ ...query, [this.#parameter]: position }, this.#leaving.signal);
    // A failure is reported when its page is taken. Until then it only stops further requests.
    void result.then(
      ({ error }) => (this.#stopped ||= error !== undefined),
      () => (this.#stopped = true),
    );
    this.#started.push({ position, result });
  }

  #position(query: Query): number {
    return toNumber(query[this.#parameter]) ?? 0;
  }

  get #parameter(): string {
    return getPositionParameter(this.#source.paging);
  }
}
