import { TempsResponseError } from '../errors/index.ts';
import type { CallSuccess } from '../response/result.ts';
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

/** A response, and the call that it came from, if an error may be thrown about it. */
export type ListResponse = Pick<CallSuccess<unknown>, 'data'> & Partial<CallSuccess<unknown>>;

type Members = Record<string, unknown>;

/** Names of arrays that are not the items, such as in a 200 that reports a failure. */
const NOT_ITEMS = /^_?(errors?|warnings?|messages?|links?|issues?)$/i;

/**
 * Reads a page of a list. Server versions name the parts differently: this tries the contract's name, then those of the
 * known servers, then the only array of the body. January and July put the parts of error groups into `pagination`.
 */
export function readEnvelope(response: ListResponse, paging: Paging): Envelope {
  const body = response.data;
  const items = findItems(body, paging);
  if (!items) throw responseError(response, noList(body, paging));
  const members: Members = Array.isArray(body) ? {} : { ...(body as Members) };
  const parts: Members = { ...(members['pagination'] as Members | undefined), ...members };
  const countOf = (...names: (string | undefined)[]): number | undefined =>
    names.map((name) => (name === undefined ? undefined : parts[name])).find(isCount);
  return {
    items,
    total: paging.totalCountsPage ? undefined : countOf(paging.total, 'total', 'total_count'),
    nextCursor: paging.style === 'cursor' ? toCursor(parts[paging.nextCursor] ?? parts['next_cursor']) : undefined,
    hasMore: typeof parts['has_more'] === 'boolean' ? parts['has_more'] : undefined,
    pageSize: countOf('per_page', 'page_size') || undefined,
  };
}

/**
 * Returns the body of a list response in the shape of the contract. A body that has this shape already is changed in
 * place: `items` and `total` are added as non-enumerable members.
 *
 * @param items those that the caller sees
 * @param total the number that the caller sees
 */
export function contractBody(
  data: unknown,
  envelope: Envelope,
  paging: Paging,
  items: unknown[] = envelope.items,
  total: number = envelope.total ?? items.length,
): object {
  const hasShape =
    paging.items === undefined ? data === items : Array.isArray((data as Members | undefined)?.[paging.items]);
  const body = hasShape ? (data as object) : reshape(data, envelope.items, items, paging);
  setMember(body, 'items', items);
  setMember(body, 'total', total);
  if (paging.items !== undefined) setMember(body, paging.items, items);
  if (paging.total !== undefined) setMember(body, paging.total, total);
  return body;
}

/** The error for a response that is no page of its list. @param problem follows "responded 200 with" */
export function responseError(
  { request, response }: Partial<CallSuccess<unknown>>,
  problem: string,
): TempsResponseError {
  return new TempsResponseError({ method: request?.method, url: request?.url, response, problem });
}

function findItems(body: unknown, paging: Paging): unknown[] | undefined {
  if (Array.isArray(body)) return body;
  if (typeof body !== 'object' || body === null) return undefined;
  for (const name of [paging.items ?? 'items', 'items', 'data']) {
    const value = (body as Members)[name];
    if (Array.isArray(value)) return value as unknown[];
  }
  const lists = Object.entries(body).filter(([name, value]) => Array.isArray(value) && !NOT_ITEMS.test(name));
  return lists.length === 1 ? (lists[0]?.[1] as unknown[]) : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function toCursor(value: unknown): string | undefined {
  return value === undefined || value === null || value === '' ? undefined : `${value as string | number}`;
}

/** Moves the list and the count to where the contract has them. Other members stay. */
function reshape(body: unknown, sent: unknown[], items: unknown[], paging: Paging): object {
  if (paging.items === undefined) return items;
  const members = Array.isArray(body) ? [] : Object.entries(body as object).filter(([, value]) => value !== sent);
  const shape: Members = { ...Object.fromEntries(members), [paging.items]: items };
  if (paging.total !== undefined) shape[paging.total] = undefined;
  return shape;
}

/** Sets a member. A new one is not enumerable, so that the body's JSON does not change. */
function setMember(body: object, name: string, value: unknown): void {
  const { enumerable = false } = Object.getOwnPropertyDescriptor(body, name) ?? {};
  Object.defineProperty(body, name, { value, writable: true, configurable: true, enumerable });
}

/** What is wrong with a response without a list. Names the members of its body without their values, which may be secret. */
function noList(body: unknown, { items }: Paging): string {
  const expected = items === undefined ? 'an array' : `the field \`${items}\``;
  let found = body === undefined ? 'no body' : body === null ? 'null' : `a ${typeof body}`;
  if (typeof body === 'object' && body !== null) {
    const names = Object.keys(body).slice(0, 10);
    found = names.length > 0 ? `an object with ${names.map((name) => `\`${name}\``).join(', ')}` : 'an empty object';
  }
  return `no list in it: expected ${expected}, got ${found}`;
}
