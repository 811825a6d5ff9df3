import type { Envelope } from './envelope.ts';
import type { Paging } from './paging.ts';

export type Query = Record<string, unknown>;

/**
 * The query for the largest page, unless the caller chose a size. A page number depends on the page size,
 * so a list that starts after page 1 keeps the server's. With a limit, all pages have the same size, as small as will do.
 */
export function firstQuery(paging: Paging, query: Query, limit: number): Query {
  const { size, maxSize } = paging;
  const startsAfterFirst = paging.style === 'page' && (toNumber(query[paging.page]) ?? 1) > 1;
  if (size === undefined || maxSize === undefined || (query[size] ?? undefined) !== undefined || startsAfterFirst)
    return query;
  return { ...query, [size]: limit === Infinity ? maxSize : Math.ceil(limit / Math.ceil(limit / maxSize)) };
}

/** The query for the page after this one. @param step how far an offset moves over a page without items */
export function nextQuery(paging: Paging, query: Query, { items, nextCursor }: Envelope, step: number): Query {
  switch (paging.style) {
    case 'page':
      return { ...query, [paging.page]: (toNumber(query[paging.page]) ?? 1) + 1 };
    case 'offset':
      return { ...query, [paging.offset]: (toNumber(query[paging.offset]) ?? 0) + (items.length || step) };
    case 'cursor':
      return { ...query, [paging.cursor]: nextCursor };
  }
}

/** How many items the pages before hold, for a page that was requested directly. */
export function itemsBefore(paging: Paging, query: Query, { items }: Envelope): number {
  if (paging.style === 'cursor') return 0;
  if (paging.style === 'offset') return toNumber(query[paging.offset]) ?? 0;
  return Math.max(0, (toNumber(query[paging.page]) ?? 1) - 1) * (requestedSize(paging, query) ?? items.length);
}

/** The name of the parameter that turns the page. */
export function positionParameter(paging: Paging): string {
  if (paging.style === 'page') return paging.page;
  return paging.style === 'offset' ? paging.offset : paging.cursor;
}

/** The page size in a query. */
export function requestedSize({ size }: Paging, query: Query): number | undefined {
  const requested = size === undefined ? undefined : toNumber(query[size]);
  return requested !== undefined && requested > 0 ? requested : undefined;
}

/** A number, also one that is written as text; else `undefined`. */
export function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
