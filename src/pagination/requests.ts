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
  /** Pages that were requested in advance, by page number or offset. */
  const ahead = new Map<number, Fetching>();

  // Listens to the caller's signal only during requests: an iterator may be dropped without an end.
  const fetchPage = async (query: Query): Fetching => {
    const unlink = forwardAbort(source.signal, leaving);
    try {
      return await source.fetchPage(query, leaving.signal);
    } finally {
      unlink();
    }
  };

  return {
    source: { ...source, fetchPage },
    take(query) {
      const position = readPosition(paging, query);
      const asked = ahead.get(position);
      ahead.delete(position);
      return asked ?? fetchPage(query);
    },
    askAhead({ query, sent, next, count, envelope: { total } }, wanted) {
      if (concurrency === 1 || sent === 0 || next !== 'more' || total === undefined || paging.style === 'cursor')
        return;
      const following = nextQuery(paging, query, sent, undefined);
      const first = readPosition(paging, following);
      const pages = Math.min(concurrency, Math.ceil(Math.min(total - count, wanted) / sent));
      for (let at = 0; at < pages; at++) {
        const position = first + at * (paging.style === 'page' ? 1 : sent);
        if (ahead.has(position)) continue;
        const page = fetchPage({ ...following, [positionName(paging)]: position });
        // A failure is reported when its page is taken.
        page.catch(() => undefined);
        ahead.set(position, page);
      }
    },
    end: () => leaving.abort(),
  };
}
