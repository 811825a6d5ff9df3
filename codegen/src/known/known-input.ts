import type { OpenAPIV3_1 } from 'openapi-types';
import {
  readParameters,
  listRoutes,
  type Contract,
  type Operation,
  type Schema,
  findJsonSchema,
} from '../contract/contract.ts';
import { isReference, resolve } from '../contract/references.ts';
import { readProperties } from '../operations/list-schema.ts';
import { copyFrom, type KnownRoute, type KnownRoutes } from './known-routes.ts';

/**
 * Makes parameters and bodies optional that the SDK does not require, since contracts mark them as required by mistake.
 */
export function applyInput(contract: Contract, known: KnownRoutes): void {
  const uses = bodyUses(contract, known);
  for (const { method, path, operation } of listRoutes(contract)) {
    const route = known.find(method, path);
    if (!route) continue;
    relaxParameters(contract, operation, route, known);
    relaxBody(contract, operation, route, known);
    if (isBodyOfAnother(contract, operation, route, known, uses))
      operation.requestBody = copyFrom(known.contract, route.operation.requestBody!);
  }
}

/**
 * Makes parameters optional that are optional in the SDK: some contracts mark all parameters of a route as required.
 */
function relaxParameters(contract: Contract, operation: Operation, route: KnownRoute, known: KnownRoutes): void {
  const ours = readParameters(known.contract, route.operation);
  operation.parameters = readParameters(contract, operation).map((parameter) => {
    const isOptional = ours.some(({ name, in: place, required }) => {
      return name === parameter.name && place === parameter.in && place !== 'path' && !required;
    });
    return isOptional ? Object.assign({}, parameter, { required: false }) : parameter;
  });
}

/** Makes a body optional if the SDK does not require one. */
function relaxBody(contract: Contract, operation: Operation, route: KnownRoute, known: KnownRoutes): void {
  const theirs = resolveBody(contract, operation);
  if (theirs.required === true && resolveBody(known.contract, route.operation).required !== true)
    operation.requestBody = Object.assign({ content: {} }, theirs, { required: false });
}

function resolveBody(contract: Contract, { requestBody }: Operation): Partial<OpenAPIV3_1.RequestBodyObject> {
  return resolve<Partial<OpenAPIV3_1.RequestBodyObject>>(contract, requestBody ?? {});
}

function bodyReference(contract: Contract, operation: Operation): string | undefined {
  const { content = {} } = resolveBody(contract, operation);
  const schema = findJsonSchema(content);
  return isReference(schema) ? schema.$ref : undefined;
}

/** For each body schema, the schemas that the SDK has for the bodies of the same routes. */
function bodyUses(contract: Contract, known: KnownRoutes): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  for (const { method, path, operation } of listRoutes(contract)) {
    const route = known.find(method, path);
    const theirs = bodyReference(contract, operation);
    const ours = route && bodyReference(known.contract, route.operation);
    if (theirs && ours) uses.set(theirs, (uses.get(theirs) ?? new Set()).add(ours));
  }
  return uses;
}

/**
 * If a server's code has two types with one name, its contract has only one of them, for both routes. Whether this body
 * is the other type, without members that the SDK requires.
 */
function isBodyOfAnother(
  contract: Contract,
  operation: Operation,
  route: KnownRoute,
  known: KnownRoutes,
  uses: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const theirs = bodyReference(contract, operation);
  const ours = bodyReference(known.contract, route.operation);
  if (!theirs || !ours || (uses.get(theirs)?.size ?? 0) < 2) return false;
  const present = readProperties(contract, resolve<Schema>(contract, { $ref: theirs }));
  const { required = [] } = resolve<Schema>(known.contract, { $ref: ours });
  return required.some((name) => !Object.hasOwn(present, name));
}
