import type { LoadedPage } from './page.ts';
import type { Paging } from './paging.ts';
import { readSize } from './query.ts';

/** A list that grows in front as fast as it is read ends after so many pages without a new item. */
const MAX_STALE_PAGES = 10;

export function whatFollows(
  paging: Paging,
  { query, envelope, number, count, stale }: LoadedPage,
): LoadedPage['next'] {
  const { items, total, hasMore, nextCursor, pageSize = Infinity } = envelope;
  if (paging.style === 'whole') return 'end';
  if (paging.style === 'cursor') return nextCursor === undefined ? 'end' : 'more';
  if (stale === MAX_STALE_PAGES || (items.length === 0 && (number > 1 || !total))) return 'end';
  if (hasMore !== undefined) return hasMore ? 'more' : 'end';
  if (total === undefined) return 'maybe'; // A bare list: perhaps a page, perhaps all of it.
  if (total > count) return 'more';
  // The total of another contract may count the page only, so it ends the list together with a
  // short page.
  const fullSize = Math.min(
    readSize(paging, query) ?? Infinity,
    paging.maxSize ?? Infinity,
    pageSize,
  );
  return items.length < fullSize ? 'end' : 'maybe';
}

/**
 * The items that were on no earlier page. Remembers their ids. If an item has no id, or two of a
 * page have the same, ids do not identify the items, and all are new.
 */
export function takeNew(
  items: unknown[],
  page: Pick<LoadedPage, 'pageOfId' | 'number'>,
): unknown[] {
  const { pageOfId, number } = page;
  if (!pageOfId) return items;
  const ids = new Set(items.map(readId));
  if (ids.has(undefined) || ids.size < items.length) {
    page.pageOfId = undefined;
    return items;
  }
  // `nextPage()` may read a page again, whose ids and those of later pages are known already.
  const fresh = items.filter((item) => (pageOfId.get(readId(item)) ?? number) >= number);
  for (const item of fresh) pageOfId.set(readId(item), number);
  return fresh.length === items.length ? items : fresh;
}

/**
 * How many items may have been on no page, once a list has been read from its start to its end: as
 * many as the total says, and one for each that came again, unless one that was added in front has
 * moved it.
 */
export function countMissing({
  count,
  grown,
  repeated,
  envelope: { total = 0 },
}: LoadedPage): number {
  return Math.max(0, total - grown - count, repeated - grown);
}

/**
 * What a page is recognised by: the number of its items, and three of them. The caller may change
 * the items later.
 */
export function printOf(items: readonly unknown[]): string {
  const few = [items[0], items[items.length >> 1], items.at(-1)];
  return JSON.stringify([items.length, ...few.map((item) => readId(item) ?? item)]);
}

function readId(item: unknown): string | number | undefined {
  const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}
