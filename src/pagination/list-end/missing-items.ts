import { TempsResponseError } from '../../errors/index.ts';
import { fetchItems } from '../page/fetch-page.ts';
import { makeLastPage, type LoadedPage } from '../page/loaded-page.ts';
import { describeResponse, type PageSource } from '../page/page-source.ts';
import { getFirstPosition, getPositionParameter, isAfterFirst, readPageSize, type Query } from '../page/queries.ts';
import { splitItems, type PageIds } from '../seen/item-ids.ts';

/** The maximum number of items of a list that is read again. Some servers send so many on one page. */
const MAX_ITEMS = 5_000;
/** The sizes of the pages in which it is read again, as parts of the largest page. They distribute the items differently. */
const OTHER_SIZES = [0.97, 0.83, 0.71, 0.59, 0.47];

/**
 * Adds to the last page of a list the items that were on no page. If the order of a list leaves the order of some items
 * open, a server may send some on several pages and others on none. Throws if the missing items cannot be read.
 */
export async function addMissingItems(source: PageSource, query: Query, page: LoadedPage): Promise<LoadedPage> {
  const { missingCount, progress } = page;
  const total = progress.seen + missingCount;
  if (await hasGrown(source, query, page)) return page;
  const { found, left } = canReadAgain(source, total)
    ? await readAgain(source, query, page)
    : { found: [], left: missingCount };
  if (left === 0) return makeLastPage(source, page, [...page.envelope.items, ...found]);
  const { size, maxSize = 0 } = source.paging;
  const isLargest = (readPageSize(source.paging, query) ?? 0) >= maxSize;
  const larger = size === undefined || isLargest ? '' : `larger pages (\`${size}\`, up to ${maxSize}) or `;
  throw new TempsResponseError({
    ...describeResponse(page.result),
    problem: `some items on several pages, and ${left} of ${total} on none: their order changes from page to page. Ask for ${larger}fewer items, by a filter`,
  });
}

/** Whether the list has grown in front by as many items as came again: then these only moved. */
async function hasGrown(source: PageSource, query: Query, { progress }: LoadedPage): Promise<boolean> {
  const position = getPositionParameter(source.paging);
  const first = source.query?.[position] ?? getFirstPosition(source.paging);
  const items = (await fetchItems(source, { ...query, [position]: first })) ?? [];
  const added = splitItems(items, progress.ids).fresh.length;
  return added > 0 && (added >= progress.repeated || added === items.length);
}

function canReadAgain({ paging, query = {} }: PageSource, total: number): boolean {
  return paging.size !== undefined && total <= MAX_ITEMS && !isAfterFirst(paging, query);
}

/**
 * Finds missing items, and says how many are still missing. Asks for one page of all items. If the server sends fewer,
 * asks for pages of other sizes.
 */
async function readAgain(
  source: PageSource,
  query: Query,
  { missingCount, progress }: LoadedPage,
): Promise<{ found: unknown[]; left: number }> {
  const { paging } = source;
  const { seen } = progress;
  const total = seen + missingCount;
  const found: unknown[] = [];
  let known: readonly PageIds[] = progress.ids;

  /** Collects the new items of a page, and returns how many items it has. */
  const collect = async (size: number, page: number): Promise<number> => {
    const position = getFirstPosition(paging) + page * (paging.style === 'offset' ? size : 1);
    const asked = { ...query, [paging.size ?? '']: size, [getPositionParameter(paging)]: position };
    const items = (await fetchItems(source, asked)) ?? [];
    const { fresh, freshIds } = splitItems(items, known);
    if (freshIds && fresh.length > 0) known = [...known, freshIds];
    found.push(...fresh);
    return items.length;
  };

  const count = await collect(total + 1, 0);
  if (count >= seen && count <= total) return { found, left: 0 };
  const largest = Math.min(count || progress.largest, paging.maxSize ?? Infinity);
  for (const part of OTHER_SIZES) {
    const size = Math.max(1, Math.round(largest * part));
    for (let page = 0; page * size < total && found.length < missingCount; page++) await collect(size, page);
  }
  // Without a total, the number of missing items is a guess: some that came again may only have moved.
  return { found, left: progress.total === undefined ? 0 : Math.max(0, missingCount - found.length) };
}
