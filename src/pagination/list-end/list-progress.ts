import { looksAlike, type Fingerprint } from './fingerprint.ts';

/** What the pages of a list have shown so far. */
export interface ListProgress {
  /** Items on these pages, and before the first of them. */
  seen: number;
  /** The most items that one of them had. */
  largest: number;
  /** Pages without items since the last that had some. */
  emptyPages: number;
  /** The pages themselves, the newest first. */
  trail: PageMark | undefined;
  /** The server is known to turn the page, although two pages look alike. */
  turnsPages: boolean;
  /** The server is known to send this list whole, whatever page is asked for. */
  isWhole: boolean;
}

/** What is remembered of a page. */
export interface PageMark {
  fingerprint: Fingerprint;
  /** The cursor that it named as the next. */
  nextCursor: string | undefined;
  before: PageMark | undefined;
}

/** Whether one of the pages looks like this. */
export function hasPage(trail: PageMark | undefined, fingerprint: Fingerprint): boolean {
  for (let mark = trail; mark; mark = mark.before) if (looksAlike(mark.fingerprint, fingerprint)) return true;
  return false;
}

/** Whether one of the pages named this cursor as the next. */
export function hasCursor(trail: PageMark | undefined, cursor: string): boolean {
  for (let mark = trail; mark; mark = mark.before) if (mark.nextCursor === cursor) return true;
  return false;
}
