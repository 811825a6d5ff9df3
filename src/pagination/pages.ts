import { atCaller } from '../errors/index.ts';
import { responseError, type LoadedPage, type PageSource } from './page.ts';
import { firstQuery, nextQuery, readSize } from './query.ts';
import { readPage } from './read-page.ts';
import { requestPages } from './requests.ts';

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
  { limit = Infinity, concurrency = 1 }: IterateOptions,
  present: (page: LoadedPage) => T,
): AsyncGenerator<T, void, undefined> {
  const { paging } = source;
  const requests = requestPages(source, concurrency);
  let isLeft = false;

  async function* readPages(): AsyncGenerator<T, void, undefined> {
    if (limit <= 0) return;
    let query = firstQuery(paging, source.query ?? {}, limit);
    let before: LoadedPage | undefined;
    let count = 0;
    try {
      for (;;) {
        const result = await requests.take(query);
        if (result.error) throw result.error;
        const page = await readPage(requests.source, query, result, before);
        count += page.items.length;
        if (count < limit) checkWhole(source, page);
        const isLast = count >= limit || page.next === 'end';
        if (!isLast) requests.askAhead(page, limit - count);
        const isShown = page.items.length > 0 || !before;
        // Set before the page is handed over, so that the page before can be collected as garbage.
        before = page;
        if (isShown) yield present(page);
        if (isLast) return;
        query = nextQuery(paging, query, page.sent, page.envelope.nextCursor);
      }
    } catch (error) {
      if (!isLeft) throw atCaller(error);
    } finally {
      requests.end();
    }
  }

  const pages = readPages();
  const end = pages.return.bind(pages);
  // The generator itself would carry it out only after its pending `next()`.
  pages.return = (value) => {
    isLeft = true;
    requests.end();
    return end(value);
  };
  return pages;
}

/** Throws if a list without pages has more items than the server sends at once, unless the caller chose how many. */
function checkWhole({ paging, query = {} }: PageSource, { total, result, sent }: LoadedPage): void {
  if (paging.style !== 'whole' || total <= sent || readSize(paging, query) !== undefined) return;
  throw responseError(result, `${sent} of ${total} items, and has no pages: ask for fewer, by a filter or \`limit\``);
}
