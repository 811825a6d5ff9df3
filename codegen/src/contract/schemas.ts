import { DATA, MAPS } from './clean.ts';
import { listRoutes, readParameters, type Contract, type Schema } from './contract.ts';
import { isReference } from './references.ts';

/**
 * Visits every schema of a contract that is no reference. Skips values that only look like one,
 * such as an example or a property named `default`.
 */
export function visitSchemas(contract: object, visit: (schema: Schema) => void): void {
  walk(contract, false, visit);
}

/** @param isMap the members have names that the contract chooses */
function walk(
  value: unknown,
  isSchema: boolean,
  visit: (schema: Schema) => void,
  isMap = false,
): void {
  if (typeof value !== 'object' || value === null) return;
  const isNamed = isMap || Array.isArray(value);
  if (isSchema && !isNamed && !isReference(value)) visit(value);
  for (const [key, child] of Object.entries(value)) {
    if (isNamed) walk(child, isSchema, visit);
    else if (!DATA.has(key))
      walk(child, isSchema || key === 'schema' || key === 'schemas', visit, MAPS.has(key));
  }
}

/** A schema with the words of OpenAPI 3.0 too. */
type AnySchema = Omit<Schema, 'exclusiveMinimum' | 'exclusiveMaximum' | 'type'> & {
  type?: string | string[];
  nullable?: boolean;
  exclusiveMinimum?: number | boolean;
  exclusiveMaximum?: number | boolean;
};

/**
 * Writes every schema in the words of OpenAPI 3.1, without those by which types and zod schemas
 * would disagree.
 */
export function readSchemas(contract: Contract): void {
  contract.openapi = '3.1.0';
  visitSchemas(contract, (given) => {
    const schema = given as AnySchema;
    upgradeLimits(schema);
    upgradeNull(schema);
    // For 64-bit integers, the type would be `number` and the zod schema `bigint`. JSON only has
    // numbers.
    if (schema.format === 'int64' || schema.format === 'uint64') delete schema.format;
    if (!hasFittingDefault(schema)) delete schema.default;
  });
}

/** In OpenAPI 3.0, `exclusiveMinimum: true` is said of `minimum`. */
function upgradeLimits(schema: AnySchema): void {
  for (const [exclusive, limit] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    const value = schema[exclusive];
    if (typeof value !== 'boolean') continue;
    delete schema[exclusive];
    if (!value || schema[limit] === undefined) continue;
    schema[exclusive] = schema[limit];
    delete schema[limit];
  }
}

/**
 * Says by the type that a schema takes `null`: with `nullable`, or an enum without a type that has
 * it among its values.
 */
function upgradeNull(schema: AnySchema): void {
  const { nullable, allOf, anyOf, oneOf } = schema;
  delete schema.nullable;
  if (nullable === true && schema.enum && !schema.enum.includes(null))
    schema.enum = [...schema.enum, null];
  if (schema.enum?.includes(null) && schema.type === undefined)
    schema.type = [...new Set(schema.enum.map(typeOf))];
  else if (nullable === true && schema.type !== undefined)
    schema.type = [...new Set([schema.type, 'null'].flat())];
  else if (nullable === true && anyOf) schema.anyOf = [...anyOf, { type: 'null' }];
  else if (nullable === true && oneOf) schema.oneOf = [...oneOf, { type: 'null' }];
  else if (nullable === true && allOf) {
    delete schema.allOf;
    schema.anyOf = [{ allOf }, { type: 'null' }];
  }
  // A zod schema of an enum without other values would take anything.
  if (schema.enum?.every((value) => value === null) && [schema.type].flat().includes('null')) {
    delete schema.enum;
    schema.type = 'null';
  }
}

/**
 * Whether the default of a schema has its type, which zod requires. One for an object may lack
 * members.
 */
function hasFittingDefault({ default: value, enum: values, type }: AnySchema): boolean {
  if (values) return values.includes(value);
  if (typeof value === 'object' && !Array.isArray(value))
    return value === null && [type].flat().includes('null');
  const fitting = new Set([
    undefined,
    typeOf(value),
    Number.isInteger(value) ? 'integer' : undefined,
  ]);
  return [type].flat().some((each) => fitting.has(each));
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isMarked(value: object): boolean {
  return Reflect.get(value, 'x-secret') === true;
}

/** The names of all fields and parameters marked with `x-secret: true`, sorted. */
export function findSecretFields(contract: Contract): string[] {
  const names = new Set<string>();
  visitSchemas(contract, ({ properties = {} }) => {
    for (const [name, field] of Object.entries(properties)) if (isMarked(field)) names.add(name);
  });
  for (const { operation } of listRoutes(contract))
    for (const parameter of readParameters(contract, operation))
      if (isMarked(parameter)) names.add(parameter.name);
  return [...names].toSorted();
}

/** The known servers that leave a member of a response out, by their months. */
export function omittedBy(member: object): readonly string[] {
  const servers = Reflect.get(member, 'x-servers') as { omittedBy?: readonly string[] } | undefined;
  return servers?.omittedBy ?? [];
}
