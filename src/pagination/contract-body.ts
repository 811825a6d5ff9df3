import { member, type Envelope } from './envelope.ts';
import type { Paging } from './paging.ts';

/**
 * The body of a list response in the contract's shape, with the members that its type promises. A body that already has
 * the shape is the very object that was parsed. `items` and `total` are added to it, hidden from its JSON.
 *
 * @param before how many items the pages before hold: with no total from the server, `total` counts from there
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
  return items === undefined ? Array.isArray(body) : Array.isArray(member(body, items));
}

/** Moves the list and the count of another server's envelope to where the contract has them. Its other members stay. */
function reshape(body: unknown, items: unknown[], paging: Paging): object {
  if (paging.items === undefined) return items;
  const members = Array.isArray(body) ? [] : Object.entries(body as object).filter(([, value]) => value !== items);
  const shape: Record<string, unknown> = { ...Object.fromEntries(members), [paging.items]: items };
  if (paging.total !== undefined) shape[paging.total] = undefined;
  return shape;
}

/** Sets a member under the name of the contract, where the body itself has it, and under that of all lists. */
function setNamed(body: object, contractName: string | undefined, name: string, value: unknown): void {
  if (contractName !== undefined && contractName !== name && !contractName.includes('.'))
    set(body, contractName, value);
  set(body, name, value);
}

/** Sets a member. One that the body lacks is added as not enumerable, so that its JSON stays as it was. */
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
