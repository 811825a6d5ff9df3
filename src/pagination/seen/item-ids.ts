/** The ids of the items of a page. */
export interface PageIds {
  values: readonly Id[];
  /** The least and the greatest; `NaN` if not all are numbers. */
  least: number;
  greatest: number;
}

type Id = string | number;

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
 * The items that were not on the pages before. A list that grows in front moves items to the next page, and a server that
 * filters a page after cutting it sends some again. Ids in another range are not looked up one by one: that would cost a
 * page of 100 some hundredths (bench/README.md, "Paging").
 */
export function withoutKnown(items: unknown[], ids: PageIds | undefined, known: readonly PageIds[]): unknown[] {
  const near = ids ? known.filter(({ least, greatest }) => !(greatest < ids.least || ids.greatest < least)) : known;
  if (near.length === 0) return items;
  const values = new Set(near.flatMap((page) => page.values));
  // Ids that come twice on a page do not name an item.
  if (values.size < near.reduce((sum, page) => sum + page.values.length, 0)) return items;
  const fresh = items.filter((item) => {
    const id = readId(item);
    return id === undefined || !values.has(id);
  });
  return fresh.length < items.length ? fresh : items;
}

/**
 * Whether a page is what a list that has grown in front sends: it begins with items that came one after the other, and
 * goes on behind the last of them.
 *
 * @param fresh the items of the page that are new
 */
export function isMoved(items: readonly unknown[], fresh: readonly unknown[], known: readonly PageIds[]): boolean {
  const count = items.length - fresh.length;
  if (fresh.some((item, index) => item !== items[count + index])) return false;
  const values = known.flatMap((page) => page.values);
  const start = values.indexOf(readId(items[0]) ?? '');
  if (fresh.length > 0 && start + count !== values.length) return false;
  return items.slice(0, count).every((item, index) => readId(item) === values[start + index]);
}
