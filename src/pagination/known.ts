import type { Envelope } from './envelope.ts';
import type { Paging } from './paging.ts';
import { firstPosition, isAfterFirst, readPosition, readSize, type Query } from './query.ts';
import { printOf, SeenItems } from './seen.ts';

/** A list that grows in front as fast as it is read ends after so many pages without a new item. */
export const MAX_STALE_PAGES = 10;

/** What is known of a list up to the end of a page. Never changed: each page makes a new one. */
export interface Known {
  /** How many pages have been read. */
  readonly pages: number;
  /** How many items there are up to here. */
  readonly count: number;
  /** The latest total that the server has sent. */
  readonly total: number | undefined;
  /** By how much the totals have grown. */
  readonly grown: number;
  /** How many items came again. */
  readonly repeated: number;
  /** How many pages in a row have nothing but items that came before. */
  readonly stale: number;
  /** How many items the server has sent on the page. */
  readonly sent: number;
  /** Whether a page that looks like the one before is no sign that the server ignores the page. */
  readonly isPaged?: boolean | undefined;
  /** What the page is recognised by, if another may follow. */
  readonly print?: string;
  /** The items of all pages, if another may follow. Lists with cursors have none. */
  readonly seen?: SeenItems | undefined;
}

/** What comes of a page. */
export interface PageStep {
  /** The items that were on no earlier page. */
  items: unknown[];
  /** What is known of the list up to the end of this page. */
  known: Known;
  /** What follows the page. `maybe`: only the next request can tell. */
  next: 'end' | 'more' | 'maybe';
}

/** What is known before the first page, which this is the response for. */
function nothingKnown(paging: Paging, query: Query, envelope: Envelope): Known {
  return {
    pages: 0,
    count: countBefore(paging, query, envelope),
    total: envelope.total,
    grown: 0,
    repeated: 0,
    stale: 0,
    sent: 0,
  };
}

/** Reads a page after those that are known: its new items, what is known then, and what follows. */
export function afterPage(
  paging: Paging,
  query: Query,
  envelope: Envelope,
  before: Known = nothingKnown(paging, query, envelope),
): PageStep {
  const { items: all, total = before.total } = envelope;
  const pages = before.pages + 1;
  const items = before.seen?.takeNew(all, pages) ?? all;
  const known: Known = {
    pages,
    count: before.count + items.length,
    total,
    grown: before.grown + Math.max(0, growthSince(before, envelope)),
    repeated: before.repeated + all.length - items.length,
    stale: pages > 1 && items.length === 0 ? before.stale + 1 : 0,
    isPaged: before.isPaged,
    sent: all.length,
    seen: before.seen,
  };
  const next = whatFollows(paging, query, envelope, known, before);
  // Most lists have one page, of which nothing has to be remembered.
  if (next === 'end') return { items, known, next };
  // A cursor follows the last item, also if the list has changed.
  const seen = paging.style === 'cursor' ? undefined : (known.seen ?? new SeenItems(all));
  return { items, known: { ...known, seen, print: printOf(all) }, next };
}

function whatFollows(
  paging: Paging,
  query: Query,
  envelope: Envelope,
  known: Known,
  before: Known,
): PageStep['next'] {
  const { pages, count, stale } = known;
  const { items, total, hasMore, nextCursor } = envelope;
  if (paging.style === 'whole') return 'end';
  if (paging.style === 'cursor') return nextCursor === undefined ? 'end' : 'more';
  if (stale === MAX_STALE_PAGES) return 'end';
  if (hasMore !== undefined) return hasMore ? 'more' : 'end';
  if (items.length === 0 && (pages > 1 || !total)) return 'end';
  if (total === undefined) return 'maybe'; // A bare list: perhaps a page, perhaps all of it.
  return total > count ? 'more' : afterTotal(paging, query, envelope, known, before);
}

/** What follows a page that reaches the total. */
function afterTotal(
  paging: Paging,
  query: Query,
  envelope: Envelope,
  { pages, count, total }: Known,
  before: Known,
): PageStep['next'] {
  // A total may count the page only, unless it stays the same from page to page.
  const isReached = pages > 1 && total === count && total === before.total;
  return isReached || isShort(paging, query, envelope) ? 'end' : 'maybe';
}

function isShort(paging: Paging, query: Query, { items, pageSize }: Envelope): boolean {
  const sizes = [readSize(paging, query), paging.maxSize, pageSize];
  return items.length < Math.min(...sizes.map((size) => size ?? Infinity));
}

/** By how much the total has grown since the page before. Negative if items were deleted. */
export function growthSince({ total: before }: Known, { total }: Pick<Envelope, 'total'>): number {
  return total === undefined || before === undefined ? 0 : total - before;
}

/**
 * How many items may have been on no page, once a list has been read from its start to its end: as
 * many as the total says, and one for each that came again, unless one that was added in front has
 * moved it.
 */
export function countMissing({ count, total = 0, grown, repeated }: Known): number {
  return Math.max(0, total - grown - count, repeated - grown);
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
