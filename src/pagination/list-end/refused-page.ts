import { readEnvelope } from '../page/envelope.ts';
import { isRefusal } from '../page/fetch-items.ts';
import type { LoadedPage, PageSource } from '../page/loaded-page.ts';
import { firstQuery } from '../page/queries.ts';

/**
 * Whether a failure of the next page is the end of the list: some servers refuse the page after the last one. Only a
 * total can say so. Without one, the server may refuse pages as far as that, or a proxy has a 404 of its own.
 *
 * @param page the page before
 */
export async function isRefusedEnd(source: PageSource, page: LoadedPage, error: unknown): Promise<boolean> {
  const { envelope, next, progress } = page;
  if (next.kind !== 'maybe' || envelope.total !== progress.seen || !isRefusal(error)) return false;
  return envelope.total > envelope.items.length || countsAll(source, envelope.total);
}

/** Whether the total of the only page is that of the list. Some servers count the page: a smaller one has less then. */
async function countsAll(source: PageSource, count: number): Promise<boolean> {
  const { paging, query = {} } = source;
  if (paging.size === undefined) return false;
  const size = count > 1 ? count - 1 : 2;
  const result = await source
    .fetchPage({ ...firstQuery(paging, query, Infinity), [paging.size]: size })
    .catch((error: unknown) => ({ data: undefined, error }));
  if (result.error) return false;
  const { items, total } = readEnvelope(result.data, paging);
  return total === count && items.length <= size;
}
