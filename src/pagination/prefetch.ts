import { forwardAbort } from '../timing/on-abort.ts';
import { nextQuery, positionName, readPosition, type Query } from './query.ts';
import type { LoadedPage, PageSource } from './page.ts';

type Fetching = ReturnType<PageSource['fetchPage']>;

interface Prefetcher {
  /** Takes the page for this query, if it was requested. If another one was, the list has changed, and prefetching stops. */
  take(query: Query): Fetching | undefined;
  /** Requests the pages after this one: at most `concurrency` at once, and only as many as `wanted` items need. */
  prefetch(page: LoadedPage, wanted: number): void;
  /** Aborts all requests, when the loop is left or the list has changed. */
  stop(): void;
}

/** Requests pages in advance. Needs page numbers or offsets, and a total: other lists are read one page at a time. */
export function prefetchPages(source: PageSource, concurrency: number): Prefetcher {
  const { paging } = source;
  const leaving = new AbortController();
  const unlink = forwardAbort(source.signal, leaving);
  /** Requested pages, in order. `position` is a page number or an offset. */
  let started: { position: number; result: Fetching }[] = [];
  let isStopped = false;
  /** Number of items on a page. The server may send fewer than requested. */
  let pageSize = 0;

  const start = (query: Query, position: number): void => {
    const result = source.fetchPage({ ...query, [positionName(paging)]: position }, leaving.signal);
    // A failure is reported when its page is taken. Until then it only stops further requests.
    void result.then(
      ({ error }) => (isStopped ||= error !== undefined),
      () => (isStopped = true),
    );
    started.push({ position, result });
  };

  const stop = (): void => {
    isStopped = true;
    if (started.length > 0) leaving.abort();
    started = [];
    unlink();
  };

  return {
    stop,
    take(query) {
      const next = started.shift();
      if (next === undefined || next.position === readPosition(paging, query)) return next?.result;
      stop();
      return undefined;
    },
    prefetch({ query, sent, next, envelope, progress: { count } }, wanted) {
      if (next !== 'more' || envelope.total === undefined || paging.style === 'cursor') return;
      pageSize ||= sent;
      if (isStopped || pageSize === 0) return;
      const following = nextQuery(paging, query, sent, undefined);
      const first = readPosition(paging, following);
      const step = paging.style === 'page' ? 1 : pageSize;
      const left = Math.min(envelope.total - count, wanted);
      while (started.length < concurrency && started.length * pageSize < left)
        start(following, first + started.length * step);
    },
  };
}
