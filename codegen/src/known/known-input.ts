import type { OpenAPIV3_1 } from 'openapi-types';
import {
  findJsonSchema,
  listRoutes,
  readParameters,
  type Contract,
  type Operation,
  type Schema,
} from '../contract/contract.ts';
import { isReference, resolve } from '../contract/references.ts';
import { readProperties } from '../operations/list-schema.ts';
import { copyFrom, type KnownRoutes } from './known-routes.ts';

/**
 * Makes parameters and bodies optional that the SDK need not send: some contracts mark all
 * parameters of a route as required. A body that is another one's by mistake becomes that of the
 * SDK.
 */
export function applyInput(contract: Contract, known: KnownRoutes): void {
  const uses = findUses(contract, known);
  for (const { method, path, operation } of listRoutes(contract)) {
    const route = known.find(method, path);
    if (!route) continue;
    const own = readParameters(known.contract, route.operation);
    for (const theirs of readParameters(contract, operation)) {
      // The client sends the size of a page by both names.
      if (theirs.in === 'query' && theirs.name === route.servers?.pageSize)
        theirs.name = route.paging?.size ?? theirs.name;
      const ours = own.find((each) => each.name === theirs.name && each.in === theirs.in);
      if (!ours) continue;
      if (theirs.in !== 'path') theirs.required = ours.required === true;
      theirs.schema = copyFrom(known.contract, ours.schema ?? {});
    }

    const ours = bodyOf(route.operation);
    const theirs = bodyOf(operation);
    if (theirs?.required && !ours?.required) theirs.required = false;
    const name = bodyName(theirs);
    const wanted = bodyName(ours);
    if (!name || !wanted || (uses.get(name)?.size ?? 0) < 2) continue;
    // Without a member that the SDK must send, it is the other type of that name.
    const present = readProperties(contract, resolve<Schema>(contract, { $ref: name }));
    const { required = [] } = resolve<Schema>(known.contract, { $ref: wanted });
    if (required.some((member) => !Object.hasOwn(present, member)))
      operation.requestBody = copyFrom(known.contract, ours!);
  }
}

/**
 * The schemas that the SDK has for the bodies of the routes that share one. If a server's code has
 * two types with one name, its contract has only one of them, for the routes of both.
 */
function findUses(contract: Contract, known: KnownRoutes): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  for (const { method, path, operation } of listRoutes(contract)) {
    const theirs = bodyName(bodyOf(operation));
    const ours = bodyName(bodyOf(known.find(method, path)?.operation));
    if (theirs && ours) uses.set(theirs, (uses.get(theirs) ?? new Set()).add(ours));
  }
  return uses;
}

function bodyOf(operation: Operation | undefined): OpenAPIV3_1.RequestBodyObject | undefined {
  return operation?.requestBody as OpenAPIV3_1.RequestBodyObject | undefined;
}

function bodyName(body: OpenAPIV3_1.RequestBodyObject | undefined): string | undefined {
  const schema = findJsonSchema(body?.content ?? {});
  return isReference(schema) ? schema.$ref : undefined;
}
