export type Id = string | number;

/** The ids of the items of a page. */
export interface PageIds {
  values: readonly Id[];
  /** The least and the greatest id; `NaN` if not all ids are numbers. */
  least: number;
  greatest: number;
}

/** The items of a page, and which of them are new. */
export interface PageItems {
  /** All that the server has sent. */
  sent: unknown[];
  /** Those that were on no earlier page: `sent` itself if all are new. */
  fresh: unknown[];
  /** The ids of the items sent; `undefined` if an item has none. */
  ids: PageIds | undefined;
  /** The ids of the new items. */
  freshIds: PageIds | undefined;
}

/** Finds out which items of a page are new. @param earlier the ids on the pages before */
export function splitItems(sent: unknown[], earlier: readonly PageIds[]): PageItems {
  const ids = readIds(sent);
  const fresh = findNewItems(sent, ids, earlier);
  return { sent, fresh, ids, freshIds: fresh === sent ? ids : readIds(fresh) };
}

/** The ids of these items; `undefined` if one has none. A copy, since the caller may change the items. */
function readIds(items: readonly unknown[]): PageIds | undefined {
  const values: Id[] = [];
  let [least, greatest] = [Infinity, -Infinity];
  for (const item of items) {
    const id = readId(item);
    if (id === undefined) return undefined;
    values.push(id);
    const number = typeof id === 'number' ? id : NaN;
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }
  return { values, least, greatest };
}

/** The id of an item: its member `id`, if that is a text or a number. */
export function readId(item: unknown): Id | undefined {
  return typeof item === 'object' && item !== null ? toId((item as { id?: unknown }).id) : undefined;
}

export function toId(value: unknown): Id | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/**
 * The items that were not on the pages before. An item comes again if the list has grown in front, or if the server
 * filters a page after cutting it.
 *
 * The ranges of ids are compared first: looking up each id would make a page of 100 some hundredths slower
 * (bench/README.md, "Paging").
 */
function findNewItems(items: unknown[], ids: PageIds | undefined, earlier: readonly PageIds[]): unknown[] {
  const near = ids ? earlier.filter(({ least, greatest }) => !(greatest < ids.least || ids.greatest < least)) : earlier;
  if (near.length === 0) return items;
  const values = new Set(near.flatMap((page) => page.values));
  // An id that two items have does not identify an item.
  if (values.size < near.reduce((sum, page) => sum + page.values.length, 0)) return items;
  const fresh = items.filter((item) => {
    const id = readId(item);
    return id === undefined || !values.has(id);
  });
  return fresh.length < items.length ? fresh : items;
}
