import type { Envelope } from './envelope.ts';
import type { Paging } from './paging.ts';

export type Query = Record<string, unknown>;

type PageNumbers = Extract<Paging, { style: 'page' }>;

/**
 * The query for the first page of an iteration. Asks for the largest page, or with a limit for as few pages as possible,
 * of equal size. A size that the caller chose stays. So does the server's size if the list starts after page 1: it
 * decides which items are on that page.
 */
export function buildFirstQuery(paging: Paging, query: Query, limit: number): Query {
  const { size, maxSize } = paging;
  const keepsSize = paging.style === 'page' && isAfterFirst(paging, query);
  if (size === undefined || maxSize === undefined || (query[size] ?? undefined) !== undefined || keepsSize)
    return query;
  return { ...query, [size]: limit === Infinity ? maxSize : Math.ceil(limit / Math.ceil(limit / maxSize)) };
}

/**
 * The query for the page after this one. It is assigned to a copy: V8 is slow with computed names in an object literal,
 * which would cost 3 hundredths of a list call (bench/README.md, "A list against a get").
 *
 * @param step how far to move the offset after a page without items
 */
export function buildNextQuery(paging: Paging, query: Query, { items, nextCursor }: Envelope, step: number): Query {
  const next = { ...query };
  if (paging.style === 'page') next[paging.page] = getFirstPosition(paging) + countPagesBefore(paging, query) + 1;
  else if (paging.style === 'offset')
    next[paging.offset] = (toNumber(query[paging.offset]) ?? 0) + (items.length || step);
  else next[paging.cursor] = nextCursor;
  return next;
}

/**
 * What is before a page that was requested directly. `seen`: the number of items. `unsized`: the number of pages, if their
 * size is unknown; `seen` then assumes that they are as large as this page.
 */
export function countBefore(
  paging: Paging,
  query: Query,
  { items, pageSize }: Envelope,
): { seen: number; unsized: number } {
  if (paging.style === 'cursor') return { seen: 0, unsized: 0 };
  if (paging.style === 'offset') return { seen: toNumber(query[paging.offset]) ?? 0, unsized: 0 };
  const pages = Math.max(0, countPagesBefore(paging, query));
  const size = readPageSize(paging, query) ?? pageSize;
  return { seen: pages * (size ?? items.length), unsized: size === undefined ? pages : 0 };
}

/** Whether a query asks for a page after the first, by its number or its offset. */
export function isAfterFirst(paging: Paging, query: Query): boolean {
  if (paging.style === 'page') return countPagesBefore(paging, query) > 0;
  return paging.style === 'offset' && (toNumber(query[paging.offset]) ?? 0) > 0;
}

/** The number of the first page, or the offset of the first item. */
export function getFirstPosition(paging: Paging): number {
  return paging.style === 'page' ? (paging.first ?? 1) : 0;
}

/** How many pages are before the one that a query asks for. */
export function countPagesBefore(paging: PageNumbers, query: Query): number {
  const first = getFirstPosition(paging);
  return (toNumber(query[paging.page]) ?? first) - first;
}

/** Name of the parameter for the page number, the offset or the cursor. */
export function getPositionParameter(paging: Paging): string {
  if (paging.style === 'page') return paging.page;
  return paging.style === 'offset' ? paging.offset : paging.cursor;
}

/** The page size that a query asks for. */
export function readPageSize({ size }: Paging, query: Query): number | undefined {
  const requested = size === undefined ? undefined : toNumber(query[size]);
  return requested !== undefined && requested > 0 ? requested : undefined;
}

/** Reads a number or a numeric string; else `undefined`. */
export function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
