import { TempsResponseError } from '../../errors/index.ts';
import { describeSource, lastPage, type LoadedPage, type PageSource } from '../loaded-page.ts';
import { firstPosition, positionParameter, requestedSize, startsLater, type Query } from '../queries.ts';
import { fetchItems } from './fetch-items.ts';
import { readIds, withoutRecent } from './recent-ids.ts';

/** How many items to request at once. Some servers send more than their largest page. */
const MAX_AT_ONCE = 1_000;

/**
 * The last page of a list whose order has changed from page to page, with the items that were on none: of items that its
 * order does not tell apart, a server may send some on several pages, and others on none. Throws if they cannot be read.
 */
export async function withMissing(source: PageSource, query: Query, page: LoadedPage): Promise<LoadedPage> {
  const { paging } = source;
  const { recent, seen, total = 0 } = page.progress;
  const all = await readAtOnce(source, query, total);
  const missing = all ? withoutRecent(all, readIds(all), recent) : [];
  if (seen + missing.length >= total) return lastPage(source, page, [...page.envelope.items, ...missing]);
  const { size, maxSize = 0 } = paging;
  const isLargest = (requestedSize(paging, query) ?? 0) >= maxSize;
  const larger = size === undefined || isLargest ? '' : `larger pages (\`${size}\`, up to ${maxSize}) or `;
  throw new TempsResponseError({
    ...describeSource(page.result),
    problem: `some items on several pages, and ${total - seen} of ${total} on none: their order changes from page to page. Ask for ${larger}fewer items, by a filter`,
  });
}

async function readAtOnce(source: PageSource, query: Query, total: number): Promise<unknown[] | undefined> {
  const { paging } = source;
  if (paging.size === undefined || total > MAX_AT_ONCE || startsLater(paging, source.query ?? {})) return undefined;
  return fetchItems(source, { ...query, [paging.size]: total, [positionParameter(paging)]: firstPosition(paging) });
}
