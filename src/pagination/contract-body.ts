import { member } from './envelope.ts';
import type { LoadedPage } from './loaded-page.ts';
import type { Paging } from './paging.ts';

/**
 * The body in the contract's shape, so that the members that its type promises are there. A body that has
 * the shape is the very object that the server sent; `items` and `total` join it without showing in its JSON.
 */
export function contractBody({ result, envelope, before }: LoadedPage, paging: Paging): object {
  const { items } = envelope;
  const total = envelope.total ?? before + items.length;
  const body = hasShape(result.data, paging) ? result.data : reshape(result.data, items, paging);
  if (paging.items !== undefined && !paging.items.includes('.')) set(body, paging.items, items);
  set(body, 'items', items);
  if (paging.total !== undefined && !paging.total.includes('.')) set(body, paging.total, total);
  set(body, 'total', total);
  return body;
}

function hasShape(body: unknown, { items }: Paging): body is object {
  return items === undefined ? Array.isArray(body) : Array.isArray(member(body, items));
}

/** Another server's envelope: its further members stay, the list and the count go where the contract has them. */
function reshape(body: unknown, items: unknown[], paging: Paging): object {
  if (paging.items === undefined) return items;
  const members = Array.isArray(body) ? [] : Object.entries(body as object).filter(([, value]) => value !== items);
  const shape: Record<string, unknown> = { ...Object.fromEntries(members), [paging.items]: items };
  if (paging.total !== undefined) shape[paging.total] = undefined;
  return shape;
}

/** A member that the body has stays visible; one that it lacks is added out of sight. */
function set(body: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(body, name);
  if (own?.value === value) return;
  Object.defineProperty(body, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: own?.enumerable ?? false,
  });
}
