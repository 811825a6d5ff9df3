import type { CallResult, CallSuccess } from '../response/result.ts';
import { readEnvelope, type Envelope } from './envelope.ts';
import type { Paging } from './paging.ts';
import {
  firstPosition,
  isAfterFirst,
  positionName,
  readPosition,
  readSize,
  stepAfter,
  type Query,
} from './query.ts';
import { printOf, readId, SeenItems, type Id } from './seen.ts';

/** A list that grows in front as fast as it is read ends after so many pages without a new item. */
export const MAX_STALE_PAGES = 10;

/** Where a list gets its pages from. */
export interface PageSource {
  /**
   * Makes the call with this query, and this signal if there is one, instead of the caller's.
   * Rejects or resolves to an `error` as the call does.
   */
  fetchPage: (query: Query, signal?: AbortSignal) => Promise<CallResult<unknown, boolean>>;
  paging: Paging;
  /** The caller's query. */
  query: Query;
  /** The caller's signal. */
  signal?: AbortSignal | undefined;
  /**
   * `false`: awaiting the list resolves to `{ error }`, even for a response without a list.
   * @default true
   */
  throwOnError?: boolean | undefined;
}

/** A page that has arrived, and what is known of its list then. Never changed. */
export interface Page {
  query: Query;
  result: CallSuccess<unknown>;
  /** The parts of the response. The caller may change its array of items. */
  envelope: Envelope;
  /** How many items the server has sent. */
  sent: number;
  /** The items that were on no earlier page. */
  items: unknown[];
  /** Whether another page follows. Also true if only its request can tell. */
  hasNext: boolean;
  /** How many pages have been read. */
  pages: number;
  /** How many items there are up to the end of this page. */
  count: number;
  /** The latest total that the server has sent. */
  total: number | undefined;
  /** By how much the totals have grown. */
  grown: number;
  /** Whether items were deleted. Then some of those that have come are in no total. */
  hasShrunk: boolean;
  /** How many items came again. */
  repeated: number;
  /** How many pages in a row have nothing but items that came before. */
  stale: number;
  /** Whether a page that looks like the one before is no sign that the server ignores the page. */
  isPaged: boolean;
  /** What the page is recognised by, if another may follow. */
  print?: string;
  /** The ids of the first page, if another may follow. Lists with cursors have none. */
  ids?: Id[];
  /** The items of all pages, from the second page on. */
  seen?: SeenItems | undefined;
}

/** Reads the response for a page that follows the page `before`, if there is one. */
export function readStep(
  { paging }: PageSource,
  query: Query,
  result: CallSuccess<unknown>,
  before?: Page,
): Page {
  const envelope = readEnvelope(result, paging);
  const sent = envelope.items;
  const known = before ?? {
    pages: 0,
    count: countBefore(paging, query, envelope),
    total: envelope.total,
    grown: 0,
    hasShrunk: false,
    repeated: 0,
    stale: 0,
    isPaged: false,
  };
  const { total = known.total } = envelope;
  const pages = known.pages + 1;
  const growth = growthBetween(known, { total });
  const seen = before?.seen ?? (before?.ids && new SeenItems(before.ids));
  const items = seen?.takeNew(sent, pages) ?? sent;
  const page: Page = {
    query,
    result,
    envelope,
    sent: sent.length,
    items,
    hasNext: false,
    pages,
    count: known.count + items.length,
    total,
    grown: known.grown + Math.max(0, growth),
    hasShrunk: known.hasShrunk || growth < 0,
    repeated: known.repeated + sent.length - items.length,
    stale: before && items.length === 0 ? known.stale + 1 : 0,
    isPaged: known.isPaged,
    seen,
  };
  if (!mayContinue(paging, page, before)) return page;
  page.hasNext = true;
  page.print = printOf(sent);
  // A cursor follows the last item, also if the list has changed. Ids are enough until the next
  // page is asked for, as of most lists none is (bench/README.md, "Own CPU").
  if (paging.style !== 'cursor' && !seen) page.ids = sent.map(readId);
  return page;
}

function mayContinue(paging: Paging, page: Page, before: Page | undefined): boolean {
  const { query, envelope, sent, count, total } = page;
  const { hasMore, nextCursor, pageSize } = envelope;
  if (paging.style === 'whole') return false;
  if (paging.style === 'cursor') return nextCursor !== undefined;
  if (page.stale === MAX_STALE_PAGES) return false;
  if (hasMore !== undefined) return hasMore;
  if (sent === 0 && (before || !total)) return false;
  // Without a total, it is perhaps a page, perhaps all of the list.
  if (total === undefined || total > count) return true;
  // A total may count the page only, unless it stays the same from page to page.
  if (before && total === count && total === before.total && !page.hasShrunk) return false;
  const sizes = [readSize(paging, query), paging.maxSize, pageSize];
  return sent >= Math.min(...sizes.map((size) => size ?? Infinity));
}

/**
 * The query for the page after this one. It is assigned to a copy: V8 is slow with computed names
 * in an object literal, which would cost 3 hundredths of a list call (bench/README.md, "A list
 * against a get").
 */
export function queryAfter(paging: Paging, { query, sent, envelope }: Page): Query {
  const next = { ...query };
  next[positionName(paging)] =
    paging.style === 'cursor'
      ? envelope.nextCursor
      : readPosition(paging, query) + stepAfter(paging, sent);
  return next;
}

/** By how much the total has grown. Negative if items were deleted. */
export function growthBetween(before: Pick<Page, 'total'>, { total = 0 }: Pick<Page, 'total'>) {
  return total - (before.total ?? total);
}

/**
 * How many items may have been on no page, once a list has been read from its start to its end: as
 * many as the total says, and one for each that came again, unless one that was added in front has
 * moved it.
 */
export function countMissing({ count, total = 0, grown, repeated }: Page): number {
  return Math.max(0, total - grown - count, repeated - grown);
}

/**
 * How many items are before the first page that is requested. If nothing says its size, pages count
 * as large as it is.
 */
function countBefore(paging: Paging, query: Query, { items, pageSize }: Envelope): number {
  if (!isAfterFirst(paging, query)) return 0;
  const skipped = readPosition(paging, query) - firstPosition(paging);
  return paging.style === 'page'
    ? skipped * (readSize(paging, query) ?? pageSize ?? items.length)
    : skipped;
}
