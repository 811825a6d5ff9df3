import type { Paging } from './paging.ts';

export type Query = Record<string, unknown>;

/** Name of the parameter for the page number, the offset or the cursor. */
export function positionName(paging: Paging): string {
  if (paging.style === 'page') return paging.page;
  if (paging.style === 'offset') return paging.offset;
  return paging.style === 'cursor' ? paging.cursor : '';
}

/** The end of the message if a server ignores the page number, the offset or the cursor. */
export function ignoresPosition(paging: Paging): string {
  return `the server ignores \`${positionName(paging)}\`, so the rest of the list cannot be read`;
}

/** The number of the first page, or the offset of the first item. */
export function firstPosition(paging: Paging): number {
  return paging.style === 'page' ? (paging.first ?? 1) : 0;
}

/** The page number or the offset that a query asks for, which may be text of an address. */
export function readPosition(paging: Paging, query: Query): number {
  return Number(query[positionName(paging)] ?? firstPosition(paging));
}

/** Whether a query asks for a page after the first, by its number or its offset. */
export function isAfterFirst(paging: Paging, query: Query): boolean {
  return (
    (paging.style === 'page' || paging.style === 'offset') &&
    readPosition(paging, query) > firstPosition(paging)
  );
}

/** The page size that a query asks for. */
export function readSize({ size }: Paging, query: Query): number | undefined {
  const asked = size === undefined ? 0 : Number(query[size]);
  return asked > 0 ? asked : undefined;
}

/**
 * The query for the first page of an iteration. Asks for the largest page, or with a limit for as
 * few pages as possible, of equal size. A size that the caller chose stays. So does the server's
 * size if the list starts after page 1: it decides which items are on that page.
 */
export function firstQuery(paging: Paging, query: Query, limit: number): Query {
  const { size, maxSize } = paging;
  if (size === undefined || maxSize === undefined || (query[size] ?? undefined) !== undefined)
    return query;
  if (paging.style === 'page' && isAfterFirst(paging, query)) return query;
  return {
    ...query,
    [size]: limit === Infinity ? maxSize : Math.ceil(limit / Math.ceil(limit / maxSize)),
  };
}

/** How far the position moves from one page to the next. @param sent the items of the page */
export function stepAfter({ style }: Paging, sent: number): number {
  return style === 'page' ? 1 : sent;
}

/** Sends the page size under both of its names, if servers have different ones. */
export function withOtherSize({ size, otherSize }: Paging, query: Query): Query {
  return size === undefined || otherSize === undefined
    ? query
    : { ...query, [otherSize]: query[size] };
}
