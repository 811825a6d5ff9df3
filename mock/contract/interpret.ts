import type { ErrorObject } from 'ajv/dist/2020.js';
import { resolveRef, type Schema } from './contract.ts';
import { formatCheck } from './formats.ts';

/** Validates a value. Like a validator of ajv, it sets `errors` if the result is `false`. */
export interface SchemaCheck {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** Keywords that the contract uses, and that the types of `openapi-types` lack. */
type Keywords = Omit<Schema, 'type'> & {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly items?: object;
  readonly prefixItems?: readonly object[];
  readonly propertyNames?: object;
  readonly $ref?: string;
};

/** A value to validate, its JSON pointer, and the errors so far. */
interface Target {
  readonly data: unknown;
  readonly instancePath: string;
  readonly errors: ErrorObject[];
}

/**
 * Returns a check that interprets the schema on each call. Used in pages and workers that forbid generated code, and
 * until compiling pays off. Supports the keywords of JSON Schema that the contract uses, and reports the same errors as
 * ajv, in the same order.
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

function apply(declared: object, target: Target): void {
  const schema = declared as Keywords;
  const { data } = target;
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const isTyped = types.length === 0 || types.some((type) => isOfType(type, data));
  const isLate = types.length === 1 && hasRulesFor(types[0] as string, schema);
  if (!isTyped && !isLate) report(target, schema, 'type', { type: schema.type });
  applyAny(schema, target);
  if (typeof data === 'number') applyNumber(schema, data, target);
  if (typeof data === 'string') applyText(schema, data, target);
  if (Array.isArray(data)) applyList(schema, data, target);
  else if (typeof data === 'object' && data !== null) applyObject(schema, data as Record<string, unknown>, target);
  if (!isTyped && isLate) report(target, schema, 'type', { type: schema.type });
}

function applyAny(schema: Keywords, target: Target): void {
  const { data } = target;
  if (schema.$ref !== undefined) apply(resolveRef<object>({ $ref: decodeURIComponent(schema.$ref) }), target);
  if ('const' in schema && schema.const !== data) report(target, schema, 'const', { allowedValue: schema.const });
  if (schema.enum && !schema.enum.includes(data)) report(target, schema, 'enum', { allowedValues: schema.enum });
  if (schema.anyOf) applyChoice(schema, 'anyOf', target);
  if (schema.oneOf) applyChoice(schema, 'oneOf', target);
  for (const part of schema.allOf ?? []) apply(part, target);
}

/** Discards the errors of the other alternatives if one matches; with `oneOf`, if exactly one does. */
function applyChoice(schema: Keywords, keyword: 'anyOf' | 'oneOf', target: Target): void {
  const errors: ErrorObject[] = [];
  let matching = 0;
  for (const part of schema[keyword] ?? []) {
    const own: ErrorObject[] = [];
    apply(part, { ...target, errors: own });
    if (own.length === 0) matching++;
    if (matching > 0 && keyword === 'anyOf') return;
    errors.push(...own);
  }
  if (matching === 1) return;
  target.errors.push(...errors);
  report(target, schema, keyword, {}, `must match ${keyword === 'anyOf' ? 'a' : 'exactly one'} schema in ${keyword}`);
}

function applyNumber(schema: Keywords, data: number, target: Target): void {
  const { minimum, maximum } = schema;
  if (maximum !== undefined && !(data <= maximum)) report(target, schema, 'maximum', { limit: maximum });
  if (minimum !== undefined && !(data >= minimum)) report(target, schema, 'minimum', { limit: minimum });
}

function applyText(schema: Keywords, data: string, target: Target): void {
  const { minLength, maxLength, pattern, format } = schema;
  // In characters, not UTF-16 code units; only if needed, since it copies the text.
  const length = minLength === undefined && maxLength === undefined ? 0 : Array.from(data).length;
  if (maxLength !== undefined && length > maxLength)
    report(target, schema, 'maxLength', {}, `must NOT have more than ${maxLength} characters`);
  if (minLength !== undefined && length < minLength)
    report(target, schema, 'minLength', {}, `must NOT have fewer than ${minLength} characters`);
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(data))
    report(target, schema, 'pattern', {}, `must match pattern "${pattern}"`);
  if (format !== undefined && !formatCheck(format)(data)) report(target, schema, 'format', { format });
}

function applyList(schema: Keywords, data: readonly unknown[], target: Target): void {
  const { minItems = 0, maxItems = Infinity, prefixItems = [], items } = schema;
  if (data.length > maxItems) report(target, schema, 'maxItems', {}, `must NOT have more than ${maxItems} items`);
  if (data.length < minItems) report(target, schema, 'minItems', {}, `must NOT have fewer than ${minItems} items`);
  for (const [index, item] of data.entries()) {
    const declared = prefixItems[index] ?? items;
    if (declared) apply(declared, { ...target, data: item, instancePath: `${target.instancePath}/${index}` });
  }
}

function applyObject(schema: Keywords, data: Readonly<Record<string, unknown>>, target: Target): void {
  const { required = [], propertyNames, additionalProperties: others = true, properties = {} } = schema;
  const at = (name: string, declared: object) =>
    apply(declared, {
      ...target,
      data: data[name],
      instancePath: `${target.instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    });
  for (const missingProperty of required)
    if (data[missingProperty] === undefined) report(target, schema, 'required', { missingProperty });
  const names = Object.keys(data);
  for (const name of propertyNames ? names : []) {
    const before = target.errors.length;
    apply(propertyNames as object, { ...target, data: name });
    if (target.errors.length > before) report(target, schema, 'propertyNames', {}, 'property name must be valid');
  }
  for (const name of others === true ? [] : names.filter((one) => !Object.hasOwn(properties, one)))
    if (others === false) report(target, schema, 'additionalProperties', { additionalProperty: name });
    else at(name, others as object);
  for (const [name, declared] of Object.entries(properties)) if (data[name] !== undefined) at(name, declared);
}

/** If the schema has keywords for its type, ajv reports a wrong type after all other errors. */
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
  { data, instancePath, errors }: Target,
  parentSchema: object,
  keyword: string,
  params: Record<string, unknown>,
  message = '',
): void {
  errors.push({ instancePath, schemaPath: '', keyword, params, message, data, parentSchema });
}
