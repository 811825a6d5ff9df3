import { type Contract, type Schema, type SchemaOrReference, readParameters, listRoutes } from './contract.ts';
import { isReference } from './references.ts';
import { visitSchemas } from './schema-walk.ts';
import { MAX_COMPOSED } from './limits.ts';

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

/** Whether the default of a schema has its type, which zod requires. */
export function hasFittingDefault(schema: Schema): boolean {
  const { default: value, enum: values, type } = schema;
  if (value === undefined) return true;
  if (Array.isArray(values)) return values.includes(value);
  if (type !== undefined) return takesNull(schema, value) || [type].flat().some((each) => isOfType(value, each));
  return value !== null || branches(schema).some((branch) => !isReference(branch) && takesNull(branch, value));
}

function takesNull({ type, ...schema }: Schema, value: unknown): boolean {
  return value === null && ([type].flat().includes('null') || (schema as { nullable?: boolean }).nullable === true);
}

function branches({ anyOf, oneOf }: Schema): SchemaOrReference[] {
  return [...(anyOf ?? []), ...(oneOf ?? [])];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  return typeof value === type && value !== null;
}

const PREFIX = '#/components/schemas/';

/**
 * Refuses schemas whose `allOf` leads to others in too many ways: hey-api takes each way, and their number may double
 * with each schema. Circles must be broken before.
 */
export function checkAllOf(contract: Contract): void {
  const schemas = contract.components?.schemas ?? {};
  const counts = new Map<string, number>();
  let all = 0;

  function count(schema: SchemaOrReference | undefined): number {
    if (typeof schema !== 'object' || schema === null) return 1;
    if (isReference(schema)) return countNamed(schema.$ref.replace(PREFIX, ''));
    return (schema.allOf ?? []).reduce((sum, part) => sum + count(part), 1);
  }

  function countNamed(name: string): number {
    const known = counts.get(name);
    if (known !== undefined) return known;
    counts.set(name, 1);
    const ways = count(schemas[name]);
    counts.set(name, ways);
    all += ways;
    if (all > MAX_COMPOSED)
      throw new Error(
        `Failed to read the schema ${name}: \`allOf\` leads from it to others in ${ways} ways, and ${MAX_COMPOSED} are the most of all schemas together. List each schema in it once.`,
      );
    return ways;
  }

  for (const name of Object.keys(schemas)) countNamed(name);
}

function isMarked(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'x-secret' in value && value['x-secret'] === true;
}

/** The names of all fields and parameters marked with `x-secret: true`, sorted. */
export function findSecretFields(contract: Contract): string[] {
  const names = new Set<string>();
  visitSchemas(contract, ({ properties = {} }) => {
    for (const [name, field] of Object.entries(properties)) if (isMarked(field)) names.add(name);
  });
  for (const { operation } of listRoutes(contract))
    for (const parameter of readParameters(contract, operation)) if (isMarked(parameter)) names.add(parameter.name);
  return [...names].toSorted();
}
