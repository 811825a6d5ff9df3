import { type Contract, type Operation, listRoutes } from '../contract/contract.ts';
import { listMethods, type Method } from '../operations/methods.ts';
import { isReference, resolve } from '../contract/references.ts';

/** A route in the SDK's own contract. */
export interface KnownRoute extends Method {
  operation: Operation;
}

/** The routes of the SDK's own contract, to be looked up regardless of the names of parameters. */
export interface KnownRoutes {
  contract: Contract;
  all: readonly KnownRoute[];
  find(method: string, path: string): KnownRoute | undefined;
}

/** A key for a route: the same for `GET /projects/{id}/` and `GET /projects/{project_id}`. */
export function routeKey(method: string, path: string): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, '*').replace(/(?<=.)\/$/, '')}`;
}

/** Collects the routes of a normalized contract. */
export function collectKnownRoutes(contract: Contract): KnownRoutes {
  const operations = new Map(
    listRoutes(contract).map(({ method, path, operation }) => [`${method} ${path}`, operation]),
  );
  const all = listMethods(contract).map((method) =>
    Object.assign(method, { operation: operations.get(`${method.method} ${method.path}`) ?? {} }),
  );
  const byKey = new Map(all.map((route) => [routeKey(route.method, route.path), route]));
  return { contract, all, find: (method, path) => byKey.get(routeKey(method, path)) };
}

const MAX_DEPTH = 12;

/** Copies a part of one contract for use in another, with its references resolved. */
export function copyFrom<T>(contract: Contract, part: T, depth = 0): T {
  if (typeof part !== 'object' || part === null) return part;
  if (depth > MAX_DEPTH) return {} as T;
  if (Array.isArray(part)) return part.map((element) => copyFrom(contract, element, depth + 1)) as T;
  const source: object = isReference(part) ? resolve(contract, part) : part;
  return Object.fromEntries(
    Object.entries(source).map(([key, value]) => [key, copyFrom(contract, value, depth + 1)]),
  ) as T;
}
