import {
  listRoutes,
  readParameters,
  type Contract,
  type Schema,
  type ServerDifference,
} from '../contract/contract.ts';
import { giveOperationIds } from '../contract/names.ts';
import { parameterNames } from '../contract/paths.ts';
import { applyInput } from './known-input.ts';
import { alignResponse, applyBodies, applyEnvelope } from './known-response.ts';
import { copyFrom, routeKey, type KnownRoutes } from './known-routes.ts';

/**
 * Applies the SDK's own contract to the same routes of another contract: names of path parameters,
 * optional parameters, the shape of lists, uploads and streams, dates, what the SDK adapts, and the
 * id that types are named after. Returns the paths whose parameters were renamed.
 */
export function applyKnown(contract: Contract, known: KnownRoutes): string[] {
  const renamed = renameParameters(contract, known);
  addAdapted(contract, known);
  applyInput(contract, known);
  const aligned = new Map<Schema, Schema>();
  for (const { method, path, operation } of listRoutes(contract)) {
    const statuses = Object.keys(operation.responses ?? {});
    if (statuses.includes('101') && !statuses.some((status) => status.startsWith('2')))
      operation['x-websocket'] = true;
    const route = known.find(method, path);
    if (!route) continue;
    applyBodies(contract, operation, route, known);
    applyEnvelope(contract, operation, path, route);
    alignResponse(contract, operation, route, known, aligned);
  }
  giveOperationIds(contract, ({ method, path }) => known.find(method, path)?.operationId);
  return renamed;
}

/**
 * Renames `{id}` to `{project_id}`. An operation stays where it is if the new path already has one
 * with its method.
 */
function renameParameters(contract: Contract, known: KnownRoutes): string[] {
  const changes: string[] = [];
  const paths: NonNullable<Contract['paths']> = {};
  const taken = new Set(listRoutes(contract).map(({ method, path }) => `${method} ${path}`));
  for (const { method, path, operation } of listRoutes(contract)) {
    const before = parameterNames(path);
    const names = parameterNames(known.find(method, path)?.path ?? path);
    let index = 0;
    const renamed = path.replaceAll(/\{[^}]+\}/g, () => `{${names[index++]}}`);
    const isFree = renamed !== path && !taken.has(`${method} ${renamed}`);
    if (isFree) {
      changes.push(`${method} ${path} is ${renamed}`);
      for (const parameter of readParameters(contract, operation))
        if (parameter.in === 'path')
          parameter.name = names[before.indexOf(parameter.name)] ?? parameter.name;
    }
    const target = isFree ? renamed : path;
    paths[target] = { ...paths[target], [method.toLowerCase()]: operation };
  }
  contract.paths = paths;
  return changes;
}

/**
 * Adds the operations that the SDK has and calls in another way on this server: by another method
 * or route, or out of a list. An operation that only differs by its method takes the place of the
 * other one.
 */
function addAdapted(contract: Contract, known: KnownRoutes): void {
  const present = new Map(
    listRoutes(contract).map((route) => [routeKey(route.method, route.path), route]),
  );
  for (const { servers, method, path, operation } of known.all) {
    const other = servers && present.get(otherKey(method, path, servers));
    if (!other || present.has(routeKey(method, path))) continue;
    contract.paths ??= {};
    if (servers.also) delete contract.paths[other.path]?.[other.method.toLowerCase() as 'get'];
    contract.paths[path] = {
      ...contract.paths[path],
      [method.toLowerCase()]: copyFrom(known.contract, operation),
    };
  }
}

function otherKey(method: string, path: string, { also, route, list }: ServerDifference): string {
  return routeKey(also ?? method, route ?? list?.replace(/\?.*/, '') ?? path);
}
