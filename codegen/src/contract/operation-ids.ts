import { distinctKey, operationIdentifier } from '../naming/identifiers.ts';
import { nameOperation } from '../naming/naming.ts';
import { placeOperation } from '../naming/namespaces.ts';
import { camelCase, pascalCase } from '../naming/words.ts';
import { listRoutes, type Contract, type Operation, type Route } from './contract.ts';

/** Returns the id of an operation if the route is known. */
export type KnownId = (route: Route) => string | undefined;

/**
 * Gives every operation a unique id in camelCase, which its types are named after: the id of a known route, else its
 * own, else one made from the namespace and the method name. The first of two equal ids keeps it.
 */
export function giveOperationIds(contract: Contract, knownId: KnownId = () => undefined): void {
  const taken = new Set<string>();
  function claim(operation: Operation, id: string | undefined): boolean {
    const name = id && operationIdentifier(id);
    if (!name || taken.has(distinctKey(name))) return false;
    taken.add(distinctKey(name));
    operation.operationId = name;
    return true;
  }
  const routes = listRoutes(contract);
  const unknown = routes.filter((route) => !claim(route.operation, knownId(route)));
  const late = unknown.filter(({ operation }) => !claim(operation, operation.operationId));
  for (const route of late) {
    if (!choicesFor(route).some((id) => claim(route.operation, id))) claim(route.operation, lastResort(route, taken));
  }
}

function choicesFor({ method, path, operation }: Route): string[] {
  const placement = placeOperation(path, operation.tags);
  const named = `${placement.namespace}${pascalCase(nameOperation(method, path, placement))}`;
  return [named, camelCase(`${method} ${path}`), camelCase(`${operation.operationId} ${method} ${path}`)];
}

/** An id for paths that differ only in punctuation, such as `/a-b` and `/a_b`. */
function lastResort({ method, path }: Route, taken: ReadonlySet<string>): string {
  let id = camelCase(`${method} ${path}`) || method.toLowerCase();
  while (taken.has(distinctKey(id))) id += 'Other';
  return id;
}
