/** By which items of a first page a later page is recognised that is the first again, with what has changed since. */
export interface ItemMarks {
  /** The member that names an item; `undefined` if no member does, or if items are plain values. */
  key: string | undefined;
  /** The names of its first and middle item. The last ones stand on the second page too if some were added in front. */
  names: readonly Name[];
  count: number;
}

type Name = string | number | undefined;

export function markItems(items: readonly unknown[]): ItemMarks {
  const count = items.length;
  const key = findKey(items[0], items[count >> 1], items[count - 1]);
  return { key, names: [items[0], items[count > 2 ? count >> 1 : 0]].map((item) => readName(item, key)), count };
}

/** Whether these items may be the first page again: it has one of its items, or as many items, none of which has a name. */
export function mayBeAgain({ key, names, count }: ItemMarks, items: readonly unknown[]): boolean {
  if (names[0] === undefined) return count > 0 && items.length === count;
  return items.some((item) => names.includes(readName(item, key)));
}

export function hasFirstItem({ key, names: [first] }: ItemMarks, items: readonly unknown[]): boolean {
  return first !== undefined && items.some((item) => readName(item, key) === first);
}

/** `id`, or the first text by which these three items differ. */
function findKey(...items: unknown[]): string | undefined {
  const [first] = items;
  if (typeof first !== 'object' || first === null) return undefined;
  if (readName(first, 'id') !== undefined) return 'id';
  const different = new Set(items).size;
  return Object.keys(first).find((key) => {
    const names = items.map((item) => readName(item, key));
    return names.every((name) => typeof name === 'string') && new Set(names).size === different;
  });
}

function readName(item: unknown, key: string | undefined): Name {
  const name =
    typeof item !== 'object' || item === null
      ? item
      : key !== undefined && Object.hasOwn(item, key)
        ? (item as Record<string, unknown>)[key]
        : undefined;
  return typeof name === 'string' || typeof name === 'number' ? name : undefined;
}
