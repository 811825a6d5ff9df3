import type { OpenAPIV3_1 } from 'openapi-types';
import { httpMethods, type Contract } from './contract.ts';
import { isReference, lookUp } from './references.ts';

/** A whole schema with a name, which its type has too. */
const NAMED = /^#\/components\/schemas\/[^/]+$/;

/** The statuses of failures, whose bodies have no types. */
const FAILURE = /^[45](\d\d|XX)$/;

/**
 * Puts a copy of what it leads to in the place of every reference, except of those to a schema with
 * a name: paths are renamed later. Throws for a reference that leads nowhere or out of the
 * document, of which no other file or URL is ever read; and for one to what holds it, since a type
 * that contains itself needs a name.
 */
export function inlineReferences(contract: Contract): void {
  function inline<T>(value: T, place: string, within: readonly string[] = []): T {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((each: unknown) => inline(each, place, within)) as T;
    if (isReference(value)) return inlineReference(value, place, within) as T;
    const members = Object.entries(value).map(([key, child]) => [
      key,
      FAILURE.test(key) ? child : inline(child, place, within),
    ]);
    return Object.fromEntries(members) as T;
  }

  /** What stands beside a `$ref` wins. */
  function inlineReference(
    reference: OpenAPIV3_1.ReferenceObject,
    place: string,
    within: readonly string[],
  ): object {
    const { $ref, ...beside } = reference;
    if (!$ref.startsWith('#'))
      throw new Error(
        `Failed to read ${place}: it refers to ${$ref}, which is outside the contract. Bundle it into one document first.`,
      );
    const target = lookUp(contract, $ref);
    if (target === undefined)
      throw new Error(
        `Failed to read ${place}: it refers to ${$ref}, which the contract does not have. Add it there, or remove the reference.`,
      );
    if (NAMED.test($ref)) return reference;
    if (within.includes($ref))
      throw new Error(
        `Failed to read ${place}: ${$ref} refers to itself. Move that schema to components/schemas, and refer to it there by its name.`,
      );
    return Object.assign({}, inline(target, place, [...within, $ref]), beside);
  }

  const paths: NonNullable<Contract['paths']> = {};
  for (const [path, given] of Object.entries(contract.paths ?? {})) {
    const item: OpenAPIV3_1.PathItemObject = {
      ...(given && isReference(given) ? inlineReference(given, path, []) : given),
    };
    for (const method of httpMethods)
      item[method] &&= inline(item[method], `${method.toUpperCase()} ${path}`);
    paths[path] = { ...item, parameters: inline(item.parameters ?? [], path) };
  }
  contract.paths = paths;
  const schemas = contract.components?.schemas ?? {};
  for (const [name, schema] of Object.entries(schemas))
    schemas[name] = inline(schema, `the schema ${name}`);
}
