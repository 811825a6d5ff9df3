import type { Contract, Schema } from '../contract.ts';
import { visitSchemas } from './schema-walk.ts';

const ARRAYS = ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'enum', 'required', 'examples'];
const NUMBERS = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'multipleOf'];
const STRINGS = ['format', 'pattern', 'description', 'title'];

/** Removes invalid members from every schema, so that the rest of the code can rely on the types. */
export function shapeSchemas(contract: Contract): void {
  visitSchemas(contract, (schema) => shape(schema as unknown as Record<string, unknown>));
}

function shape(schema: Record<string, unknown>): void {
  keepOnly(schema, ARRAYS, Array.isArray);
  keepOnly(schema, NUMBERS, (value) => Number.isFinite(value));
  keepOnly(schema, STRINGS, (value) => typeof value === 'string');
  keepOnly(schema, ['type'], (type) => [type].flat().every((each) => typeof each === 'string'));
  keepOnly(schema, ['properties'], isObject);
  const { properties, items } = schema;
  if (isObject(properties)) schema['properties'] = Object.fromEntries(Object.entries(properties).map(toSchema));
  for (const key of ['allOf', 'anyOf', 'oneOf'] as const)
    if (Array.isArray(schema[key])) schema[key] = (schema[key] as unknown[]).filter(isObject);
  if ('items' in schema && !isObject(items) && typeof items !== 'boolean') schema['items'] = {};
  if (Array.isArray(schema['required']))
    schema['required'] = schema['required'].filter((each) => typeof each === 'string' && each !== '__proto__');
}

function keepOnly(schema: Record<string, unknown>, keys: readonly string[], fits: (value: unknown) => boolean): void {
  for (const key of keys) if (key in schema && !fits(schema[key])) delete schema[key];
}

/** The schema `true` is any value. So is `false`, which has no better type. */
function toSchema([name, value]: [string, unknown]): [string, Schema] {
  return [name, isObject(value) ? value : {}];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
