import { atCaller } from '../errors/index.ts';
import type { CallSuccess } from '../response/result.ts';
import { countMissing, printOf, takeNew, whatFollows } from './end.ts';
import { readEnvelope, responseError, type Envelope } from './envelope.ts';
import type { LoadedPage, PageSource } from './page.ts';
import type { Paging } from './paging.ts';
import {
  firstPosition,
  firstQuery,
  ignoresPosition,
  isAfterFirst,
  nextQuery,
  readPosition,
  readSize,
  type Query,
} from './query.ts';
import { addMissing, addMoved, emptyIfWhole, endRepeated } from './recover.ts';
import { requestPages } from './requests.ts';

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
  const { paging } = source;
  const requests = requestPages(source, concurrency);
  let query = firstQuery(paging, source.query ?? {}, limit);
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
      query = nextQuery(paging, query, page.sent, page.envelope.nextCursor);
    }
  } catch (error) {
    throw atCaller(error);
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
  before?: LoadedPage,
): Promise<LoadedPage> {
  const { paging } = source;
  const page = makePage(paging, query, result, before);
  const { envelope, sent } = page;
  if (paging.style === 'cursor') {
    if (page.next === 'end' || envelope.nextCursor !== query[paging.cursor]) return page;
    throw responseError(result, `the cursor that it was asked with: ${ignoresPosition(paging)}`);
  }
  if (!before) {
    // Nothing shows that the server supports paging: no `has_more`, and no total above these items.
    const isUnproven =
      envelope.total === undefined ? envelope.hasMore === undefined : envelope.total < page.count;
    return sent > 0 && isUnproven && isAfterFirst(paging, query)
      ? emptyIfWhole(source, page)
      : page;
  }
  const growth = growthSince(before, envelope);
  // A list that has grown by a page sends the page before again too.
  if (sent > 0 && growth <= 0 && printOf(envelope.items) === before.print)
    return endRepeated(source, page);
  if (growth < 0 && before.sent > 0) await addMoved(source, page, -growth, before.sent);
  const isWhole = !isAfterFirst(paging, source.query ?? {});
  if (page.next === 'end' && isWhole && countMissing(page) > 0) await addMissing(source, page);
  return page;
}

function makePage(
  paging: Paging,
  query: Query,
  result: CallSuccess<unknown>,
  before?: LoadedPage,
): LoadedPage {
  const envelope = readEnvelope(result, paging);
  const { items } = envelope;
  const page: LoadedPage = {
    query,
    result,
    envelope,
    items,
    sent: items.length,
    print: undefined,
    next: 'end',
    number: (before?.number ?? 0) + 1,
    count: before ? before.count : countBefore(paging, query, envelope),
    pageOfId: before?.pageOfId,
    grown: before ? before.grown + Math.max(0, growthSince(before, envelope)) : 0,
    repeated: before?.repeated ?? 0,
    stale: 0,
  };
  if (before) page.items = takeNew(items, page);
  const fresh = page.items.length;
  page.count += fresh;
  page.repeated += items.length - fresh;
  if (before && fresh === 0) page.stale = before.stale + 1;
  page.next = whatFollows(paging, page);
  // Most lists have one page, of which nothing has to be remembered.
  if (page.next === 'end') return page;
  page.print = printOf(items);
  // A cursor follows the last item, also if the list has changed.
  if (!before && paging.style !== 'cursor') {
    page.pageOfId = new Map();
    takeNew(items, page);
  }
  return page;
}

/** By how much the total has grown since the page before. Negative if items were deleted. */
function growthSince({ envelope: { total: before } }: LoadedPage, { total }: Envelope): number {
  return total === undefined || before === undefined ? 0 : total - before;
}

/**
 * How many items are before the first page that is requested. If nothing says its size, pages count
 * as large as it is.
 */
function countBefore(paging: Paging, query: Query, { items, pageSize }: Envelope): number {
  if (!isAfterFirst(paging, query)) return 0;
  const skipped = readPosition(paging, query) - firstPosition(paging);
  return paging.style === 'page'
    ? skipped * (readSize(paging, query) ?? pageSize ?? items.length)
    : skipped;
}
