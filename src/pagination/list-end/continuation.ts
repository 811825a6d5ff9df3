import type { Envelope } from '../page/envelope.ts';
import type { ListProgress } from '../page/list-progress.ts';
import type { Paging } from '../page/paging.ts';
import { pagesBefore, requestedSize, toNumber, type Query } from '../page/queries.ts';

/** How many empty pages in a row to request if a cursor or a total says that there are more items. */
export const MAX_EMPTY_PAGES = 10;
/** After a page that is beyond the total: some servers count items that they do not send. */
const MAX_EMPTY_PAGES_BEYOND = 2;

/** `maybe`: only requesting the next page can tell. */
export type Continuation = 'end' | 'more' | 'maybe';

/**
 * Whether a list continues after a page. No single sign is enough, since some servers cap the page size, some count
 * only the page that they send, and some do not page at all.
 *
 * 1. `has_more` decides, if the server sends it. In a list with cursors, so does the next cursor.
 * 2. A total above the number of items seen means more. After empty pages, only some more are requested: if they are not
 *    beyond the total, the list cannot be read to its end.
 * 3. A page without items is the end, unless something says that there is more.
 * 4. A total equal to the number of items seen is the end if the page was also short: shorter than requested, or than
 *    an earlier page.
 * 5. Otherwise the next page is requested. If the list had ended, that page is empty or a repeated one.
 *
 * @param progress what is known from the pages before
 * @param fresh how many of the items were on none of them
 */
export function continuation(
  paging: Paging,
  query: Query,
  envelope: Envelope,
  progress: ListProgress,
  fresh: number,
): Continuation {
  const { hasMore, items, total } = envelope;
  if (hasMore !== undefined) return hasMore ? 'more' : 'end';
  if (paging.style === 'cursor') return afterCursor(envelope, progress);
  const seen = progress.seen + fresh;
  if (items.length === 0) {
    if (total === undefined || seen >= total) return 'end';
    const isBeyond = reach(paging, query, progress) >= total || mayHaveEnded(total, progress);
    return isBeyond && progress.emptyPages >= MAX_EMPTY_PAGES_BEYOND ? 'end' : 'maybe';
  }
  if (total !== undefined && total > seen) return 'more';
  if (total === seen && items.length < fullPage(paging, query, envelope, progress)) return 'end';
  return 'maybe';
}

/** An empty page may be followed by others: some servers filter the items of a page after cutting it. */
function afterCursor({ items, nextCursor }: Envelope, { emptyPages, pages, trail }: ListProgress): Continuation {
  if (nextCursor === undefined) return 'end';
  if (items.length > 0) return 'more';
  return emptyPages >= MAX_EMPTY_PAGES || trail.hasCursor(pages, nextCursor) ? 'end' : 'maybe';
}

/** The number of items on a full page: as on earlier pages, else as the server says or the query asks. */
function fullPage(paging: Paging, query: Query, { pageSize = Infinity }: Envelope, { largest }: ListProgress): number {
  return largest || Math.min(pageSize, requestedSize(paging, query) ?? Infinity);
}

/** The number of items that the pages so far have covered, including empty pages. */
function reach(paging: Paging, query: Query, { largest }: ListProgress): number {
  const size = largest || (requestedSize(paging, query) ?? Infinity);
  if (paging.style === 'page') return (pagesBefore(paging, query) + 1) * size;
  return paging.style === 'offset' ? (toNumber(query[paging.offset]) ?? 0) + size : 0;
}

/**
 * Whether the first page may have been the last: shorter than those before it, whose size nobody said, but with which it
 * makes the total.
 */
function mayHaveEnded(total: number, { largest, seen, unsized }: ListProgress): boolean {
  return unsized > 0 && seen === (unsized + 1) * largest && (total - largest) % unsized === 0;
}

/** How far to move on after a page without items. */
export function pageStep(paging: Paging, query: Query, envelope: Envelope, progress: ListProgress): number {
  const size = fullPage(paging, query, envelope, progress);
  return Number.isFinite(size) ? size : 1;
}
