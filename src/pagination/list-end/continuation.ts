import type { Envelope } from '../page/envelope.ts';
import type { ListProgress } from '../page/list-progress.ts';
import type { Paging } from '../page/paging.ts';
import { countPagesBefore, readPageSize, toNumber, type Query } from '../page/queries.ts';

/** How many empty pages in a row are requested if a cursor or a total says that there are more items. */
export const MAX_EMPTY_PAGES = 10;
/** How many are requested once the pages have covered the total: some servers count items that they do not send. */
const MAX_EMPTY_PAGES_BEYOND = 2;

/** The same for pages of items that all came before: pages that are full, and shorter ones. */
const MAX_STALE_PAGES = 100;
const MAX_STALE_PAGES_AT_END = 2;

/** `maybe`: only requesting the next page can tell. */
export type Continuation = 'end' | 'more' | 'maybe';

/**
 * Decides whether a list continues after a page. No single sign is enough, since some servers cap the page size, some
 * count only the page that they send, and some do not support paging.
 *
 * 1. `has_more` decides, if the server sends it. In a list with cursors, the next cursor decides.
 * 2. A total above the number of items seen means more. Only a few pages are requested after an empty one. If they are
 *    empty too, the list ends if its pages have covered the total; else `findProblem` reports it.
 * 3. A page without items is the end, unless something says that there is more.
 * 4. Pages whose items all came before are the end after a while: the list grows in front as fast as it is read.
 * 5. A total equal to the number of items seen is the end if the page is also short: shorter than requested, or than an
 *    earlier page.
 * 6. Otherwise the next page is requested. If the list has ended, that page is empty or an earlier one again.
 *
 * @param progress what is known from the pages before
 * @param fresh how many of the items were on none of them
 */
export function decideContinuation(
  paging: Paging,
  query: Query,
  envelope: Envelope,
  progress: ListProgress,
  fresh: number,
): Continuation {
  const { hasMore, items, total } = envelope;
  if (hasMore !== undefined) return hasMore ? 'more' : 'end';
  if (paging.style === 'cursor') return decideByCursor(envelope, progress);
  const seen = progress.seen + fresh;
  if (items.length === 0) {
    if (total === undefined || seen >= total) return 'end';
    const isCovered = countCovered(paging, query, progress) >= total || mayHaveBegunAtEnd(total, progress);
    return isCovered && progress.emptyPages >= MAX_EMPTY_PAGES_BEYOND ? 'end' : 'maybe';
  }
  const isShort = items.length < countFullPage(paging, query, envelope, progress);
  if (fresh === 0 && progress.stalePages >= (isShort ? MAX_STALE_PAGES_AT_END : MAX_STALE_PAGES)) return 'end';
  if (total !== undefined && total > seen) return 'more';
  if (total === seen && isShort) return 'end';
  return 'maybe';
}

/** An empty page may be followed by others: some servers filter the items of a page after cutting it. */
function decideByCursor({ items, nextCursor }: Envelope, { emptyPages, pages, seenPages }: ListProgress): Continuation {
  if (nextCursor === undefined) return 'end';
  if (items.length > 0) return 'more';
  return emptyPages >= MAX_EMPTY_PAGES || seenPages.hasCursor(pages, nextCursor) ? 'end' : 'maybe';
}

/** The number of items on a full page: that of the largest page before, else what the server says or the query asks. */
function countFullPage(
  paging: Paging,
  query: Query,
  { pageSize = Infinity }: Envelope,
  { largest }: ListProgress,
): number {
  return largest || Math.min(pageSize, readPageSize(paging, query) ?? Infinity);
}

/** How many items the pages up to this one would have, if all of them were full. */
function countCovered(paging: Paging, query: Query, { largest }: ListProgress): number {
  const size = largest || (readPageSize(paging, query) ?? Infinity);
  if (paging.style === 'page') return (countPagesBefore(paging, query) + 1) * size;
  return paging.style === 'offset' ? (toNumber(query[paging.offset]) ?? 0) + size : 0;
}

/**
 * Whether the first page that was requested may have been the last of the list: no page after it had items, and the pages
 * before it, whose size is unknown, may have the rest of the total in equal parts.
 */
function mayHaveBegunAtEnd(total: number, { largest, seen, unsized }: ListProgress): boolean {
  return unsized > 0 && seen === (unsized + 1) * largest && (total - largest) % unsized === 0;
}

/** How many items an offset skips after a page without items. */
export function countStep(paging: Paging, query: Query, envelope: Envelope, progress: ListProgress): number {
  const size = countFullPage(paging, query, envelope, progress);
  return Number.isFinite(size) ? size : 1;
}
