import type { Envelope } from './envelope.ts';
import type { Paging } from './paging.ts';

export type Query = Record<string, unknown>;

/**
 * What comes after a page. `maybe`: the server neither counts nor says whether there is more, and the page
 * looks cut off by a limit of its own; only asking for the next page will tell.
 */
export type NextStep = { kind: 'end' } | { kind: 'more' | 'maybe'; query: Query };

/** How many items lie before a page that was asked for directly. */
export function itemsBefore(paging: Paging, query: Query, { items }: Envelope): number {
  if (paging.style === 'cursor') return 0;
  if (paging.style === 'offset') return numberOf(query[paging.offset]) ?? 0;
  return Math.max(0, (numberOf(query[paging.page]) ?? 1) - 1) * (sizeOf(paging, query) ?? items.length);
}

/** Which page comes after the one that was answered, and how to ask for it. */
export function nextStep(paging: Paging, query: Query, envelope: Envelope, before: number): NextStep {
  const kind = paging.style === 'cursor' ? afterCursor(envelope) : afterCount(envelope, before, sizeOf(paging, query));
  return kind === 'end' ? { kind } : { kind, query: turn(paging, query, envelope) };
}

function turn(paging: Paging, query: Query, { items, nextCursor }: Envelope): Query {
  switch (paging.style) {
    case 'page':
      return { ...query, [paging.page]: (numberOf(query[paging.page]) ?? 1) + 1 };
    case 'offset':
      return { ...query, [paging.offset]: (numberOf(query[paging.offset]) ?? 0) + items.length };
    case 'cursor':
      return { ...query, [paging.cursor]: nextCursor };
  }
}

/** A page without items may still be followed by others where the server says so: it filters after it has cut. */
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
  // More than was asked for: a server that does not page sent all it has.
  if (size !== undefined && count > size) return 'end';
  return looksCutOff(count) ? 'maybe' : 'end';
}

/** A server's own page size is a round number. Ending there unasked would lose items without a word. */
function looksCutOff(count: number): boolean {
  return count >= 10 && count % 5 === 0;
}

/** The page size that a query asks for. */
function sizeOf({ size }: Paging, query: Query): number | undefined {
  const asked = size === undefined ? undefined : numberOf(query[size]);
  return asked !== undefined && asked > 0 ? asked : undefined;
}

/** A query may hold its numbers as text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
