import type { Id, PageIds, PageItems } from '../seen/item-ids.ts';
import { namesOnDemand, type ItemNames } from '../seen/item-names.ts';
import { SeenPages } from '../seen/seen-pages.ts';
import type { Envelope } from './envelope.ts';
import type { Paging } from './paging.ts';
import { countBefore, type Query } from './queries.ts';

/** What is known about a list from its pages so far. */
export interface ListProgress {
  /** Number of items on these pages, and before the first of them. */
  seen: number;
  /** Number of pages before the first one whose size is unknown. If there are any, `seen` is a guess. */
  unsized: number;
  /** Number of items on the largest page. */
  largest: number;
  /** The ids on the last page; `undefined` if an item had none. */
  lastIds: PageIds | undefined;
  /** Number of empty pages since the last one with items. */
  emptyPages: number;
  /** Number of pages in a row whose items all came before. */
  stalePages: number;
  /** Number of these pages, empty ones too. */
  pages: number;
  /** These pages, and those that were read after them. */
  seenPages: SeenPages;
  /** The names on the first page, until the second one has come. */
  firstNames: (() => ItemNames | undefined) | undefined;
  /** The ids of the items on these pages; empty in a list with cursors, or of items without ids. */
  ids: readonly PageIds[];
  /** The last total. */
  total: number | undefined;
  /** How many items were added while these pages were read, as the totals say. */
  growth: number;
  /** How many items came again, other than those that moved to the next page by offset. */
  repeated: number;
  /** The server is known to support paging, although two pages looked alike. */
  supportsPaging: boolean;
}

/** What is known before the first page that is requested. */
export function startProgress(paging: Paging, query: Query, envelope: Envelope): ListProgress {
  return {
    ...countBefore(paging, query, envelope),
    largest: 0,
    lastIds: undefined,
    emptyPages: 0,
    stalePages: 0,
    pages: 0,
    seenPages: new SeenPages(),
    firstNames: undefined,
    ids: [],
    total: envelope.total,
    growth: 0,
    repeated: 0,
    supportsPaging: false,
  };
}

/** What is known after a page. @param before what was known before it */
export function advanceProgress(
  paging: Paging,
  { total }: Envelope,
  { sent, fresh, ids, freshIds }: PageItems,
  before: ListProgress,
): ListProgress {
  const { emptyPages, growth, pages, seenPages, supportsPaging, unsized } = before;
  const again = sent.length - fresh.length;
  // By offset, a page begins with the last items of the one before it if these have moved, or the server left out some.
  const moved = again > 0 && paging.style === 'offset' ? countMoved(before.lastIds?.values, ids?.values, again) : 0;
  return {
    seen: before.seen + fresh.length,
    unsized,
    largest: Math.max(before.largest, sent.length),
    lastIds: ids,
    emptyPages: sent.length === 0 ? emptyPages + 1 : 0,
    stalePages: fresh.length === 0 ? before.stalePages + 1 : 0,
    pages: pages + 1,
    seenPages,
    firstNames: pages > 0 || paging.style === 'cursor' ? undefined : namesOnDemand(sent, ids),
    ids: freshIds && fresh.length > 0 ? [...before.ids, freshIds] : before.ids,
    total,
    growth: growth + Math.max(0, (total ?? 0) - (before.total ?? total ?? 0)),
    repeated: before.repeated + again - moved,
    supportsPaging,
  };
}

/**
 * How many items were on no page, once the last one has come. An item that came again took the place of another, unless
 * one that was added has moved it there; without a total, as many may be missing.
 */
export function countMissing({ growth, repeated, seen, total }: ListProgress): number {
  if (repeated <= growth) return 0;
  return total === undefined ? repeated : total - seen;
}

/** How many ids at the start of a page are those at the end of the one before it. @param most how many there may be */
function countMoved(before: readonly Id[] = [], ids: readonly Id[] = [], most: number): number {
  for (let count = Math.min(most, before.length); count > 0; count--)
    if (before.slice(-count).every((id, index) => id === ids[index])) return count;
  return 0;
}
