type Path = readonly (string | number)[];

/**
 * How many items of a list to check at once. A schema takes 1 ms for each item that does not match, and cannot stop
 * early.
 */
const MAX_ITEMS = 50;

/** Deeper lists are not split. No contract nests that deep. */
const MAX_DEPTH = 20;

/** A copy of a value with a range of the items of its long lists. */
interface Part {
  part: unknown;
  /** Converts a path in this part to the path in the whole value. */
  place: (path: Path) => Path;
}

/** Splits a value into parts with a few items of each list. Yields the value itself if no list is long. */
export function* splitLists(value: unknown): Generator<Part, void, undefined> {
  const longest = longestList(value, 0);
  if (longest <= MAX_ITEMS) return yield { part: value, place: (path) => path };
  for (let from = 0; from < longest; from += MAX_ITEMS)
    yield { part: cut(value, from, 0), place: (path) => moveIndexes(path, value, from) };
}

function longestList(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return 0;
  let longest = Array.isArray(value) ? value.length : 0;
  for (const member of Object.values(value)) longest = Math.max(longest, longestList(member, depth + 1));
  return longest;
}

function cut(value: unknown, from: number, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
  if (!Array.isArray(value)) {
    // With members that are not enumerable: the total of a list whose server sends none.
    const names = Object.getOwnPropertyNames(value);
    return Object.fromEntries(names.map((name) => [name, cut(Reflect.get(value, name), from, depth + 1)]));
  }
  const items: unknown[] = value;
  const start = firstIndex(items, from);
  return items.slice(start, start + MAX_ITEMS).map((item) => cut(item, from, depth + 1));
}

/** A list that ends before `from` keeps its last items, since an empty one may not match. */
function firstIndex({ length }: readonly unknown[], from: number): number {
  return from < length ? from : Math.max(0, length - MAX_ITEMS);
}

function moveIndexes(path: Path, whole: unknown, from: number): Path {
  let value = whole;
  return path.map((step) => {
    const key = Array.isArray(value) && typeof step === 'number' ? step + firstIndex(value, from) : step;
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    return key;
  });
}
