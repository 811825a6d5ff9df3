import type { PageIds } from './item-ids.ts';

/** The names of the items of a page, by which a later page is recognised that is this one again, with some changes. */
export interface ItemMarks {
  /** The member that names an item; `undefined` if items are plain values. */
  key: string | undefined;
  names: ReadonlySet<Name>;
}

type Name = string | number;

/**
 * The marks of a page, made when they are asked for: most lists have one page. Its ids are copied at once, and all names
 * where it has none, since the caller may change the items.
 */
export function markLater(items: readonly unknown[], ids: PageIds | undefined): () => ItemMarks | undefined {
  if (ids && ids.values.length > 0) return () => markItems(ids.values.map((id) => ({ id })));
  const marks = markItems(items);
  return () => marks;
}

/** `undefined` if nothing names each of these items: that two pages have a value in common then says nothing. */
export function markItems(items: readonly unknown[]): ItemMarks | undefined {
  const [first] = items;
  const keys =
    typeof first === 'object' && first !== null
      ? ['id', ...Object.keys(first).filter((key) => typeof readName(first, key) === 'string')]
      : [undefined];
  for (const key of keys) {
    const names = new Set<Name>();
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
 * Whether so many of these items are on the page with these marks: half of `count` or more. By default, half of these
 * or half of those on the page.
 */
export function mayBeAgain(
  { key, names }: ItemMarks,
  items: readonly unknown[],
  count = Math.min(items.length, names.size),
): boolean {
  let known = 0;
  for (const item of items) {
    const name = readName(item, key);
    if (name !== undefined && names.has(name)) known++;
  }
  return known > 0 && known * 2 >= count;
}

/** The items whose ids are not on the page with these marks; none if it has no ids: other names may change. */
export function newItems(marks: ItemMarks | undefined, items: readonly unknown[]): unknown[] {
  if (marks?.key !== 'id') return [];
  return items.filter((item) => {
    const id = readName(item, 'id');
    return id !== undefined && !marks.names.has(id);
  });
}

/** Whether the first item of the page with these marks is among these items. */
export function hasFirst({ key, names }: ItemMarks, items: readonly unknown[]): boolean {
  const [first] = names;
  return items.some((item) => readName(item, key) === first);
}

function readName(item: unknown, key: string | undefined): Name | undefined {
  const isObject = typeof item === 'object' && item !== null;
  const name =
    !isObject || key === undefined
      ? item
      : Object.hasOwn(item, key)
        ? (item as Record<string, unknown>)[key]
        : undefined;
  return typeof name === 'string' || typeof name === 'number' ? name : undefined;
}
