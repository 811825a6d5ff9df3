import type { Contract, Operation } from '../contract/contract.ts';
import { routesOf } from '../contract/contract.ts';
import { methodsOf, type Method } from '../operations/methods.ts';

/** What the SDK's own contract says of a route. */
export interface KnownRoute extends Method {
  operation: Operation;
}

/** The routes of the SDK's own contract, found by what they are and not by how their parameters are called. */
export interface KnownRoutes {
  contract: Contract;
  all: readonly KnownRoute[];
  find(method: string, path: string): KnownRoute | undefined;
}

/** `GET /projects/{id}/` and `GET /projects/{project_id}` are one route. */
export function routeKey(method: string, path: string): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, '*').replace(/(?<=.)\/$/, '')}`;
}

/** What a normalised contract says of its routes. */
export function collectKnownRoutes(contract: Contract): KnownRoutes {
  const operations = new Map(routesOf(contract).map(({ method, path, operation }) => [`${method} ${path}`, operation]));
  const all = methodsOf(contract).map((method) =>
    Object.assign(method, { operation: operations.get(`${method.method} ${method.path}`) ?? {} }),
  );
  const byKey = new Map(all.map((route) => [routeKey(route.method, route.path), route]));
  return { contract, all, find: (method, path) => byKey.get(routeKey(method, path)) };
}
