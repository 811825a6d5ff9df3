import type { Envelope } from '../envelope.ts';
import { hasCursor, type ListProgress } from './list-progress.ts';
import type { Paging } from '../paging.ts';
import { requestedSize, toNumber, type Query } from '../queries.ts';

/** Pages without items that are asked for in a row where a total says that there are more: fewer beyond its reach. */
const MAX_EMPTY_PAGES = 10;
const MAX_EMPTY_PAGES_BEYOND = 2;

/** `maybe`: only a request for the next page can tell. */
export type Continuation = 'end' | 'more' | 'maybe';

/**
 * Whether a list goes on after a page: the one rule for all lists. No sign alone ends a list, since servers cap pages,
 * count only the page that they send, and do not page at all.
 *
 * 1. `has_more` counts as it is. By cursor, so does whether there is a next one.
 * 2. A total above what was seen means more; after pages without items, for some more pages only.
 * 3. A page without items is the end where nothing says that there is more.
 * 4. A total that equals what was seen is the end if the page was short as well: shorter than what was asked for, or than
 *    a page before.
 * 5. In all other cases the next page is asked for. If the list had ended, it is empty, or one that came before.
 *
 * @param progress what the pages before have shown
 */
export function continuation(paging: Paging, query: Query, envelope: Envelope, progress: ListProgress): Continuation {
  const { hasMore, items, total } = envelope;
  if (hasMore !== undefined) return hasMore ? 'more' : 'end';
  if (paging.style === 'cursor') return afterCursor(envelope, progress);
  const seen = progress.seen + items.length;
  if (items.length === 0) {
    if (total === undefined || seen >= total) return 'end';
    const most = reach(paging, query, progress) < total ? MAX_EMPTY_PAGES : MAX_EMPTY_PAGES_BEYOND;
    return progress.emptyPages < most ? 'maybe' : 'end';
  }
  if (total !== undefined && total > seen) return 'more';
  if (total === seen && items.length < fullPage(paging, query, envelope, progress)) return 'end';
  return total === undefined && progress.isWhole ? 'end' : 'maybe';
}

/** A page without items may have others after it: some servers filter a page after they have cut it. */
function afterCursor({ items, nextCursor }: Envelope, { emptyPages, trail }: ListProgress): Continuation {
  if (nextCursor === undefined) return 'end';
  if (items.length > 0) return 'more';
  return emptyPages >= MAX_EMPTY_PAGES || hasCursor(trail, nextCursor) ? 'end' : 'maybe';
}

/** How many items a page has that is not the last: what earlier pages and the server itself show, else what was asked for. */
function fullPage(paging: Paging, query: Query, { pageSize = Infinity }: Envelope, { largest }: ListProgress): number {
  return largest || Math.min(pageSize, requestedSize(paging, query) ?? Infinity);
}

/** How much of the list the pages so far have covered at least, with items or without. */
function reach(paging: Paging, query: Query, { largest }: ListProgress): number {
  if (paging.style === 'page') return (toNumber(query[paging.page]) ?? 1) * (largest || 1);
  return paging.style === 'offset' ? (toNumber(query[paging.offset]) ?? 0) + (largest || 1) : 0;
}

/** How far a page without items moves on. */
export function pageStep(paging: Paging, query: Query, { largest }: ListProgress): number {
  return largest || (requestedSize(paging, query) ?? 1);
}
