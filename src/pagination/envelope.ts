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

/**
 * Reads a page of a list. Server versions name the parts differently: this tries the contract's
 * name, then those of the known servers, then the only array of the body. July and August put the
 * parts of error groups into `pagination`.
 */
export function readEnvelope(response: ListResponse, paging: Paging): Envelope {
  const body = response.data;
  const items = findItems(body, paging);
  if (!items) {
    const expected = paging.items === undefined ? 'an array' : `the field \`${paging.items}\``;
    // Names the members without their values, which may be secret.
    const found =
      typeof body === 'object' && body
        ? `{ ${Object.keys(body).slice(0, 10).join(', ')} }`
        : typeof body;
    throw responseError(response, `no list in it: expected ${expected}, got ${found}`);
  }
  const members = body as Members;
  const nested = members['pagination'] as Members | undefined;
  const partOf = (name: string): unknown => members[name] ?? nested?.[name];
  const countOf = (...names: string[]): number | undefined =>
    names.map(partOf).find((value): value is number => typeof value === 'number' && value >= 0);
  const cursor =
    paging.style === 'cursor' ? (partOf(paging.nextCursor) ?? partOf('next_cursor') ?? '') : '';
  const hasMore = partOf('has_more');
  return {
    items,
    total: paging.totalCountsPage
      ? undefined
      : countOf(paging.total ?? 'total', 'total', 'total_count'),
    nextCursor: cursor === '' ? undefined : `${cursor as string | number}`,
    hasMore: typeof hasMore === 'boolean' ? hasMore : undefined,
    pageSize: countOf('per_page', 'page_size') || undefined,
  };
}

function findItems(body: unknown, paging: Paging): unknown[] | undefined {
  if (Array.isArray(body)) return body;
  if (typeof body !== 'object' || body === null) return undefined;
  for (const name of [paging.items ?? 'items', 'items', 'data']) {
    const list = (body as Members)[name];
    if (Array.isArray(list)) return list;
  }
  const [list, ...others] = Object.values(body).filter((value) => Array.isArray(value));
  return others.length === 0 ? list : undefined;
}

/**
 * Returns the body of a list response in the shape of the contract, with the items and the total
 * that the caller sees. A body of this shape is changed in place: `items` and `total` are added as
 * non-enumerable members.
 */
export function contractBody(
  data: unknown,
  envelope: Envelope,
  paging: Paging,
  items: unknown[],
  total: number | undefined,
): object {
  let body: object = items;
  if (paging.items !== undefined) {
    body = data as object;
    if (!Array.isArray((data as Members)[paging.items])) {
      const others = Object.entries(body).filter(([, value]) => value !== envelope.items);
      const rebuilt: Members = Array.isArray(data) ? {} : Object.fromEntries(others);
      rebuilt[paging.items] = items;
      if (paging.total && total !== undefined) rebuilt[paging.total] = total;
      body = rebuilt;
    }
    setMember(body, paging.items, items);
  }
  setMember(body, 'items', items);
  setMember(body, 'total', total);
  // A total that counts its page only stays, under its own name, what the server says.
  if (paging.total && total !== undefined) setMember(body, paging.total, total);
  return body;
}

/** Sets a member. A new one is not enumerable, so that the body's JSON does not change. */
export function setMember(body: object, name: string, value: unknown): void {
  if (Object.hasOwn(body, name)) (body as Members)[name] = value;
  else Object.defineProperty(body, name, { value, writable: true, configurable: true });
}

/**
 * The error for a response that is no page of its list. @param problem follows "responded 200 with"
 */
export function responseError(
  { request, response }: Partial<CallSuccess<unknown>>,
  problem: string,
): TempsResponseError {
  return new TempsResponseError({ method: request?.method, url: request?.url, response, problem });
}
