import type { LoadedPage, PageSource } from '../page/loaded-page.ts';
import { requestedSize, type Query } from '../page/queries.ts';
import { fetchItems } from '../page/fetch-items.ts';
import { fingerprintItems, looksAlike } from '../seen/fingerprint.ts';
import { hasFirst } from '../seen/item-names.ts';
import type { ListProgress } from '../page/list-progress.ts';

/**
 * Whether the server heeds the page size but not the page number, so that there may be more items. Asks for another
 * page size: such a server then sends fewer or more items, while a server that sends the whole list sends the same
 * again.
 */
export async function cutsPages(
  source: PageSource,
  query: Query,
  { envelope: { total }, sent: items }: LoadedPage,
  { firstMarks }: ListProgress,
): Promise<boolean> {
  const { size, maxSize } = source.paging;
  const count = items.length;
  const isFull = [requestedSize(source.paging, query), maxSize].includes(count);
  if (size === undefined || !isFull || total !== undefined) return false;
  const other = count > 1 ? count - 1 : 2;
  const found = (await fetchItems(source, { ...query, [size]: other })) ?? [];
  const marks = firstMarks?.();
  const hasStart = other > count || (marks && hasFirst(marks, found)) || isStart(found, items);
  if (found.length !== other || !hasStart) return false;
  // A whole list of which an item was made or deleted in the meantime may have that many by chance.
  const third = count > 2 ? 1 : count;
  return (await fetchItems(source, { ...query, [size]: third }))?.length === third;
}

/** Whether `some` are the first of `items`, but not all of them. */
export function isStart(some: readonly unknown[], items: readonly unknown[]): boolean {
  const start = items.slice(0, some.length);
  return some.length > 0 && start.length < items.length && looksAlike(fingerprintItems(some), fingerprintItems(start));
}
