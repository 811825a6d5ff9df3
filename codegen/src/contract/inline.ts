import type { OpenAPIV3_1 } from 'openapi-types';
import { listRoutes, type Contract, type SchemaOrReference } from './contract.ts';
import { isReference, resolve, lookUp } from './references.ts';
import { isParameter, shapeContent } from './shape.ts';
import { visitReferences, walkReferences, type Reference } from './schema-walk.ts';

/**
 * Inlines shared parameters, bodies and responses. Components then only have schemas. Error responses keep only their
 * description, since the SDK reads their bodies by itself.
 */
export function inlineComponents(contract: Contract): void {
  for (const item of Object.values(contract.paths ?? {}))
    if (item?.parameters) item.parameters = inlineAll(contract, item.parameters);
  for (const { operation } of listRoutes(contract)) {
    operation.parameters = inlineAll(contract, operation.parameters ?? []);
    if (operation.requestBody) operation.requestBody = inlineContent(contract, operation.requestBody);
    for (const [status, response] of Object.entries(operation.responses ?? {}))
      operation.responses![status] = /^[45]/.test(status)
        ? { description: resolve<Partial<OpenAPIV3_1.ResponseObject>>(contract, response).description ?? '' }
        : inlineContent(contract, response);
  }
  contract.components = { schemas: contract.components?.schemas ?? {} };
}

/** Inlines parameters. Drops references that do not lead to a parameter. */
function inlineAll<T extends object>(contract: Contract, parameters: T[]): T[] {
  return parameters.map((parameter) => inline(contract, parameter)).filter(isParameter);
}

function inlineContent<T extends object>(contract: Contract, part: T): T {
  const copy = inline(contract, part);
  shapeContent(copy);
  return copy;
}

function inline<T extends object>(contract: Contract, part: T): T {
  return isReference(part) ? structuredClone(resolve<T>(contract, part)) : part;
}

const SCHEMAS = '#/components/schemas/';

/** Parts of a reference that say nothing of what it leads to. */
const PLAIN = new Set(['', 'paths', 'components', 'responses', 'content', 'application', 'json', 'schema']);

/**
 * Copies what is referred to by its place, such as `#/paths/~1api~1users/…`: a schema gets a name, and any other part
 * replaces the reference. Later, paths are renamed and parts are left out, and the reference would lead nowhere.
 */
export function hoistReferences(contract: Contract): void {
  copyParts(contract);
  const schemas: Record<string, SchemaOrReference> = contract.components?.schemas ?? {};
  contract.components = { ...contract.components, schemas };
  const names = new Map<string, string>();
  const copies: unknown[] = [];

  function hoist(reference: Reference): void {
    const { $ref } = reference;
    if ($ref.startsWith(SCHEMAS)) return;
    let name = names.get($ref);
    if (name === undefined) {
      names.set($ref, (name = freeName($ref, schemas)));
      const target = lookUp(contract, $ref);
      // In OpenAPI 3.1 a schema may be `true`: anything.
      schemas[name] = typeof target === 'object' && target !== null ? structuredClone(target) : {};
      copies.push(schemas[name]);
    }
    reference.$ref = SCHEMAS + name;
  }

  visitReferences(contract, hoist);
  // Grows, as copies may refer to more.
  for (const copy of copies) walkReferences(copy, hoist);
}

/** Parameters, bodies and responses that are references to those of an operation. */
function copyParts(contract: Contract): void {
  const copy = <T extends object>(part: T): T =>
    isReference(part) && !part.$ref.startsWith('#/components/') ? structuredClone(resolve<T>(contract, part)) : part;
  const holders = [...Object.values(contract.paths ?? {}), ...listRoutes(contract).map(({ operation }) => operation)];
  for (const holder of holders)
    if (holder?.parameters) holder.parameters = holder.parameters.map(copy).filter(isParameter);
  for (const { operation } of listRoutes(contract)) {
    if (operation.requestBody) operation.requestBody = copy(operation.requestBody);
    copyEach(operation.responses);
  }
  const { parameters, requestBodies, responses } = contract.components ?? {};
  for (const parts of [parameters, requestBodies, responses]) copyEach(parts);

  function copyEach(parts: Record<string, object> = {}): void {
    for (const [name, part] of Object.entries(parts)) parts[name] = copy(part);
  }
}

/** `projects_get_200` for `#/paths/~1projects/get/responses/200/content/application~1json/schema`. */
function freeName(reference: string, schemas: object): string {
  const words = reference.replaceAll('~1', '/').split(/[^A-Za-z0-9]+/);
  let name = words.filter((word) => !PLAIN.has(word)).join('_') || 'Schema';
  while (Object.hasOwn(schemas, name)) name += '_';
  return name;
}
