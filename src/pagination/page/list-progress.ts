import type { ItemMarks } from '../seen/item-names.ts';
import type { PageIds } from '../seen/item-ids.ts';
import type { Trail } from '../seen/seen-pages.ts';

/** What is known about a list from its pages so far. */
export interface ListProgress {
  /** Number of items on these pages, and before the first of them. */
  seen: number;
  /** Number of pages before the first of them whose size nobody said: `seen` then is a guess. */
  unsized: number;
  /** Number of items on the largest page. */
  largest: number;
  /** Number of empty pages since the last one with items. */
  emptyPages: number;
  /** Number of these pages, empty ones too. */
  pages: number;
  /** These pages, and those that were read after them. */
  trail: Trail;
  /** Of the first page, until the second one has come. */
  firstMarks: (() => ItemMarks | undefined) | undefined;
  /** The ids of the items on these pages; empty in a list with cursors, or of items without ids. */
  ids: readonly PageIds[];
  /** The total; `NaN` once it has changed. */
  total: number | undefined;
  /** How many items came again. */
  repeated: number;
  /** Items came again otherwise than in a list that grows in front. */
  changesOrder: boolean;
  /** The server is known to heed the page number, although two pages looked alike. */
  turnsPages: boolean;
}
