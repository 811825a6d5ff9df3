import type { LoadedPage, PageSource } from './page.ts';
import { nextQuery, positionName, readPosition, type Query } from './query.ts';

type Requested = ReturnType<PageSource['fetchPage']>;

/** The requests of one iteration. */
export function requestPages({ paging, fetchPage, signal }: PageSource, concurrency: number) {
  /** Pages that were requested in advance, by page number or offset. */
  const ahead = new Map<number, Requested>();
  const controller = new AbortController();
  const signals = [controller.signal, ...(signal ? [signal] : [])];
  return {
    /** Requests a page, unless it has been requested in advance. */
    take(query: Query): Requested {
      const position = readPosition(paging, query);
      const asked = ahead.get(position);
      ahead.delete(position);
      return asked ?? fetchPage(query);
    },
    /**
     * Requests the pages after this one, at most `concurrency` at once, and only as many as
     * `wanted` items need.
     */
    askAhead({ query, known, next, envelope: { total } }: LoadedPage, wanted: number): void {
      if (concurrency === 1 || next !== 'more' || total === undefined || paging.style === 'cursor')
        return;
      const { sent, count } = known;
      const following = nextQuery(paging, query, sent, undefined);
      const first = readPosition(paging, following);
      const pages = Math.min(concurrency, Math.ceil(Math.min(total - count, wanted) / sent));
      for (let at = 0; at < pages; at++) {
        const position = first + at * (paging.style === 'page' ? 1 : sent);
        if (ahead.has(position)) continue;
        const asked = { ...following, [positionName(paging)]: position };
        const page = fetchPage(asked, AbortSignal.any(signals));
        // A failure is reported when its page is taken.
        page.catch(() => undefined);
        ahead.set(position, page);
      }
    },
    /** Ends the requests that are still open, with their retries. */
    close(): void {
      controller.abort();
    },
  };
}
