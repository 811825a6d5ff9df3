import {
  findJsonSchema,
  listRoutes,
  readSuccesses,
  type Contract,
  type Operation,
  type Schema,
} from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';
import { isType, readProperties } from '../operations/list-schema.ts';
import { copyFrom, routeKey, type KnownRoute, type KnownRoutes } from './known-routes.ts';

/**
 * Adds the operations that the SDK has and calls in another way on this server: by another method or route, or out of a
 * list. An operation that only differs by its method takes the place of the other one.
 */
export function addAdapted(contract: Contract, known: KnownRoutes): void {
  const present = new Map(listRoutes(contract).map((route) => [routeKey(route.method, route.path), route]));
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

function otherKey(method: string, path: string, { also, route, list }: NonNullable<KnownRoute['servers']>): string {
  return routeKey(also ?? method, route ?? list?.replace(/\?.*/, '') ?? path);
}

/** Declares a member of a response as a date if the SDK does: servers send numbers, which the client converts. */
export function applyDates(contract: Contract, operation: Operation, route: KnownRoute, known: KnownRoutes): void {
  const theirs = readResponse(contract, operation);
  const ours = readResponse(known.contract, route.operation);
  const seen = new Set<Schema>();

  function align(their: Schema, our: Schema): void {
    if (seen.has(their)) return;
    seen.add(their);
    if (isDate(known.contract, our)) return declareDate(their);
    if ('items' in their && 'items' in our && their.items && our.items)
      return align(resolve<Schema>(contract, their.items), resolve<Schema>(known.contract, our.items));
    const properties = readProperties(known.contract, our);
    for (const [name, property] of Object.entries(readProperties(contract, their)))
      if (properties[name]) align(property, properties[name]);
  }

  if (theirs && ours) align(theirs, ours);
}

function readResponse(contract: Contract, operation: Operation): Schema | undefined {
  const [schema] = readSuccesses(contract, operation).flatMap(([, content]) => findJsonSchema(content) ?? []);
  return schema && resolve<Schema>(contract, schema);
}

function isDate(contract: Contract, schema: Schema): boolean {
  const choices = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return choices.some((choice) => resolve<Schema>(contract, choice).format === 'date-time');
}

function declareDate(schema: Schema): void {
  if (!isType(schema, 'integer') && !isType(schema, 'number') && !isType(schema, 'string')) return;
  const isNullable = isType(schema, 'null');
  Object.assign(schema, { type: isNullable ? ['string', 'null'] : 'string', format: 'date-time' });
  for (const key of ['minimum', 'maximum', 'example', 'examples', 'default'] as const) delete schema[key];
}
