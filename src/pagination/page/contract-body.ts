import { readMember, type Envelope } from './envelope.ts';
import type { Paging } from './paging.ts';

/**
 * Returns the body of a list response in the shape of the contract. A body that has this shape already is changed in
 * place: `items` and `total` are added as non-enumerable members.
 *
 * @param before how many items the pages before have. If the server sends no total, `total` is this number and that of
 *   the items on this page
 */
export function contractBody(data: unknown, envelope: Envelope, before: number, paging: Paging): object {
  const { items } = envelope;
  const total = envelope.total ?? before + items.length;
  const body = hasShape(data, paging) ? data : reshape(data, items, paging);
  setNamed(body, paging.items, 'items', items);
  setNamed(body, paging.total, 'total', total);
  return body;
}

function hasShape(body: unknown, { items }: Paging): body is object {
  return items === undefined ? Array.isArray(body) : Array.isArray(readMember(body, items));
}

/** Moves the list and the count to where the contract has them. Other members stay. */
function reshape(body: unknown, items: unknown[], paging: Paging): object {
  if (paging.items === undefined) return items;
  const members = Array.isArray(body) ? [] : Object.entries(body as object).filter(([, value]) => value !== items);
  const shape: Record<string, unknown> = { ...Object.fromEntries(members), [paging.items]: items };
  if (paging.total !== undefined) shape[paging.total] = undefined;
  return shape;
}

/** Sets a value under its name in the contract, and under the name that all lists have: `items` or `total`. */
function setNamed(body: object, contractName: string | undefined, name: string, value: unknown): void {
  if (contractName !== undefined && contractName !== name && !contractName.includes('.'))
    set(body, contractName, value);
  set(body, name, value);
}

/** Sets a member. A new one is not enumerable, so that the body's JSON does not change. */
function set(body: object, name: string, value: unknown): void {
  if (Object.hasOwn(body, name) && (body as Record<string, unknown>)[name] === value) return;
  const own = Object.getOwnPropertyDescriptor(body, name);
  Object.defineProperty(body, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: own?.enumerable ?? false,
  });
}
