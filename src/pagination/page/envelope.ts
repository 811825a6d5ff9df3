import { TempsResponseError } from '../../errors/index.ts';
import type { Paging } from './paging.ts';

/** The parts of a list response, wherever the server puts them. */
export interface Envelope {
  items: unknown[];
  /** Number of items in all pages. Absent if the server does not send it. */
  total: number | undefined;
  /** The cursor of the next page. Absent on the last page, and in lists without cursors. */
  nextCursor: string | undefined;
  /** Whether the server says that there is more. Absent if it does not say. */
  hasMore: boolean | undefined;
  /** The page size that the server names. Absent if it does not. */
  pageSize: number | undefined;
}

/** The call and response that a body came from. */
export type ResponseSource = Partial<
  Pick<ConstructorParameters<typeof TempsResponseError>[0], 'method' | 'url' | 'response'>
>;

/** Names of arrays that are not the items, such as in a 200 that reports a failure. */
const NOT_ITEMS = /^_?(errors?|warnings?|messages?|links?|issues?)$/i;
/** Known names of the parts. They are members of the body, or of its `pagination` or `meta`. */
const ITEMS = ['items', 'data', 'results'];
const TOTAL = { body: ['total', 'total_count', 'totalCount'], pagination: ['total_count', 'total'], meta: ['total'] };
const NEXT_CURSOR = { body: ['next_cursor', 'nextCursor'], pagination: ['next_cursor'] };
const PAGE_SIZE = { body: ['per_page', 'page_size'], pagination: ['page_size', 'per_page'] };
const HAS_MORE = { body: ['has_more', 'hasMore'], pagination: ['has_more'] };

/**
 * Reads a page of a list. Server versions name the parts differently: this tries the contract's name, then the
 * known names, then the only array of the body.
 *
 * @param source called only to make the error for a response without a list
 */
export function readEnvelope(body: unknown, paging: Paging, source?: () => ResponseSource): Envelope {
  const pagination = readOwn(body, 'pagination');
  return {
    items: findItems(body, paging) ?? throwNoList(body, paging, source),
    total:
      readNamed(body, paging.total, toCount) ??
      readFirst(body, TOTAL.body, toCount) ??
      readFirst(pagination, TOTAL.pagination, toCount) ??
      readFirst(readOwn(body, 'meta'), TOTAL.meta, toCount),
    nextCursor:
      paging.style === 'cursor'
        ? (readNamed(body, paging.nextCursor, toCursor) ??
          readFirst(body, NEXT_CURSOR.body, toCursor) ??
          readFirst(pagination, NEXT_CURSOR.pagination, toCursor))
        : undefined,
    hasMore: readFirst(body, HAS_MORE.body, toFlag) ?? readFirst(pagination, HAS_MORE.pagination, toFlag),
    pageSize:
      (readFirst(body, PAGE_SIZE.body, toCount) ?? readFirst(pagination, PAGE_SIZE.pagination, toCount)) || undefined,
  };
}

function findItems(body: unknown, paging: Paging): unknown[] | undefined {
  if (Array.isArray(body)) return body;
  if (typeof body !== 'object' || body === null) return undefined;
  const named = readNamed(body, paging.items, toList) ?? readFirst(body, ITEMS, toList);
  if (named && (named.length > 0 || readOwn(body, 'success') !== false)) return named;
  if (reportsFailure(body)) return undefined;
  // Servers written in Go send an empty list as `null`.
  if ([paging.items ?? '', ...ITEMS].some((name) => readMember(body, name) === null)) return [];
  const lists = Object.entries(body).filter(([name, value]) => Array.isArray(value) && !NOT_ITEMS.test(name));
  return lists.length === 1 ? (lists[0]?.[1] as unknown[]) : undefined;
}

/** Whether a body without items is that of a failure, such as of a gateway that sends it with a 200. */
function reportsFailure(body: object): boolean {
  return (
    readOwn(body, 'success') === false ||
    Boolean(readOwn(body, 'error')) ||
    Boolean(toList(readOwn(body, 'errors'))?.length)
  );
}

/** Reads the member that the contract names. */
function readNamed<T>(body: unknown, path: string | undefined, read: (value: unknown) => T | undefined): T | undefined {
  return path === undefined ? undefined : read(readMember(body, path));
}

/** Reads the first of these members that `read` accepts. */
function readFirst<T>(
  object: unknown,
  names: readonly string[],
  read: (value: unknown) => T | undefined,
): T | undefined {
  if (typeof object !== 'object' || object === null) return undefined;
  for (const name of names) {
    const value = read(readOwn(object, name));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Reads a member by its path: `pagination.total_count`. */
export function readMember(body: unknown, path: string): unknown {
  return path.includes('.') ? path.split('.').reduce(readOwn, body) : readOwn(body, path);
}

function readOwn(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function toCount(value: unknown): number | undefined {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof count === 'number' && Number.isFinite(count) && count >= 0 ? count : undefined;
}

function toList(value: unknown): unknown[] | undefined {
  return Array.isArray(value) ? (value as unknown[]) : undefined;
}

function toFlag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function toCursor(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function throwNoList(body: unknown, { items }: Paging, source?: () => ResponseSource): never {
  const expected = items === undefined ? 'an array' : `the field \`${items}\``;
  throw new TempsResponseError({
    ...source?.(),
    problem: `no list in it: expected ${expected}, got ${describe(body)}`,
  });
}

/** Names the members of a body, without their values, which may be long or secret. */
function describe(body: unknown): string {
  if (typeof body !== 'object') return body === undefined ? 'no body' : `a ${typeof body}`;
  if (body === null) return 'null';
  const names = Object.keys(body).slice(0, 10);
  return names.length > 0 ? `an object with ${names.map((name) => `\`${name}\``).join(', ')}` : 'an empty object';
}
