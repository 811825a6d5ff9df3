import type { ItemMarks } from './item-marks.ts';
import { looksAlike, type Fingerprint } from './fingerprint.ts';

/** What is known about a list from its pages so far. */
export interface ListProgress {
  /** Number of items on these pages, and before the first of them. */
  seen: number;
  /** Number of items on the largest page. */
  largest: number;
  /** Number of empty pages since the last one with items. */
  emptyPages: number;
  /** The pages, newest first. */
  trail: PageMark | undefined;
  /** Of the first page, until the second one has come. */
  firstMarks: ItemMarks | undefined;
  /** The server is known to heed the page number, although two pages looked alike. */
  turnsPages: boolean;
}

/** What is kept of a page. */
export interface PageMark {
  fingerprint: Fingerprint;
  /** The next cursor on this page. */
  nextCursor: string | undefined;
  before: PageMark | undefined;
}

/** Whether one of the pages has this fingerprint. */
export function hasPage(trail: PageMark | undefined, fingerprint: Fingerprint): boolean {
  for (let mark = trail; mark; mark = mark.before) if (looksAlike(mark.fingerprint, fingerprint)) return true;
  return false;
}

/** Whether one of the pages had this next cursor. */
export function hasCursor(trail: PageMark | undefined, cursor: string): boolean {
  for (let mark = trail; mark; mark = mark.before) if (mark.nextCursor === cursor) return true;
  return false;
}
