import type { Contract, Operation } from '../contract/contract.ts';
import { listRoutes } from '../contract/contract.ts';
import { listMethods, type Method } from '../operations/methods.ts';

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
