import { readId, type Id } from './item-ids.ts';

/** What is remembered of a page to recognise it. Made when the page arrives, since the caller may change its items later. */
export interface Fingerprint {
  count: number;
  /** The ids of three items; `undefined` if they have none. */
  first: Id | undefined;
  middle: Id | undefined;
  last: Id | undefined;
  /** Whether these ids identify the page. Without ids, two different pages may look alike. */
  hasIds: boolean;
  /** A hash of all items, if they have no ids. */
  digest: string | undefined;
}

/**
 * Uses ids, since other members may change from one response to the next. Three ids are enough: reading all of them
 * would make a page noticeably slower. They are not joined to a string, which would cost 1 % of a list call
 * (bench/README.md, "A list against a get").
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

/** Whether `some` are the first of `items`, but not all of them. */
export function isStart(some: readonly unknown[], items: readonly unknown[]): boolean {
  const start = items.slice(0, some.length);
  return some.length > 0 && start.length < items.length && looksAlike(fingerprintItems(some), fingerprintItems(start));
}

/** The items as JSON. If they are nested too deep for it, only their number. */
function stringify(items: readonly unknown[]): string {
  try {
    return JSON.stringify(items);
  } catch {
    return `${items.length} items`;
  }
}

/** The length of a text and two hashes of it (FNV-1a): they take less memory than the page. */
function hash(text: string): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b);
  }
  return `${text.length}:${one >>> 0}:${two >>> 0}`;
}
