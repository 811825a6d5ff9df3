import { readEnvelope } from '../page/envelope.ts';
import { isRefusal } from '../page/fetch-page.ts';
import type { LoadedPage } from '../page/loaded-page.ts';
import type { PageSource } from '../page/page-source.ts';
import { buildFirstQuery } from '../page/queries.ts';

/**
 * Whether a failure of the next page is the end of the list: some servers refuse the page after the last one. Only a
 * `total` that has been reached proves it. Without one, the server may limit the page number, or a proxy sent the 404.
 *
 * @param page the page before
 */
export async function isRefusedEnd(source: PageSource, page: LoadedPage, error: unknown): Promise<boolean> {
  const { envelope, next, progress } = page;
  if (next.kind !== 'maybe' || envelope.total !== progress.seen || !isRefusal(error)) return false;
  return envelope.total > envelope.items.length || isTotalOfList(source, envelope.total);
}

/**
 * Whether the total on the only page counts the list. Some servers count the items of the page. Asks for a smaller page:
 * their total is smaller there.
 */
async function isTotalOfList(source: PageSource, count: number): Promise<boolean> {
  const { paging, query = {} } = source;
  if (paging.size === undefined) return false;
  const size = count > 1 ? count - 1 : 2;
  const result = await source
    .fetchPage({ ...buildFirstQuery(paging, query, Infinity), [paging.size]: size })
    .catch((error: unknown) => ({ data: undefined, error }));
  if (result.error) return false;
  const { items, total } = readEnvelope(result.data, paging);
  return total === count && items.length <= size;
}
