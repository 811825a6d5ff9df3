import { atCaller } from '../errors/index.ts';
import { forwardAbort } from '../timing/on-abort.ts';
import { prefetchPages } from './prefetch.ts';
import { firstQuery, nextQuery, type Query } from './query.ts';
import type { LoadedPage, PageSource } from './page.ts';
import { checkWhole, readPage, rememberFirst } from './read-page.ts';

export interface IterateOptions {
  /** Stop once there are this many items. @default Infinity */
  limit?: number | undefined;
  /** How many pages are requested at once. @default 1 */
  concurrency?: number | undefined;
}

/**
 * Iterates the pages in order, starting with the one in the query. Throws on the first failure. Skips pages without
 * items, unless there is no other. `return()` aborts the request that a pending `next()` waits for.
 *
 * @param present makes of a page what is iterated
 */
export function iteratePages<T>(
  source: PageSource,
  options: IterateOptions,
  present: (page: LoadedPage) => T,
): AsyncGenerator<T, void, undefined> {
  const leaving = new AbortController();
  let isLeft = false;
  const [leavable, unlink] = makeLeavable(source, leaving);
  const pages = readPages(leavable, options, present, () => isLeft, unlink);
  const end = pages.return.bind(pages);
  // The generator itself would carry it out only after its pending `next()`.
  pages.return = (value) => {
    isLeft = true;
    leaving.abort();
    return end(value);
  };
  return pages;
}

/**
 * A copy of the source whose requests `leaving` aborts, and a function that stops listening to the caller's signal. A
 * signal is listened to only during requests, since an iterator may be dropped without an end.
 */
function makeLeavable(source: PageSource, leaving: AbortController): [leavable: PageSource, unlink: () => void] {
  let stop: (() => void) | undefined;
  let pending = 0;
  const unlink = (): void => {
    stop?.();
    stop = undefined;
  };
  const fetchPage = async (
    query: Query,
    signal = leaving.signal,
  ): Promise<Awaited<ReturnType<PageSource['fetchPage']>>> => {
    stop ??= forwardAbort(source.signal, leaving);
    pending++;
    try {
      return await source.fetchPage(query, signal);
    } finally {
      if (--pending === 0) unlink();
    }
  };
  return [{ ...source, signal: leaving.signal, fetchPage }, unlink];
}

async function* readPages<T>(
  source: PageSource,
  { limit = Infinity, concurrency = 1 }: IterateOptions,
  present: (page: LoadedPage) => T,
  isLeft: () => boolean,
  unlink: () => void,
): AsyncGenerator<T, void, undefined> {
  if (limit <= 0) return;
  const { paging } = source;
  const prefetcher = concurrency > 1 ? prefetchPages(source, concurrency) : undefined;
  let query = firstQuery(paging, source.query ?? {}, limit);
  let before: LoadedPage | undefined;
  let count = 0;

  try {
    for (;;) {
      const result = await (prefetcher?.take(query) ?? source.fetchPage(query));
      if (result.error) throw result.error;
      const reading = readPage(source, query, result, before);
      const page = 'then' in reading ? await reading : reading;
      count += page.items.length;
      const isLast = count >= limit || page.next === 'end';
      if (count < limit) checkWhole(source, page);
      if (!isLast) {
        rememberFirst(page);
        prefetcher?.prefetch(page, limit - count);
      }
      const isShown = page.items.length > 0 || !before;
      // Set before the page is handed over, so that the page before can be collected as garbage.
      before = page;
      if (isShown) yield present(page);
      if (isLast) return;
      query = nextQuery(paging, query, page.sent, page.envelope.nextCursor);
    }
  } catch (error) {
    if (!isLeft()) throw atCaller(error);
  } finally {
    prefetcher?.stop();
    unlink();
  }
}
