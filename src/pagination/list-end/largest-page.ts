import { fetchItems } from '../page/fetch-page.ts';
import type { LoadedPage } from '../page/loaded-page.ts';
import type { PageSource } from '../page/page-source.ts';
import { readPageSize, type Query } from '../page/queries.ts';
import { fingerprintItems, looksAlike } from '../seen/fingerprint.ts';

/**
 * The items after the first page of a list whose server supports the page size but not the page number, if the largest
 * page has all of them; else `undefined`.
 */
export async function readOnLargestPage(
  source: PageSource,
  query: Query,
  { sent, envelope: { hasMore, total } }: LoadedPage,
): Promise<unknown[] | undefined> {
  const { size, maxSize = 0 } = source.paging;
  if (size === undefined || hasMore || (readPageSize(source.paging, query) ?? 0) >= maxSize) return undefined;
  const items = await fetchItems(source, { ...query, [size]: maxSize });
  const isWhole = items && items.length < maxSize && items.length === (total ?? items.length);
  if (!isWhole || !looksAlike(fingerprintItems(sent), fingerprintItems(items.slice(0, sent.length)))) return undefined;
  return items.slice(sent.length);
}
