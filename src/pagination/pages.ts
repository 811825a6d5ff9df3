import { atCaller } from '../errors/index.ts';
import type { CallSuccess } from '../response/result.ts';
import { readEnvelope, responseError } from './envelope.ts';
import { afterPage, countMissing, growthSince, MAX_STALE_PAGES, type Known } from './known.ts';
import type { LoadedPage, PageSource } from './page.ts';
import { firstQuery, ignoresPosition, isAfterFirst, nextQuery, type Query } from './query.ts';
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
): AsyncGenerator<LoadedPage, void, undefined> {
  if (limit <= 0) return;
  const requests = requestPages(source, concurrency);
  let query = firstQuery(source.paging, source.query, limit);
  let before: LoadedPage | undefined;
  let count = 0;
  try {
    for (;;) {
      const result = await requests.take(query);
      if (result.error) throw result.error;
      const page = await readPage(source, query, result, before);
      count += page.items.length;
      const isLast = count >= limit || page.next === 'end';
      if (!isLast) requests.askAhead(page, limit - count);
      const isShown = page.items.length > 0 || !before;
      // Set before the page is handed over, so that the page before can be collected as garbage.
      before = page;
      if (isShown) yield page;
      if (isLast) return;
      query = queryAfter(source, page);
    }
  } catch (error) {
    throw atCaller(error);
  } finally {
    requests.close();
  }
}

/** The query for the page after this one. */
export function queryAfter({ paging }: PageSource, { query, envelope, known }: LoadedPage): Query {
  return nextQuery(paging, query, known.sent, envelope.nextCursor);
}

/**
 * Reads the response for a page, after the page `before`. Only what may not be that page takes
 * further requests.
 */
export async function readPage(
  source: PageSource,
  query: Query,
  result: CallSuccess<unknown>,
  before?: LoadedPage,
): Promise<LoadedPage> {
  const { paging } = source;
  const envelope = readEnvelope(result, paging);
  const page = { query, result, envelope, ...afterPage(paging, query, envelope, before?.known) };
  const doubt = findDoubt(source, page, before?.known);
  if (!doubt) return page;
  const { recover } = await import('./recover.ts');
  return recover[doubt](source, page, before?.known ?? page.known);
}

/** Why the response may not be the page that was asked for, or the last page not the end. */
function findDoubt(
  { paging, query: start }: PageSource,
  page: LoadedPage,
  before: Known | undefined,
): keyof Recover | undefined {
  const { query, result, envelope, known, next } = page;
  if (paging.style === 'cursor') {
    if (envelope.nextCursor === undefined || query[paging.cursor] !== envelope.nextCursor)
      return undefined;
    const problem = `the cursor that it was asked with: ${ignoresPosition(paging)}`;
    throw responseError(result, problem);
  }
  if (!before) return isUnproven(page) && isAfterFirst(paging, query) ? 'unproven' : undefined;
  const growth = growthSince(before, envelope);
  // A list that has grown by a page sends the page before again too.
  if (growth <= 0 && looksSame(page, before)) return 'same';
  if (growth < 0 && before.sent > 0) return 'fewer';
  if (next !== 'end') return undefined;
  if (envelope.hasMore) {
    const problem = `no new item for the ${MAX_STALE_PAGES}th time, and says that there is more`;
    throw responseError(result, problem);
  }
  return countMissing(known) > 0 && !isAfterFirst(paging, start) ? 'missing' : undefined;
}

/** Nothing shows that the server supports paging: no `has_more`, and no total above these items. */
function isUnproven({ envelope: { total, hasMore }, known }: LoadedPage): boolean {
  return known.sent > 0 && (total === undefined ? hasMore === undefined : total < known.count);
}

function looksSame({ envelope, known }: LoadedPage, before: Known): boolean {
  return known.sent > 0 && !before.isPaged && printOf(envelope.items) === before.print;
}
