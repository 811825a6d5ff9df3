import { TempsResponseError } from '../errors/index.ts';
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
/** Known names of the parts. They are members of the body, or of its `pagination` (error groups of January and July). */
const ITEMS = ['items', 'data', 'results'];
const TOTAL = ['total', 'total_count', 'totalCount'];
const NEXT_CURSOR = ['next_cursor', 'nextCursor'];
const PAGE_SIZE = ['per_page', 'page_size'];
const HAS_MORE = ['has_more', 'hasMore'];

/**
 * Reads a page of a list. Server versions name the parts differently: this tries the contract's name, then the
 * known names, then the only array of the body.
 *
 * @param source called only to make the error for a response without a list
 */
export function readEnvelope(body: unknown, paging: Paging, source?: () => ResponseSource): Envelope {
  const places = [body, readOwn(body, 'pagination'), readOwn(body, 'meta')];
  const read = <T>(names: readonly string[], to: (value: unknown) => T | undefined): T | undefined => {
    for (const place of places)
      for (const name of names)
        if (place !== undefined) {
          const value = to(readOwn(place, name));
          if (value !== undefined) return value;
        }
    return undefined;
  };
  return {
    items: findItems(body, paging) ?? throwNoList(body, paging, source),
    total: paging.totalCountsPage ? undefined : (toCount(readMember(body, paging.total)) ?? read(TOTAL, toCount)),
    nextCursor:
      paging.style === 'cursor'
        ? (toCursor(readMember(body, paging.nextCursor)) ?? read(NEXT_CURSOR, toCursor))
        : undefined,
    hasMore: read(HAS_MORE, (value) => (typeof value === 'boolean' ? value : undefined)),
    pageSize: read(PAGE_SIZE, toCount) || undefined,
  };
}

/**
 * Returns the body of a list response in the shape of the contract. A body that has this shape already is changed in
 * place: `items` and `total` are added as non-enumerable members.
 *
 * @param items those that the caller sees
 * @param before how many items the pages before have. If the server sends no total, `total` is this number and that of
 *   the items on this page
 */
export function contractBody(
  data: unknown,
  envelope: Envelope,
  paging: Paging,
  items: unknown[] = envelope.items,
  before = 0,
): object {
  const total = envelope.total ?? before + items.length;
  const hasShape = paging.items === undefined ? data === items : Array.isArray(readMember(data, paging.items));
  const body = hasShape ? (data as object) : reshape(data, envelope.items, items, paging);
  setNamed(body, paging.items, 'items', items);
  setNamed(body, paging.total, 'total', total);
  return body;
}

function findItems(body: unknown, paging: Paging): unknown[] | undefined {
  if (Array.isArray(body)) return body;
  if (typeof body !== 'object' || body === null) return undefined;
  const names = paging.items === undefined ? ITEMS : [paging.items, ...ITEMS];
  const named = names.map((name) => readMember(body, name)).find((value) => Array.isArray(value)) as unknown[];
  if (named && (named.length > 0 || readOwn(body, 'success') !== false)) return named;
  // A gateway may report a failure with a 200.
  if (readOwn(body, 'success') === false || readOwn(body, 'error') || hasErrors(readOwn(body, 'errors')))
    return undefined;
  // Servers written in Go send an empty list as `null`.
  if (names.some((name) => readMember(body, name) === null)) return [];
  const lists = Object.entries(body).filter(([name, value]) => Array.isArray(value) && !NOT_ITEMS.test(name));
  return lists.length === 1 ? (lists[0]?.[1] as unknown[]) : undefined;
}

function hasErrors(errors: unknown): boolean {
  return Array.isArray(errors) && errors.length > 0;
}

/** Reads a member by its path: `pagination.total_count`. */
function readMember(body: unknown, path: string | undefined): unknown {
  return path?.includes('.') ? path.split('.').reduce(readOwn, body) : readOwn(body, path);
}

function readOwn(value: unknown, name: string | undefined): unknown {
  if (typeof value !== 'object' || value === null || name === undefined || !Object.hasOwn(value, name))
    return undefined;
  return (value as Record<string, unknown>)[name];
}

function toCount(value: unknown): number | undefined {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof count === 'number' && Number.isFinite(count) && count >= 0 ? count : undefined;
}

function toCursor(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Moves the list and the count to where the contract has them. Other members stay. */
function reshape(body: unknown, sent: unknown[], items: unknown[], paging: Paging): object {
  if (paging.items === undefined) return items;
  const members = Array.isArray(body) ? [] : Object.entries(body as object).filter(([, value]) => value !== sent);
  const shape: Record<string, unknown> = { ...Object.fromEntries(members), [paging.items]: items };
  if (paging.total !== undefined) shape[paging.total] = undefined;
  return shape;
}

/** Sets a value under its name in the contract, and under the name that all lists have: `items` or `total`. */
function setNamed(body: object, contractName: string | undefined, name: string, value: unknown): void {
  if (contractName !== undefined && contractName !== name && !contractName.includes('.'))
    setMember(body, contractName, value);
  setMember(body, name, value);
}

/** Sets a member. A new one is not enumerable, so that the body's JSON does not change. */
function setMember(body: object, name: string, value: unknown): void {
  if (readOwn(body, name) === value && Object.hasOwn(body, name)) return;
  const enumerable = Object.getOwnPropertyDescriptor(body, name)?.enumerable ?? false;
  Object.defineProperty(body, name, { value, writable: true, configurable: true, enumerable });
}

function throwNoList(body: unknown, { items }: Paging, source?: () => ResponseSource): never {
  const expected = items === undefined ? 'an array' : `the field \`${items}\``;
  const problem = `no list in it: expected ${expected}, got ${describeBody(body)}`;
  throw new TempsResponseError({ ...source?.(), problem });
}

/** Names the members of a body, without their values, which may be long or secret. */
function describeBody(body: unknown): string {
  if (typeof body !== 'object') return body === undefined ? 'no body' : `a ${typeof body}`;
  if (body === null) return 'null';
  const names = Object.keys(body).slice(0, 10);
  return names.length > 0 ? `an object with ${names.map((name) => `\`${name}\``).join(', ')}` : 'an empty object';
}
