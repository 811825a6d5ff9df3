import { fetchEnvelope, fetchItems } from '../page/fetch-page.ts';
import type { ListProgress } from '../page/list-progress.ts';
import type { LoadedPage } from '../page/loaded-page.ts';
import type { PageSource } from '../page/page-source.ts';
import { readPageSize, type Query } from '../page/queries.ts';
import { isStart } from '../seen/fingerprint.ts';
import { hasFirstItem } from '../seen/item-names.ts';

/**
 * Whether a server supports the page size but not the page number: then there may be more items than it has sent. Asks for
 * another size. Such a server then sends fewer or more items, while one that sends the whole list sends the same again.
 *
 * For the second page of a list that is being read, when nothing says how many items there are.
 */
export async function supportsSizeOnly(
  source: PageSource,
  query: Query,
  { envelope: { total }, sent }: LoadedPage,
  { firstNames }: ListProgress,
): Promise<boolean> {
  const { size, maxSize } = source.paging;
  const count = sent.length;
  // Without a size in the query, the server chose one.
  const isFull = [readPageSize(source.paging, query) ?? count, maxSize].includes(count);
  if (size === undefined || !isFull || total !== undefined) return false;
  const other = count > 1 ? count - 1 : 2;
  const found = (await fetchItems(source, { ...query, [size]: other })) ?? [];
  const names = firstNames?.();
  const hasStart = other > count || (names && hasFirstItem(names, found)) || isStart(found, sent);
  if (found.length !== other || !hasStart) return false;
  // A whole list may have this number of items by chance, if one was made or deleted in the meantime.
  const third = count > 2 ? 1 : count;
  return (await fetchItems(source, { ...query, [size]: third }))?.length === third;
}

/**
 * The same for a page that was requested directly, where the server is known to ignore the page number. One request is
 * enough: there is no page before it, since which the list might have changed.
 *
 * @param count how many items the server has sent
 */
export async function mayHaveMore(source: PageSource, query: Query, count: number): Promise<boolean> {
  const { size, maxSize = Infinity } = source.paging;
  const asked = readPageSize(source.paging, query);
  if (size === undefined || (asked !== undefined && asked !== count)) return false;
  const other = count < maxSize ? count + 1 : count - 1;
  const { length } = (await fetchEnvelope(source, { ...query, [size]: other })).items;
  return count < maxSize ? length > count : length < count;
}
