import type { Envelope } from './envelope.ts';
import type { Paging } from './paging.ts';
import { firstPosition, readPosition, readSize, type Query } from './query.ts';

type Id = string | number;

/** What is known of a list from its pages so far. Each page has its own, but all share `pageOfId`. */
export interface Progress {
  /** Number of pages that have been read. */
  pages: number;
  /** Number of items on them, and before the first of them. */
  count: number;
  /** Number of items on the largest of them. */
  largest: number;
  /** The page that each item first came on, by its id; `undefined` if ids do not identify the items. */
  pageOfId: Map<Id, number> | undefined;
  /** The last total. */
  total: number | undefined;
  /** By how much the totals have grown. */
  grown: number;
  /** Number of items that came again. */
  repeated: number;
  /** Number of pages in a row whose items all came before. */
  stale: number;
}

/** What follows a page. `maybe`: only the next request can tell. */
export type Next = 'end' | 'more' | 'maybe';

/** A list that grows in front as fast as it is read ends after so many pages without a new item. */
const MAX_STALE_PAGES = 10;

export function whatFollows(paging: Paging, query: Query, page: Envelope, progress: Progress): Next {
  const { items, total, hasMore, nextCursor, pageSize = Infinity } = page;
  if (paging.style === 'whole') return 'end';
  if (paging.style === 'cursor') return nextCursor === undefined ? 'end' : 'more';
  if (progress.stale === MAX_STALE_PAGES || (items.length === 0 && (progress.pages > 1 || !total))) return 'end';
  if (hasMore !== undefined) return hasMore ? 'more' : 'end';
  if (total === undefined) return 'maybe'; // A bare list: perhaps a page, perhaps all of it.
  if (total > progress.count) return 'more';
  // The total of another contract may count the page only, so it ends the list together with a short page.
  const fullSize = Math.min(readSize(paging, query) ?? Infinity, paging.maxSize ?? Infinity, pageSize);
  return items.length < fullSize ? 'end' : 'maybe';
}

/**
 * What is known before the first page that is requested. How many items are before a later page depends on the size of
 * pages; if nothing says it, they count as large as this one.
 */
export function startProgress(paging: Paging, query: Query, { items, pageSize }: Envelope): Progress {
  const hasPositions = paging.style === 'page' || paging.style === 'offset';
  const skipped = hasPositions ? Math.max(0, readPosition(paging, query) - firstPosition(paging)) : 0;
  return {
    pages: 0,
    count: paging.style === 'page' ? skipped * (readSize(paging, query) ?? pageSize ?? items.length) : skipped,
    largest: 0,
    // A cursor follows the last item, also if the list has changed.
    pageOfId: hasPositions ? new Map() : undefined,
    total: undefined,
    grown: 0,
    repeated: 0,
    stale: 0,
  };
}

/** Counts a page in, and returns its items that were on no earlier page. */
export function countPage(progress: Progress, { items, total }: Envelope): unknown[] {
  progress.pages++;
  const fresh = progress.pages === 1 ? items : takeNew(items, progress);
  progress.count += fresh.length;
  progress.largest = Math.max(progress.largest, items.length);
  progress.repeated += items.length - fresh.length;
  progress.stale = items.length > 0 && fresh.length === 0 ? progress.stale + 1 : 0;
  progress.grown += Math.max(0, (total ?? 0) - (progress.total ?? total ?? 0));
  progress.total = total;
  return fresh;
}

/**
 * The items that were on no earlier page. Remembers their ids. If an item has no id, or two of a page have the same, ids
 * do not identify the items, and all are new.
 */
export function takeNew(items: unknown[], progress: Progress): unknown[] {
  const { pageOfId, pages } = progress;
  if (!pageOfId) return items;
  const fresh: unknown[] = [];
  let isKnownHere = false;
  for (const item of items) {
    const id = readId(item);
    if (id === undefined) return takeAll(items, progress);
    const page = pageOfId.get(id);
    // `nextPage()` may read a page again, whose ids and those of later pages are in the map already.
    if (page !== undefined && page < pages) continue;
    isKnownHere ||= page === pages;
    pageOfId.set(id, pages);
    fresh.push(item);
  }
  if (isKnownHere && new Set(items.map(readId)).size < items.length) return takeAll(items, progress);
  return fresh.length === items.length ? items : fresh;
}

function takeAll(items: unknown[], progress: Progress): unknown[] {
  progress.pageOfId = undefined;
  return items;
}

/**
 * How many items may have been on no page, once a list has been read from its start to its end: as many as the total says,
 * and one for each that came again, unless one that was added in front has moved it.
 */
export function countMissing({ count, grown, repeated, total = 0 }: Progress): number {
  return Math.max(0, total - grown - count, repeated - grown);
}

/** What a page is recognised by: the number of its items, and three of them. The caller may change the items later. */
export function printOf(items: readonly unknown[]): string {
  const few = [items[0], items[items.length >> 1], items.at(-1)];
  return JSON.stringify([items.length, ...few.map((item) => readId(item) ?? item)]);
}

function readId(item: unknown): Id | undefined {
  const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}
