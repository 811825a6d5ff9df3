import { readId, toId, type Id, type PageIds } from './item-ids.ts';

/** The names of the items of a page. A page that comes again with some changes still has many of them. */
export interface ItemNames {
  /** The member that names an item: `id`, or another with a text; `undefined` if the items are texts or numbers. */
  key: string | undefined;
  names: ReadonlySet<Id>;
}

/**
 * The names on a page, found when they are asked for, since most lists have one page. What is needed for it is copied at
 * once, since the caller may change the items.
 */
export function namesOnDemand(items: readonly unknown[], ids: PageIds | undefined): () => ItemNames | undefined {
  if (ids && ids.values.length > 0) return () => readNames(ids.values.map((id) => ({ id })));
  const names = readNames(items);
  return () => names;
}

/** The names on a page; `undefined` if no member is different in all items: then a value on two pages says nothing. */
export function readNames(items: readonly unknown[]): ItemNames | undefined {
  const [first] = items;
  const keys =
    typeof first === 'object' && first !== null
      ? ['id', ...Object.keys(first).filter((key) => typeof readName(first, key) === 'string')]
      : [undefined];
  for (const key of keys) {
    const names = new Set<Id>();
    for (const item of items) {
      const name = readName(item, key);
      if (name === undefined || names.has(name)) break;
      names.add(name);
    }
    if (names.size === items.length && names.size > 0) return { key, names };
  }
  return undefined;
}

/**
 * Whether a page with these names has at least half of `count` in common with these items. By default, `count` is the
 * number of items on the shorter of the two pages.
 */
export function sharesHalf(
  { key, names }: ItemNames,
  items: readonly unknown[],
  count = Math.min(items.length, names.size),
): boolean {
  let shared = 0;
  for (const item of items) {
    const name = readName(item, key);
    if (name !== undefined && names.has(name)) shared++;
  }
  return shared > 0 && shared * 2 >= count;
}

/** The items whose ids are not on the page with these names; none if that page has no ids: other names may change. */
export function findAddedItems(page: ItemNames | undefined, items: readonly unknown[]): unknown[] {
  if (page?.key !== 'id') return [];
  return items.filter((item) => {
    const id = readName(item, 'id');
    return id !== undefined && !page.names.has(id);
  });
}

/** Whether the first item of the page with these names is among these items. */
export function hasFirstItem({ key, names }: ItemNames, items: readonly unknown[]): boolean {
  const [first] = names;
  return items.some((item) => readName(item, key) === first);
}

function readName(item: unknown, key: string | undefined): Id | undefined {
  if (typeof item !== 'object' || item === null || key === undefined) return toId(item);
  if (key === 'id') return readId(item);
  return Object.hasOwn(item, key) ? toId((item as Record<string, unknown>)[key]) : undefined;
}
