import type { LoadedPage, PageSource } from './loaded-page.ts';
import { positionParameter, toNumber, type Query } from './queries.ts';
import { abortReason, onAbort } from '../timing/on-abort.ts';

/**
 * Requests pages before their turn. That needs page numbers or offsets, and a total, so lists with a cursor are read
 * one page at a time.
 */
export class PagePrefetcher {
  readonly #source: PageSource;
  readonly #concurrency: number;
  /** Pages on their way, in order. `position` is a page number or an offset. */
  #started: { position: number; result: ReturnType<PageSource['fetchPage']> }[] = [];
  #stopped = false;
  /** Ends the requests whose pages nobody will read, as the caller's own signal does. */
  readonly #leaving = new AbortController();
  readonly #unlink: () => void;
  /** Items on a page of this server. It may send fewer than were asked for. */
  #pageSize = 0;

  constructor(source: PageSource, concurrency: number) {
    this.#source = source;
    this.#concurrency = concurrency;
    this.#unlink = link(source.signal, this.#leaving);
  }

  /** The page, if it is on its way. If another one is, the list has changed: prefetching stops. */
  take(query: Query): ReturnType<PageSource['fetchPage']> | undefined {
    const next = this.#started.shift();
    if (next === undefined || next.position === this.#position(query)) return next?.result;
    this.stop();
    return undefined;
  }

  /** Ends all requests that are on their way: the loop was left, or the list has changed. */
  stop(): void {
    this.#stopped = true;
    if (this.#started.length > 0) this.#leaving.abort();
    this.#started = [];
    this.#unlink();
  }

  /** Requests the pages after this one: at most `concurrency` at once, and no more than are needed for `wanted` items. */
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
    // The caller sees a failure when its page is taken. Until then it only stops further requests.
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
    return positionParameter(this.#source.paging);
  }
}

/** Passes an abort on. `AbortSignal.any` does the same from Node 20.3 on. */
function link(signal: AbortSignal | undefined, controller: AbortController): () => void {
  if (!signal) return () => {};
  if (signal.aborted) controller.abort(abortReason(signal));
  return onAbort(signal, () => controller.abort(abortReason(signal)));
}
