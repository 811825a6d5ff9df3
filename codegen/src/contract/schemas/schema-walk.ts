import type { Content, Contract, Schema, SchemaOrReference } from '../contract.ts';

const one = ['items', 'additionalProperties', 'not', 'contains', 'propertyNames', 'if', 'then', 'else'] as const;
const many = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;
const named = ['properties', 'patternProperties', '$defs', 'definitions'] as const;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function walk(schema: unknown, visit: (schema: Schema) => void): void {
  if (!isObject(schema)) return;
  if (!('$ref' in schema)) visit(schema);
  for (const key of one) walk(schema[key], visit);
  for (const key of many) if (Array.isArray(schema[key])) for (const part of schema[key]) walk(part, visit);
  for (const key of named) if (isObject(schema[key])) for (const part of Object.values(schema[key])) walk(part, visit);
}

function isSchemaHolder(value: Record<string, unknown>): value is { schema?: SchemaOrReference; content?: Content } {
  return 'schema' in value || 'content' in value;
}

/**
 * Visits every schema of a contract. Skips values that only look like one, such as an example or a property named
 * `default`.
 */
export function visitSchemas(contract: Contract, visit: (schema: Schema) => void): void {
  for (const schema of Object.values(contract.components?.schemas ?? {})) walk(schema, visit);
  const search = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(search);
    if (!isObject(value)) return;
    if (isSchemaHolder(value)) walk(value.schema, visit);
    for (const [key, child] of Object.entries(value))
      if (!['schema', 'schemas', 'example', 'examples'].includes(key)) search(child);
  };
  search(contract.paths);
  search(contract.components);
}
