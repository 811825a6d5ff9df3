import { forwardAbort } from '../timing/on-abort.ts';
import type { LoadedPage, PageSource } from './page.ts';
import { nextQuery, positionName, readPosition, type Query } from './query.ts';

type Fetching = ReturnType<PageSource['fetchPage']>;

/** The requests of one iteration, which end together. */
interface PageRequests {
  /** The list, read by these requests. */
  source: PageSource;
  /** Requests a page, unless it has been requested in advance. */
  take(query: Query): Fetching;
  /**
   * Requests the pages after this one, at most `concurrency` at once, and only as many as `wanted` items need. Needs page
   * numbers or offsets, and a total: other lists are read one page at a time.
   */
  askAhead(page: LoadedPage, wanted: number): void;
  /** Aborts all requests. */
  end(): void;
}

export function requestPages(source: PageSource, concurrency: number): PageRequests {
  const { paging } = source;
  const leaving = new AbortController();
  let unlink: (() => void) | undefined;
  let pending = 0;
  /** Pages that were requested in advance, in order. `position` is a page number or an offset. */
  let ahead: { position: number; result: Fetching }[] = [];
  let isOneByOne = concurrency === 1;
  /** Number of items on a page. The server may send fewer than requested. */
  let pageSize = 0;

  const stopListening = (): void => {
    unlink?.();
    unlink = undefined;
  };

  // Listens to the caller's signal only during requests: an iterator may be dropped without an end.
  const fetchPage = async (query: Query): Fetching => {
    unlink ??= forwardAbort(source.signal, leaving);
    pending++;
    try {
      return await source.fetchPage(query, leaving.signal);
    } finally {
      if (--pending === 0) stopListening();
    }
  };

  const start = (query: Query, position: number): void => {
    const result = fetchPage({ ...query, [positionName(paging)]: position });
    // A failure is reported when its page is taken. Until then it only stops further requests.
    void result.then(
      ({ error }) => (isOneByOne ||= error !== undefined),
      () => (isOneByOne = true),
    );
    ahead.push({ position, result });
  };

  return {
    source: { ...source, fetchPage },
    take(query) {
      const next = ahead.shift();
      if (next?.position === readPosition(paging, query)) return next.result;
      if (next) {
        // The list has changed: its pages begin elsewhere.
        isOneByOne = true;
        ahead = [];
      }
      return fetchPage(query);
    },
    askAhead({ query, sent, next, envelope: { total }, progress: { count } }, wanted) {
      pageSize ||= sent;
      if (isOneByOne || pageSize === 0 || next !== 'more' || total === undefined || paging.style === 'cursor') return;
      const following = nextQuery(paging, query, sent, undefined);
      const first = readPosition(paging, following);
      const step = paging.style === 'page' ? 1 : pageSize;
      const left = Math.min(total - count, wanted);
      while (ahead.length < concurrency && ahead.length * pageSize < left)
        start(following, first + ahead.length * step);
    },
    end() {
      stopListening();
      leaving.abort();
    },
  };
}
