import { TempsResponseError } from '../../errors/index.ts';
import { describeSource, lastPage, type LoadedPage, type PageSource } from '../page/loaded-page.ts';
import { firstPosition, positionParameter, requestedSize, startsLater, type Query } from '../page/queries.ts';
import { fetchItems } from '../page/fetch-items.ts';
import { readIds, withoutKnown, type PageIds } from '../seen/item-ids.ts';

/** The most items of a list that is read again. Some servers send so many on one page. */
const MAX_ITEMS = 1_000;
/** The sizes of the pages in which it is read again, as parts of the largest: other items then share a page. */
const OTHER_SIZES = [0.97, 0.83, 0.71, 0.59, 0.47];

/**
 * The last page of a list whose order has changed from page to page, with the items that were on none: of items that its
 * order does not tell apart, a server may send some on several pages, and others on none. Throws if they cannot be read.
 */
export async function withMissing(source: PageSource, query: Query, page: LoadedPage): Promise<LoadedPage> {
  const { missed, progress } = page;
  const total = progress.seen + missed;
  if (await hasChanged(source, query, page)) return page;
  const { found, left } = canReadAgain(source, total)
    ? await readAgain(source, query, page)
    : { found: [], left: missed };
  if (left === 0) return lastPage(source, page, [...page.envelope.items, ...found]);
  const { size, maxSize = 0 } = source.paging;
  const isLargest = (requestedSize(source.paging, query) ?? 0) >= maxSize;
  const larger = size === undefined || isLargest ? '' : `larger pages (\`${size}\`, up to ${maxSize}) or `;
  throw new TempsResponseError({
    ...describeSource(page.result),
    problem: `some items on several pages, and ${left} of ${total} on none: their order changes from page to page. Ask for ${larger}fewer items, by a filter`,
  });
}

/** Whether the first page that was read now has other items: the list itself has changed. */
async function hasChanged(source: PageSource, query: Query, { progress: { ids } }: LoadedPage): Promise<boolean> {
  const position = positionParameter(source.paging);
  const first = source.query?.[position] ?? firstPosition(source.paging);
  const items = (await fetchItems(source, { ...query, [position]: first })) ?? [];
  return withoutKnown(items, readIds(items), ids).length > 0;
}

function canReadAgain({ paging, query = {} }: PageSource, total: number): boolean {
  return paging.size !== undefined && total <= MAX_ITEMS && !startsLater(paging, query);
}

/**
 * The items that were missing, and how many are left. Asks for one page of all items, and if the server sends fewer, for
 * pages of other sizes.
 */
async function readAgain(
  source: PageSource,
  query: Query,
  { missed, progress }: LoadedPage,
): Promise<{ found: unknown[]; left: number }> {
  const { paging } = source;
  const { seen } = progress;
  const total = seen + missed;
  const found: unknown[] = [];
  let known: readonly PageIds[] = progress.ids;
  const all = await read(total + 1, 0);
  if (all >= seen && all <= total) return { found, left: 0 };
  const largest = Math.min(all || progress.largest, paging.maxSize ?? Infinity);
  for (const part of OTHER_SIZES) {
    const size = Math.max(1, Math.round(largest * part));
    for (let page = 0; page * size < total && found.length < missed; page++) await read(size, page);
  }
  // Without a total, how many are missing is a guess: what came again may only have moved.
  const isAll = progress.total === undefined && found.length === 0;
  return { found, left: isAll ? 0 : Math.max(0, missed - found.length) };

  async function read(size: number, page: number): Promise<number> {
    const position = firstPosition(paging) + page;
    const asked = { ...query, [paging.size ?? '']: size, [positionParameter(paging)]: position };
    const items = (await fetchItems(source, asked)) ?? [];
    const fresh = withoutKnown(items, readIds(items), known);
    const ids = readIds(fresh);
    if (ids && fresh.length > 0) known = [...known, ids];
    found.push(...fresh);
    return items.length;
  }
}
