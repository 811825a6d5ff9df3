import { TempsResponseError } from '../errors/index.ts';
import type { Paging } from './paging.ts';

/** A list answer, whatever it looked like on the wire. */
export interface Envelope {
  items: unknown[];
  /** Items of all pages. Absent where the server does not count. */
  total: number | undefined;
  /** What the next page is asked for with. Absent where there is none, or where pages have numbers. */
  nextCursor: string | undefined;
  /** Whether the server says that there is more. Absent where it does not say. */
  hasMore: boolean | undefined;
}

/** Where an answer came from. */
export type AnswerSource = Partial<
  Pick<ConstructorParameters<typeof TempsResponseError>[0], 'method' | 'url' | 'response'>
>;

const ITEMS = ['items', 'data', 'results'];
const TOTAL = ['total', 'total_count', 'totalCount', 'pagination.total_count', 'pagination.total', 'meta.total'];
const NEXT_CURSOR = ['next_cursor', 'nextCursor', 'pagination.next_cursor'];
const HAS_MORE = ['has_more', 'hasMore', 'pagination.has_more'];

/**
 * Reads a page of a list. Servers of different ages name the parts differently: the contract's
 * name goes first, then the known ones, then the only array that there is. `source` is asked only for the error of an answer without a list.
 */
export function readEnvelope(body: unknown, paging: Paging, source?: () => AnswerSource): Envelope {
  return {
    items: itemsOf(body, paging) ?? noList(body, paging, source),
    total: first(body, [paging.total, ...TOTAL], toCount),
    nextCursor: first(body, [paging.style === 'cursor' ? paging.nextCursor : undefined, ...NEXT_CURSOR], toCursor),
    hasMore: first(body, HAS_MORE, (value) => (typeof value === 'boolean' ? value : undefined)),
  };
}

function itemsOf(body: unknown, paging: Paging): unknown[] | undefined {
  if (Array.isArray(body)) return body;
  if (typeof body !== 'object' || body === null) return undefined;
  const named = first(body, [paging.items, ...ITEMS], (value) =>
    Array.isArray(value) ? (value as unknown[]) : undefined,
  );
  if (named) return named;
  const lists = Object.values(body).filter((value) => Array.isArray(value)) as unknown[][];
  if (lists.length > 0) return lists.length === 1 ? lists[0] : undefined;
  // Servers in Go write an empty list as null.
  return paging.items !== undefined && member(body, paging.items) === null ? [] : undefined;
}

/** The value at the first of the paths that holds one of the right kind. */
function first<T>(
  body: unknown,
  paths: (string | undefined)[],
  read: (value: unknown) => T | undefined,
): T | undefined {
  for (const path of paths) {
    const value = path === undefined ? undefined : read(member(body, path));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A member, or the member of a member: `pagination.total_count`. */
export function member(body: unknown, path: string): unknown {
  return path.includes('.') ? path.split('.').reduce(own, body) : own(body, path);
}

function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function toCount(value: unknown): number | undefined {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof count === 'number' && Number.isFinite(count) && count >= 0 ? count : undefined;
}

function toCursor(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function noList(body: unknown, { items }: Paging, source?: () => AnswerSource): never {
  const expected = items === undefined ? 'an array' : `the field \`${items}\``;
  throw new TempsResponseError({
    ...source?.(),
    problem: `no list in it: expected ${expected}, got ${describe(body)}`,
  });
}

/** Names only: values may be anything, and long. */
function describe(body: unknown): string {
  if (typeof body !== 'object') return body === undefined ? 'no body' : `a ${typeof body}`;
  if (body === null) return 'null';
  const names = Object.keys(body).slice(0, 10);
  return names.length > 0 ? `an object with ${names.map((name) => `\`${name}\``).join(', ')}` : 'an empty object';
}
