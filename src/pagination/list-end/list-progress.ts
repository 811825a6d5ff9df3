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
  /** Tells two pages apart. Taken when the page arrived, since the caller may change the items later. */
  fingerprint: string;
  /** The cursor that it named as the next. */
  nextCursor: string | undefined;
  before: PageMark | undefined;
}

/** Whether one of the pages has this mark. */
export function hasMark(trail: PageMark | undefined, name: 'fingerprint' | 'nextCursor', value: string): boolean {
  for (let mark = trail; mark; mark = mark.before) if (mark[name] === value) return true;
  return false;
}
