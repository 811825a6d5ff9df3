/** What tells two pages apart. */
export interface Fingerprint {
  text: string;
  /** Whether it is made of ids. Pages with the same ids are the same; pages that only look alike need not be. */
  hasIds: boolean;
}

/**
 * The ids of three items, where they have ids: other members may change from one response to the next. Three are enough;
 * to read all of them would make a page noticeably slower than a loop written by hand.
 */
export function fingerprintItems(items: readonly unknown[]): Fingerprint {
  const count = items.length;
  const [first, middle, last] = [readId(items[0]), readId(items[count >> 1]), readId(items[count - 1])];
  const hasIds = first !== undefined && middle !== undefined && last !== undefined && (count < 2 || first !== last);
  return { text: hasIds ? `${count} ${first} ${middle} ${last}` : digest(stringify(items)), hasIds };
}

/** Items can be nested too deep to be written as JSON. All that tells them apart then is their number. */
function stringify(items: readonly unknown[]): string {
  try {
    return JSON.stringify(items);
  } catch {
    return `${items.length} items`;
  }
}

function readId(item: unknown): string | number | undefined {
  const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}

/** A short text for a long one: two hashes (FNV-1a) and its length. Pages are remembered by it, not kept. */
function digest(text: string): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b);
  }
  return `${text.length}:${one >>> 0}:${two >>> 0}`;
}
