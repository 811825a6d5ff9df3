import type { Content, Contract, Schema, SchemaOrReference } from './contract.ts';
import { isReference } from './references.ts';

export interface Reference {
  $ref: string;
}

type Visit = (schema: Record<string, unknown>) => void;

const one = [
  'items',
  'additionalItems',
  'additionalProperties',
  'unevaluatedItems',
  'unevaluatedProperties',
  'contentSchema',
  'not',
  'contains',
  'propertyNames',
  'if',
  'then',
  'else',
] as const;
const many = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;
const named = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'] as const;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function walk(schema: unknown, visit: Visit): void {
  if (!isObject(schema)) return;
  visit(schema);
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
  visitAll(contract, (schema) => {
    if (!('$ref' in schema)) visit(schema);
  });
}

/** Visits every reference in the place of a schema. */
export function visitReferences(contract: Contract, visit: (reference: Reference) => void): void {
  visitAll(contract, (schema) => {
    if (isReference(schema)) visit(schema);
  });
}

/** Visits every such reference in one schema. */
export function walkReferences(schema: unknown, visit: (reference: Reference) => void): void {
  walk(schema, (part) => {
    if (isReference(part)) visit(part);
  });
}

function visitAll(contract: Contract, visit: Visit): void {
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
