import type { ErrorObject } from 'ajv/dist/2020.js';
import { resolveRef, type Schema } from './contract.ts';
import { formatCheck } from './formats.ts';

/** A check of a value, in the form of ajv's: after a `false`, `errors` says why. */
export interface SchemaCheck {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** Members of schemas that the contract has and the types do not. */
type Keywords = Omit<Schema, 'type'> & {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly items?: object;
  readonly prefixItems?: readonly object[];
  readonly propertyNames?: object;
  readonly $ref?: string;
};

/** A value, and where it stands. */
interface Found {
  readonly data: unknown;
  readonly instancePath: string;
  readonly errors: ErrorObject[];
}

/**
 * The check for a schema by going through it: for pages and workers that allow no compiled one, and until it pays. It takes what the contract
 * has of JSON Schema, and finds what ajv finds, in the same order.
 */
export function interpreted(schema: object): SchemaCheck {
  const check: SchemaCheck = (value) => {
    const errors: ErrorObject[] = [];
    apply(schema, { data: value, instancePath: '', errors });
    check.errors = errors.length > 0 ? errors : null;
    return errors.length === 0;
  };
  return check;
}

function apply(declared: object, found: Found): void {
  const schema = declared as Keywords;
  const { data } = found;
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const isTyped = types.length === 0 || types.some((type) => isOfType(type, data));
  const isLate = types.length === 1 && hasRulesFor(types[0] as string, schema);
  if (!isTyped && !isLate) report(found, schema, 'type', { type: schema.type });
  applyAny(schema, found);
  if (typeof data === 'number') applyNumber(schema, data, found);
  if (typeof data === 'string') applyText(schema, data, found);
  if (Array.isArray(data)) applyList(schema, data, found);
  else if (typeof data === 'object' && data !== null) applyObject(schema, data as Record<string, unknown>, found);
  if (!isTyped && isLate) report(found, schema, 'type', { type: schema.type });
}

function applyAny(schema: Keywords, found: Found): void {
  const { data } = found;
  if (schema.$ref !== undefined) apply(resolveRef<object>({ $ref: decodeURIComponent(schema.$ref) }), found);
  if ('const' in schema && schema.const !== data) report(found, schema, 'const', { allowedValue: schema.const });
  if (schema.enum && !schema.enum.includes(data)) report(found, schema, 'enum', { allowedValues: schema.enum });
  if (schema.anyOf) applyChoice(schema, 'anyOf', found);
  if (schema.oneOf) applyChoice(schema, 'oneOf', found);
  for (const part of schema.allOf ?? []) apply(part, found);
}

/** What does not fit an alternative is no failure as long as another one fits: in `oneOf`, no more than one. */
function applyChoice(schema: Keywords, keyword: 'anyOf' | 'oneOf', found: Found): void {
  const errors: ErrorObject[] = [];
  let fitting = 0;
  for (const part of schema[keyword] ?? []) {
    const own: ErrorObject[] = [];
    apply(part, { ...found, errors: own });
    if (own.length === 0) fitting++;
    if (fitting > 0 && keyword === 'anyOf') return;
    errors.push(...own);
  }
  if (fitting === 1) return;
  found.errors.push(...errors);
  report(found, schema, keyword, {}, `must match ${keyword === 'anyOf' ? 'a' : 'exactly one'} schema in ${keyword}`);
}

function applyNumber(schema: Keywords, data: number, found: Found): void {
  const { minimum, maximum } = schema;
  if (maximum !== undefined && !(data <= maximum)) report(found, schema, 'maximum', { limit: maximum });
  if (minimum !== undefined && !(data >= minimum)) report(found, schema, 'minimum', { limit: minimum });
}

function applyText(schema: Keywords, data: string, found: Found): void {
  const { minLength, maxLength, pattern, format } = schema;
  // Counted in characters, where that is asked for: it takes a copy.
  const length = minLength === undefined && maxLength === undefined ? 0 : Array.from(data).length;
  if (maxLength !== undefined && length > maxLength)
    report(found, schema, 'maxLength', {}, `must NOT have more than ${maxLength} characters`);
  if (minLength !== undefined && length < minLength)
    report(found, schema, 'minLength', {}, `must NOT have fewer than ${minLength} characters`);
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(data))
    report(found, schema, 'pattern', {}, `must match pattern "${pattern}"`);
  if (format !== undefined && !formatCheck(format)(data)) report(found, schema, 'format', { format });
}

function applyList(schema: Keywords, data: readonly unknown[], found: Found): void {
  const { minItems = 0, maxItems = Infinity, prefixItems = [], items } = schema;
  if (data.length > maxItems) report(found, schema, 'maxItems', {}, `must NOT have more than ${maxItems} items`);
  if (data.length < minItems) report(found, schema, 'minItems', {}, `must NOT have fewer than ${minItems} items`);
  for (const [index, item] of data.entries()) {
    const declared = prefixItems[index] ?? items;
    if (declared) apply(declared, { ...found, data: item, instancePath: `${found.instancePath}/${index}` });
  }
}

function applyObject(schema: Keywords, data: Readonly<Record<string, unknown>>, found: Found): void {
  const { required = [], propertyNames, additionalProperties: others = true, properties = {} } = schema;
  const at = (name: string, declared: object) =>
    apply(declared, {
      ...found,
      data: data[name],
      instancePath: `${found.instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    });
  for (const missingProperty of required)
    if (data[missingProperty] === undefined) report(found, schema, 'required', { missingProperty });
  const names = Object.keys(data);
  for (const name of propertyNames ? names : []) {
    const before = found.errors.length;
    apply(propertyNames as object, { ...found, data: name });
    if (found.errors.length > before) report(found, schema, 'propertyNames', {}, 'property name must be valid');
  }
  for (const name of others === true ? [] : names.filter((one) => !Object.hasOwn(properties, one)))
    if (others === false) report(found, schema, 'additionalProperties', { additionalProperty: name });
    else at(name, others as object);
  for (const [name, declared] of Object.entries(properties)) if (data[name] !== undefined) at(name, declared);
}

/** ajv tells of a wrong type last where the schema says more of that one type. */
function hasRulesFor(type: string, schema: Keywords): boolean {
  return (RULES[type] ?? []).some((rule) => schema[rule] !== undefined);
}

const RULES: Readonly<Record<string, readonly (keyof Keywords)[]>> = {
  number: ['minimum', 'maximum', 'format'],
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  array: ['minItems', 'maxItems', 'prefixItems', 'items'],
  object: ['required', 'propertyNames', 'additionalProperties', 'properties'],
};

function isOfType(type: string, data: unknown): boolean {
  switch (type) {
    case 'null':
      return data === null;
    case 'array':
      return Array.isArray(data);
    case 'object':
      return typeof data === 'object' && data !== null && !Array.isArray(data);
    case 'integer':
      return Number.isFinite(data) && (data as number) % 1 === 0;
    case 'number':
      return Number.isFinite(data);
    default:
      return typeof data === type;
  }
}

function report(
  { data, instancePath, errors }: Found,
  parentSchema: object,
  keyword: string,
  params: Record<string, unknown>,
  message = '',
): void {
  errors.push({ instancePath, schemaPath: '', keyword, params, message, data, parentSchema });
}
