import type { Envelope } from './envelope.ts';
import type { Paging } from './paging.ts';

export type Query = Record<string, unknown>;

type PageNumbers = Extract<Paging, { style: 'page' }>;

/**
 * The query for the first page. Asks for the largest page size, or one that suits the limit, unless the caller chose
 * one. A list that starts after page 1 keeps the server's size, which the page number depends on.
 */
export function firstQuery(paging: Paging, query: Query, limit: number): Query {
  const { size, maxSize } = paging;
  const keepsSize = paging.style === 'page' && startsLater(paging, query);
  if (size === undefined || maxSize === undefined || (query[size] ?? undefined) !== undefined || keepsSize)
    return query;
  return { ...query, [size]: limit === Infinity ? maxSize : Math.ceil(limit / Math.ceil(limit / maxSize)) };
}

/**
 * The query for the page after this one. Set on a copy: a name that is computed in a literal is slow in V8, and costs 3
 * hundredths of a list call (bench/README.md, "A list against a get").
 *
 * @param step how far to move the offset after a page without items
 */
export function nextQuery(paging: Paging, query: Query, { items, nextCursor }: Envelope, step: number): Query {
  const next = { ...query };
  if (paging.style === 'page') next[paging.page] = firstPosition(paging) + pagesBefore(paging, query) + 1;
  else if (paging.style === 'offset')
    next[paging.offset] = (toNumber(query[paging.offset]) ?? 0) + (items.length || step);
  else next[paging.cursor] = nextCursor;
  return next;
}

/**
 * Number of items before a page that was requested directly, and of pages before it, if their size is but a guess: that
 * of this page.
 */
export function itemsBefore(
  paging: Paging,
  query: Query,
  { items, pageSize }: Envelope,
): { seen: number; unsized: number } {
  if (paging.style === 'cursor') return { seen: 0, unsized: 0 };
  if (paging.style === 'offset') return { seen: toNumber(query[paging.offset]) ?? 0, unsized: 0 };
  const pages = Math.max(0, pagesBefore(paging, query));
  const size = requestedSize(paging, query) ?? pageSize;
  return { seen: pages * (size ?? items.length), unsized: size === undefined ? pages : 0 };
}

/** Whether a query asks for a page after the first, by its number or its offset. */
export function startsLater(paging: Paging, query: Query): boolean {
  if (paging.style === 'page') return pagesBefore(paging, query) > 0;
  return paging.style === 'offset' && (toNumber(query[paging.offset]) ?? 0) > 0;
}

/** The number of the first page, or the offset of the first item. */
export function firstPosition(paging: Paging): number {
  return paging.style === 'page' ? (paging.first ?? 1) : 0;
}

/** How many pages are before that of a query. */
export function pagesBefore(paging: PageNumbers, query: Query): number {
  const first = firstPosition(paging);
  return (toNumber(query[paging.page]) ?? first) - first;
}

/** Name of the parameter for the page number, the offset or the cursor. */
export function positionParameter(paging: Paging): string {
  if (paging.style === 'page') return paging.page;
  return paging.style === 'offset' ? paging.offset : paging.cursor;
}

/** The page size in a query. */
export function requestedSize({ size }: Paging, query: Query): number | undefined {
  const requested = size === undefined ? undefined : toNumber(query[size]);
  return requested !== undefined && requested > 0 ? requested : undefined;
}

/** Reads a number or a numeric string; else `undefined`. */
export function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
