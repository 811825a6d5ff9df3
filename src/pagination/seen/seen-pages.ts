import { looksAlike, type Fingerprint } from './fingerprint.ts';

interface Mark {
  /** Number of pages before. */
  before: number;
  fingerprint: Fingerprint;
}

/**
 * What is kept of the pages of a list. Pages are found by their first item: comparing each page with all before it would
 * take quadratic time. Each page only counts those before it, since a caller may ask an earlier one for its next page.
 */
export class Trail {
  readonly #pages = new Map<unknown, Mark[]>();
  /** The next cursor of each page, with the number of pages before. */
  readonly #cursors = new Map<string, number>();

  add(before: number, fingerprint: Fingerprint, nextCursor: string | undefined): void {
    const key = keyOf(fingerprint);
    const marks = this.#pages.get(key);
    if (marks) marks.push({ before, fingerprint });
    else this.#pages.set(key, [{ before, fingerprint }]);
    if (nextCursor !== undefined && !this.#cursors.has(nextCursor)) this.#cursors.set(nextCursor, before);
  }

  /** Whether one of the first `count` pages, but for the first `from`, has this fingerprint. */
  hasPage(count: number, fingerprint: Fingerprint, from = 0): boolean {
    const marks = this.#pages.get(keyOf(fingerprint));
    return (
      marks?.some((mark) => from <= mark.before && mark.before < count && looksAlike(mark.fingerprint, fingerprint)) ===
      true
    );
  }

  /** Whether one of the first `count` pages had this next cursor. */
  hasCursor(count: number, cursor: string): boolean {
    return (this.#cursors.get(cursor) ?? count) < count;
  }
}

function keyOf({ digest, first }: Fingerprint): unknown {
  return digest ?? first;
}
