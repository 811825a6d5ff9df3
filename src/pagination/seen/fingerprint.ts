import { readId } from './item-ids.ts';

/** Tells two pages apart. Made when a page arrives, since the caller may change its items later. */
export interface Fingerprint {
  count: number;
  /** The ids of three items; `undefined` if they have none. */
  first: Id;
  middle: Id;
  last: Id;
  /**
   * Whether it is made of ids. Pages with the same ids are the same page. Without ids, two pages may look alike by
   * chance.
   */
  hasIds: boolean;
  /** A hash of all items, if they have no ids. */
  digest: string | undefined;
}

type Id = ReturnType<typeof readId>;

/**
 * Uses ids, since other members may change from one response to the next. Three are enough: reading all of them would
 * make a page noticeably slower. They are not joined to a string, which would cost 1 % of a list call (bench/README.md,
 * "A list against a get").
 */
export function fingerprintItems(items: readonly unknown[]): Fingerprint {
  const count = items.length;
  const first = readId(items[0]);
  const middle = readId(items[count >> 1]);
  const last = readId(items[count - 1]);
  const hasIds = first !== undefined && middle !== undefined && last !== undefined && (count < 2 || first !== last);
  return { count, first, middle, last, hasIds, digest: hasIds ? undefined : hash(stringify(items)) };
}

/** Whether two pages have the same items, as far as their fingerprints tell. */
export function looksAlike(one: Fingerprint, { count, first, middle, last, digest }: Fingerprint): boolean {
  return (
    one.count === count && one.first === first && one.middle === middle && one.last === last && one.digest === digest
  );
}

/** Items that are nested too deep for JSON are only counted. */
function stringify(items: readonly unknown[]): string {
  try {
    return JSON.stringify(items);
  } catch {
    return `${items.length} items`;
  }
}

/** Two hashes of a text (FNV-1a), and its length: remembering these takes less memory than keeping the page. */
function hash(text: string): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b);
  }
  return `${text.length}:${one >>> 0}:${two >>> 0}`;
}
