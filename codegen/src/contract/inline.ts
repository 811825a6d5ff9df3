import { checkReference } from './check.ts';
import { httpMethods, listRoutes, type Contract, type SchemaOrReference } from './contract.ts';
import { isReference, lookUp, resolve } from './references.ts';
import { visitReferences, type Reference } from './schema-walk.ts';
import { isParameter, shapeContent } from './shape.ts';
import type { Notes } from './paths.ts';

/** Puts a copy of what the `$ref` of a path leads to in its place. What stands beside the `$ref` wins. */
export function inlinePathItems(contract: Contract, notes: Notes): void {
  const paths = contract.paths ?? {};
  for (const [path, item] of Object.entries(paths)) {
    if (!isReference(item)) continue;
    checkReference(contract, item.$ref, path);
    const { $ref, ...own } = item;
    paths[path] = { ...structuredClone(resolve<object>(contract, { $ref })), ...own };
    if (httpMethods.some((method) => paths[path]?.[method])) continue;
    notes.push(`${path} is left out: it refers to ${$ref}, which has no operations.`);
    delete paths[path];
  }
}

/**
 * Puts a copy in the place of every reference to a parameter, a body or a response: paths are renamed later, and parts
 * are left out. Failures keep theirs, since their bodies are not generated.
 */
export function inlineParts(contract: Contract): void {
  const copy = <T extends object>(part: T): T =>
    isReference(part) ? structuredClone(resolve<T>(contract, part)) : part;
  const holders = [...Object.values(contract.paths ?? {}), ...listRoutes(contract).map(({ operation }) => operation)];
  // A reference that does not lead to a parameter is left out.
  for (const holder of holders) if (holder) holder.parameters = (holder.parameters ?? []).map(copy).filter(isParameter);
  for (const { operation } of listRoutes(contract)) {
    if (operation.requestBody) shapeContent((operation.requestBody = copy(operation.requestBody)));
    const responses = operation.responses ?? {};
    for (const status of Object.keys(responses).filter((each) => !/^[45]/.test(each)))
      shapeContent((responses[status] = copy(responses[status]!)));
  }
}

const SCHEMAS = '#/components/schemas/';

/** Parts of a reference that say nothing of what it leads to. */
const PLAIN = new Set(['', 'paths', 'components', 'responses', 'content', 'application', 'json', 'schema']);

/** Gives a name to each schema that is referred to by its place, such as `#/paths/~1api~1users/…`. */
export function nameSchemas(contract: Contract): void {
  const schemas: Record<string, SchemaOrReference> = contract.components?.schemas ?? {};
  contract.components = { ...contract.components, schemas };
  const names = new Map<string, string>();
  const copies: object[] = [];

  function nameSchema(reference: Reference): void {
    const { $ref } = reference;
    if ($ref.startsWith(SCHEMAS)) return;
    let name = names.get($ref);
    if (name === undefined) {
      names.set($ref, (name = freeName($ref, schemas)));
      const target = lookUp(contract, $ref);
      // In OpenAPI 3.1 a schema may be `true`: anything.
      const copy = typeof target === 'object' && target !== null ? structuredClone(target) : {};
      schemas[name] = copy;
      copies.push(copy);
    }
    reference.$ref = SCHEMAS + name;
  }

  visitReferences(contract, nameSchema);
  // Grows, as copies may refer to more.
  for (const copy of copies) visitReferences(copy, nameSchema, true);
}

/** `projects_get_200` for `#/paths/~1projects/get/responses/200/content/application~1json/schema`. */
function freeName(reference: string, schemas: object): string {
  const words = reference.replaceAll('~1', '/').split(/[^A-Za-z0-9]+/);
  let name = words.filter((word) => !PLAIN.has(word)).join('_') || 'Schema';
  while (Object.hasOwn(schemas, name)) name += '_';
  return name;
}
