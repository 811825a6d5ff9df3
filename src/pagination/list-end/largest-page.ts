import type { LoadedPage, PageSource } from '../page/loaded-page.ts';
import { requestedSize, type Query } from '../page/queries.ts';
import { fetchItems } from '../page/fetch-items.ts';
import { isStart } from './ignored-page.ts';

/**
 * The items after the first page of a list whose server heeds the page size but not the page number, if all of them fit
 * on the largest page; else `undefined`.
 */
export async function readOnLargestPage(
  source: PageSource,
  query: Query,
  { sent, envelope: { hasMore, total } }: LoadedPage,
): Promise<unknown[] | undefined> {
  const { size, maxSize = 0 } = source.paging;
  if (size === undefined || hasMore || (requestedSize(source.paging, query) ?? maxSize) >= maxSize) return undefined;
  const items = await fetchItems(source, { ...query, [size]: maxSize });
  const isWhole = items && items.length < maxSize && items.length === (total ?? items.length);
  return isWhole && isStart(sent, items) ? items.slice(sent.length) : undefined;
}
