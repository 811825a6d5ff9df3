import type { Contract, Schema, SchemaOrReference } from '../contract.ts';
import { isReference } from '../references.ts';
import { hasFittingDefault } from './default.ts';
import { visitSchemas } from './schema-walk.ts';

/** Drops keys that would make types and zod schemas disagree. */
export function dropUnsound(contract: Contract): void {
  visitSchemas(contract, (schema) => {
    // For 64-bit integers, the type would be `number` and the zod schema `bigint`. JSON only has numbers.
    if (schema.format === 'int64' || schema.format === 'uint64') delete schema.format;
    // A default for an object may lack members that its type requires.
    if (typeof schema.default === 'object' && schema.default !== null && !Array.isArray(schema.default))
      delete schema.default;
    if (!hasFittingDefault(schema)) delete schema.default;
  });
}

/** Whether any schema has read-only or write-only fields. */
export function hasReadOrWriteOnly(contract: Contract): boolean {
  let isFound = false;
  visitSchemas(contract, ({ readOnly, writeOnly }) => {
    isFound ||= readOnly === true || writeOnly === true;
  });
  return isFound;
}

const immediate = ['allOf', 'anyOf', 'oneOf'] as const;

/**
 * Breaks circles such as `A = A & { … }`, which have no type: the reference that closes the circle becomes "anything".
 * Circles through object members and array elements are valid, and stay.
 */
export function breakCircles(contract: Contract): void {
  const schemas = contract.components?.schemas ?? {};
  const done = new Set<string>();
  const open = new Set<string>();

  function visit(name: string): void {
    const schema = schemas[name];
    if (!schema || done.has(name)) return;
    open.add(name);
    schemas[name] = cut(schema);
    open.delete(name);
    done.add(name);
  }

  function cut(schema: SchemaOrReference): SchemaOrReference {
    if (isReference(schema)) {
      const target = schema.$ref.replace('#/components/schemas/', '');
      if (open.has(target)) return {};
      visit(target);
      return schema;
    }
    for (const key of immediate) if (Array.isArray(schema[key])) schema[key] = cutAll(schema[key]);
    return schema;
  }

  function cutAll(parts: SchemaOrReference[]): Schema[] {
    return parts.filter((part) => typeof part === 'object' && part !== null).map(cut) as Schema[];
  }

  for (const name of Object.keys(schemas)) visit(name);
}
