import { looksAlike, type Fingerprint } from './fingerprint.ts';

interface SeenPage {
  /** Number of pages before. */
  before: number;
  fingerprint: Fingerprint;
}

/**
 * The pages of a list that were read, by their fingerprints and cursors. All pages of a list share this record. A caller
 * may ask an early page for its next page again, so each page compares itself only with those before it.
 *
 * Pages are looked up by their first item: comparing each page with all before it would take quadratic time.
 */
export class SeenPages {
  readonly #pages = new Map<unknown, SeenPage[]>();
  /** The next cursor of each page, with the number of pages before. */
  readonly #cursors = new Map<string, number>();

  /** @param before the number of pages before this one */
  add(before: number, fingerprint: Fingerprint, nextCursor: string | undefined): void {
    const key = lookupKey(fingerprint);
    const pages = this.#pages.get(key);
    if (pages) pages.push({ before, fingerprint });
    else this.#pages.set(key, [{ before, fingerprint }]);
    if (nextCursor !== undefined && !this.#cursors.has(nextCursor)) this.#cursors.set(nextCursor, before);
  }

  /** Whether one of the first `count` pages, without the first `from`, has this fingerprint. */
  hasPage(count: number, fingerprint: Fingerprint, from = 0): boolean {
    const pages = this.#pages.get(lookupKey(fingerprint));
    return (
      pages?.some((page) => from <= page.before && page.before < count && looksAlike(page.fingerprint, fingerprint)) ===
      true
    );
  }

  /** Whether one of the first `count` pages had this next cursor. */
  hasCursor(count: number, cursor: string): boolean {
    return (this.#cursors.get(cursor) ?? count) < count;
  }
}

function lookupKey({ digest, first }: Fingerprint): unknown {
  return digest ?? first;
}
