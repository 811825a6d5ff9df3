import type { Envelope } from './envelope.ts';
import type { Paging } from './paging.ts';

export type Query = Record<string, unknown>;

/**
 * What follows a page. `maybe`: the server sends neither a total nor whether there is more, and the page
 * may have been cut off at the server's own limit. Only a request for the next page can tell.
 */
export type NextStep = { kind: 'end' } | { kind: 'more' | 'maybe'; query: Query };

/** How many items the pages before hold, for a page that was requested directly. */
export function itemsBefore(paging: Paging, query: Query, { items }: Envelope): number {
  if (paging.style === 'cursor') return 0;
  if (paging.style === 'offset') return toNumber(query[paging.offset]) ?? 0;
  return Math.max(0, (toNumber(query[paging.page]) ?? 1) - 1) * (requestedSize(paging, query) ?? items.length);
}

/** Whether another page follows, and the query for it. */
export function nextStep(paging: Paging, query: Query, envelope: Envelope, before: number): NextStep {
  const kind =
    paging.style === 'cursor' ? afterCursor(envelope) : afterCount(envelope, before, requestedSize(paging, query));
  return kind === 'end' ? { kind } : { kind, query: nextQuery(paging, query, envelope) };
}

function nextQuery(paging: Paging, query: Query, { items, nextCursor }: Envelope): Query {
  switch (paging.style) {
    case 'page':
      return { ...query, [paging.page]: (toNumber(query[paging.page]) ?? 1) + 1 };
    case 'offset':
      return { ...query, [paging.offset]: (toNumber(query[paging.offset]) ?? 0) + items.length };
    case 'cursor':
      return { ...query, [paging.cursor]: nextCursor };
  }
}

/** A page without items may be followed by others if the server says so: some filter a page after they have cut it. */
function afterCursor({ items, nextCursor, hasMore }: Envelope): NextStep['kind'] {
  if (hasMore !== undefined) return hasMore ? 'more' : 'end';
  return nextCursor !== undefined && items.length > 0 ? 'more' : 'end';
}

function afterCount({ items, total, hasMore }: Envelope, before: number, size: number | undefined): NextStep['kind'] {
  const count = items.length;
  if (count === 0) return 'end';
  if (hasMore !== undefined) return hasMore ? 'more' : 'end';
  if (total !== undefined) return before + count < total ? 'more' : 'end';
  if (count === size) return 'more';
  // More than were requested: the server does not page and sent all items.
  if (size !== undefined && count > size) return 'end';
  return looksCutOff(count) ? 'maybe' : 'end';
}

/** A server's own page size is a round number. To end there without asking would lose items silently. */
function looksCutOff(count: number): boolean {
  return count >= 10 && count % 5 === 0;
}

/** The page size in a query. */
function requestedSize({ size }: Paging, query: Query): number | undefined {
  const requested = size === undefined ? undefined : toNumber(query[size]);
  return requested !== undefined && requested > 0 ? requested : undefined;
}

/** A number, also one that is written as text; else `undefined`. */
export function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
