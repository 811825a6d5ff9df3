import type { Contract, Schema } from './contract.ts';
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

/** Says by the type that an enum without one has `null` among its values: hey-api leaves it out otherwise. */
export function typeEnumNull(contract: Contract): void {
  const hasNullable = contract.openapi.startsWith('3.0');
  visitSchemas(contract, (schema) => {
    const { enum: values, type } = schema;
    if (!values?.includes(null) || !(type === undefined || [type].flat().includes('null'))) return;
    if (hasNullable) Object.assign(schema, { nullable: true });
    else if (values.every((value) => value === null)) {
      // A zod schema of an enum without other values would take anything.
      delete schema.enum;
      schema.type = 'null';
    } else if (type === undefined) Object.assign(schema, { type: [...new Set(values.map(typeOf))] });
  });
}

/** Lists `null` among the values of an enum with `nullable: true`, which should have it there, but often has not. */
export function listNull(contract: Contract): void {
  visitSchemas(contract, (schema) => {
    const { enum: values, type, nullable } = schema as typeof schema & { nullable?: unknown };
    if (nullable === true && type !== undefined && values && !values.includes(null)) schema.enum = [...values, null];
  });
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const LIMITS = [
  ['exclusiveMinimum', 'minimum'],
  ['exclusiveMaximum', 'maximum'],
] as const;

/** Converts keys of OpenAPI 3.0 to 3.1: `nullable`, and exclusive limits. */
export function upgradeSchemas(contract: Contract): void {
  if (contract.openapi.startsWith('3.0')) return;
  visitSchemas(contract, (schema) => upgrade(schema as unknown as Record<string, unknown>));
}

function upgrade(schema: Record<string, unknown>): void {
  const { type, nullable } = schema;
  if (nullable === true && type !== undefined) schema['type'] = [...new Set([type, 'null'].flat())];
  delete schema['nullable'];
  for (const [name, limit] of LIMITS) {
    const value = schema[name];
    if (typeof value === 'number') continue;
    delete schema[name];
    if (value !== true || schema[limit] === undefined) continue;
    schema[name] = schema[limit];
    delete schema[limit];
  }
}

/** Writes `null` in types as OpenAPI 3.0 does, in a contract of that version that has taken parts of the SDK's own. */
export function useNullable(contract: Contract): void {
  if (!contract.openapi.startsWith('3.0')) return;
  visitSchemas(contract, (schema) => {
    const [type, ...others] = [schema.type ?? []].flat().filter((each) => each !== 'null');
    if (Array.isArray(schema.type) && type && others.length === 0)
      Object.assign(schema, { type, ...(schema.type.length > 1 && { nullable: true }) });
    for (const key of ['anyOf', 'oneOf'] as const) {
      const some = schema[key]?.filter((each) => !('type' in each && each.type === 'null'));
      if (!some?.length || some.length === schema[key]?.length) continue;
      Object.assign(schema, { [key]: some, nullable: true });
    }
  });
}
