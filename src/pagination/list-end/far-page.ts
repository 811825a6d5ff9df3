import { fetchItems } from '../page/fetch-page.ts';
import type { PageSource } from '../page/page-source.ts';
import type { Paging } from '../page/paging.ts';
import { getPositionParameter, readPageSize, toNumber, type Query } from '../page/queries.ts';

/** A page number and an offset beyond the end of every list. */
const FAR_PAGE = 1_000_000;
const FAR_OFFSET = 1_000_000_000;
/** How many pages ahead to look if the server refuses a page as far as that. */
const NEARER_PAGES = [1000, 100, 10];

/** A page far beyond the end of a list. */
export interface FarPage {
  /** `undefined` if the server refuses every page that far. */
  items: unknown[] | undefined;
  /** It is one of the nearer pages, which a long list may have. */
  isNear: boolean;
}

/**
 * Requests a page far beyond the end. A server that supports paging sends nothing, or the last items of the list. A
 * refusal shows nothing.
 *
 * @param size the page size, if the query does not ask for one
 */
export async function fetchFarPage(source: PageSource, query: Query, size: number): Promise<FarPage> {
  const { paging } = source;
  const position = getPositionParameter(paging);
  const step = paging.style === 'page' ? 1 : (readPageSize(paging, query) ?? size);
  const start = toNumber(query[position]) ?? 0;
  const farthest = getFarPosition(paging);
  for (const place of [farthest, ...NEARER_PAGES.map((pages) => start + pages * step)]) {
    const items = await fetchItems(source, { ...query, [position]: place });
    if (items) return { items, isNear: place !== farthest };
  }
  return { items: undefined, isNear: false };
}

export function getFarPosition(paging: Paging): number {
  return paging.style === 'page' ? FAR_PAGE : FAR_OFFSET;
}
