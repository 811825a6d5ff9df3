import { atCaller } from '../errors/index.ts';
import type { CallSuccess } from '../response/result.ts';
import { responseError } from './envelope.ts';
import {
  countMissing,
  growthBetween,
  MAX_STALE_PAGES,
  queryAfter,
  readStep,
  type Page,
  type PageSource,
} from './page.ts';
import { firstQuery, ignoresPosition, isAfterFirst, type Query } from './query.ts';
import type { Recover } from './recover.ts';
import { requestPages } from './requests.ts';
import { printOf } from './seen.ts';

/**
 * Iterates the pages in order, starting with the one in the query, until there are `limit` items.
 * Throws on the first failure. Skips pages without items, unless there is no other.
 */
export async function* iteratePages(
  source: PageSource,
  {
    limit = Infinity,
    concurrency = 1,
  }: { limit?: number | undefined; concurrency?: number | undefined },
): AsyncGenerator<Page, void, undefined> {
  if (limit <= 0) return;
  const requests = requestPages(source, concurrency);
  let query = firstQuery(source.paging, source.query, limit);
  let before: Page | undefined;
  let count = 0;
  try {
    for (;;) {
      const result = await requests.take(query);
      if (result.error) throw result.error;
      const page = await readPage(source, query, result, before);
      count += page.items.length;
      const isLast = count >= limit || !page.hasNext;
      if (!isLast) requests.askAhead(page, limit - count);
      const isShown = page.items.length > 0 || !before;
      // Set before the page is handed over, so that the page before can be collected as garbage.
      before = page;
      if (isShown) yield page;
      if (isLast) return;
      query = queryAfter(source.paging, page);
    }
  } catch (error) {
    throw atCaller(error);
  } finally {
    requests.close();
  }
}

/**
 * Reads the response for a page, after the page `before`. Only what may not be that page takes
 * further requests.
 */
export async function readPage(
  source: PageSource,
  query: Query,
  result: CallSuccess<unknown>,
  before?: Page,
): Promise<Page> {
  const page = readStep(source, query, result, before);
  const doubt = findDoubt(source, page, before);
  if (!doubt) return page;
  const { recover } = await import('./recover.ts');
  return recover[doubt](source, page, before ?? page);
}

/** Why the response may not be the page that was asked for, or the last page not the end. */
function findDoubt(
  { paging, query: start }: PageSource,
  page: Page,
  before: Page | undefined,
): keyof Recover | undefined {
  const { query, result, envelope } = page;
  if (paging.style === 'cursor') {
    if (envelope.nextCursor === undefined || query[paging.cursor] !== envelope.nextCursor)
      return undefined;
    const problem = `the cursor that it was asked with: ${ignoresPosition(paging)}`;
    throw responseError(result, problem);
  }
  const isFromFirst = !isAfterFirst(paging, start);
  if (!before) return isUnproven(page) && !isFromFirst ? 'unproven' : undefined;
  const growth = growthBetween(before, page);
  // A list that has grown by a page sends the page before again too.
  if (growth <= 0 && looksSame(page, before)) return 'same';
  if (growth < 0 && before.sent > 0) return 'fewer';
  if (page.hasNext) return undefined;
  if (envelope.hasMore) {
    const problem = `no new item for the ${MAX_STALE_PAGES}th time, and says that there is more`;
    throw responseError(result, problem);
  }
  return countMissing(page) > 0 && isFromFirst ? 'missing' : undefined;
}

/** Nothing shows that the server supports paging: no `has_more`, and no total above these items. */
function isUnproven({ envelope: { hasMore }, total, sent, count }: Page): boolean {
  return sent > 0 && (total === undefined ? hasMore === undefined : total < count);
}

function looksSame({ envelope, sent }: Page, before: Page): boolean {
  return sent > 0 && !before.isPaged && printOf(envelope.items) === before.print;
}
