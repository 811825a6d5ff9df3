/** The ids of the items of a page. */
export interface PageIds {
  values: readonly Id[];
  /** The least and the greatest; `NaN` if not all are numbers. */
  least: number;
  greatest: number;
}

type Id = string | number;

/** At least so many of the last ids are kept, so that small pages may move by several. */
const MIN_KEPT = 100;

/** The ids of these items; `undefined` if one has none. A copy, since the caller may change the items. */
export function readIds(items: readonly unknown[]): PageIds | undefined {
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

export function readId(item: unknown): Id | undefined {
  const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}

/**
 * The items that were not on the last pages. A list that grows in front moves items to the next page, and a server that
 * filters a page after cutting it sends some again. Ids in another range are not looked up one by one: that would cost a
 * page of 100 some hundredths (bench/README.md, "Paging").
 */
export function withoutRecent(items: unknown[], ids: PageIds | undefined, recent: readonly PageIds[]): unknown[] {
  if (ids && recent.every(({ least, greatest }) => greatest < ids.least || ids.greatest < least)) return items;
  const known = new Set(recent.flatMap(({ values }) => values));
  // Ids that come twice on a page do not name an item.
  if (known.size < recent.reduce((sum, { values }) => sum + values.length, 0)) return items;
  const fresh = items.filter((item) => {
    const id = readId(item);
    return id === undefined || !known.has(id);
  });
  return fresh.length < items.length ? fresh : items;
}

/**
 * The last pages, with this one, as far as their items may come again: within two sizes of a page, since a server may
 * clamp the offset.
 *
 * @param size `Infinity`: they may come again at any time
 */
export function addRecent(recent: readonly PageIds[], ids: PageIds, size: number): readonly PageIds[] {
  const enough = Math.max(MIN_KEPT, 2 * size);
  let kept = ids.values.length;
  let from = recent.length;
  while (from > 0 && kept < enough) kept += recent[--from]?.values.length ?? 0;
  return [...recent.slice(from), ids];
}
