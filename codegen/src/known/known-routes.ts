import type { Contract } from '../contract/contract.ts';
import { isReference, resolve } from '../contract/references.ts';
import { listMethods, type Method } from '../operations/methods.ts';

/** The routes of the SDK's own contract, to be looked up regardless of the names of parameters. */
export interface KnownRoutes {
  contract: Contract;
  all: readonly Method[];
  find(method: string, path: string): Method | undefined;
}

/** A key for a route: the same for `GET /projects/{id}/` and `GET /projects/{project_id}`. */
export function routeKey(method: string, path: string): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, '*').replace(/(?<=.)\/$/, '')}`;
}

/** Collects the routes of a normalized contract. */
export function collectKnownRoutes(contract: Contract): KnownRoutes {
  const all = listMethods(contract);
  const byKey = new Map(all.map((route) => [routeKey(route.method, route.path), route]));
  return { contract, all, find: (method, path) => byKey.get(routeKey(method, path)) };
}

const MAX_DEPTH = 12;

/** Copies a part of one contract for use in another, with its references resolved. */
export function copyFrom<T>(contract: Contract, part: T, depth = 0): T {
  if (typeof part !== 'object' || part === null) return part;
  if (depth > MAX_DEPTH) return {} as T;
  if (Array.isArray(part))
    return part.map((element) => copyFrom(contract, element, depth + 1)) as T;
  const source: object = isReference(part) ? resolve(contract, part) : part;
  return Object.fromEntries(
    Object.entries(source).map(([key, value]) => [key, copyFrom(contract, value, depth + 1)]),
  ) as T;
}
