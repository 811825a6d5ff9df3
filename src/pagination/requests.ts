import { queryAfter, type Page, type PageSource } from './page.ts';
import { positionName, readPosition, stepAfter, type Query } from './query.ts';

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
    askAhead(page: Page, wanted: number): void {
      const { sent, count, total } = page;
      if (concurrency === 1 || paging.style === 'cursor') return;
      const left = Math.min((total ?? 0) - count, wanted);
      const pages = Math.min(concurrency, Math.ceil(left / sent));
      const query = queryAfter(paging, page);
      for (let at = 0; at < pages; at++) {
        const position = readPosition(paging, query) + at * stepAfter(paging, sent);
        if (ahead.has(position)) continue;
        const asked = { ...query, [positionName(paging)]: position };
        const requested = fetchPage(asked, AbortSignal.any(signals));
        // A failure is reported when its page is taken.
        requested.catch(() => undefined);
        ahead.set(position, requested);
      }
    },
    /** Ends the requests that are still open, with their retries. */
    close(): void {
      controller.abort();
    },
  };
}
