import { isIntegerSchema } from './coerce.ts';
import { resolveRef, type Schema } from './contract.ts';
import { alternatives, itemSchemas, memberSchemas } from './known-members.ts';

/**
 * Finds the numbers in a body where its schema wants an integer.
 *
 * @param place the JSON pointer to the schema
 * @param name the name of the value in paths, such as `body`
 */
export function integerMembers(
  place: string,
  value: unknown,
  name: string,
): (readonly [path: string, value: number])[] {
  return find([resolveRef<Schema>({ $ref: decodeURIComponent(place) })], value, name);
}

function find(declared: readonly Schema[], value: unknown, path: string): (readonly [path: string, value: number])[] {
  if (typeof value === 'number') return declared.some((schema) => isIntegerSchema(schema)) ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null || declared.length === 0) return [];
  const schemas = declared.flatMap((schema) => alternatives(schema));
  if (Array.isArray(value))
    return value.flatMap((item, index) => find(itemSchemas(schemas), item, `${path}[${index}]`));
  return Object.entries(value).flatMap(([key, member]) => find(memberSchemas(schemas, key), member, `${path}.${key}`));
}
