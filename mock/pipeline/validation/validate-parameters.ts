import type { SchemaCheck } from '../../contract/interpret.ts';
import { coerce, isArraySchema, itemSchema } from '../../contract/coerce.ts';
import { operationSpec, resolveRef, type OperationName, type Schema } from '../../contract/contract.ts';
import { formatSchemaErrors, type SchemaIssue } from '../../contract/format-schema-errors.ts';
import { compileValidator } from '../../contract/validators.ts';

type Place = 'path' | 'query';
type Values = Record<string, unknown>;

interface ParameterSpec {
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly defaults: Values;
  readonly check: SchemaCheck;
}

/** Numbers that are clamped to these bounds instead of being refused. */
const CLAMPED: Partial<Record<OperationName, Readonly<Record<string, { minimum: number; maximum: number }>>>> = {
  'analytics.getVisitorFacets': { per_facet_limit: { minimum: 1, maximum: 200 } },
};

const specs = new Map<string, ParameterSpec>();

export function validatePath(
  name: OperationName,
  params: Readonly<Record<string, string>>,
): { values: Values; issues: SchemaIssue[] } {
  const parameters = parameterSpec(name, 'path');
  const values = Object.fromEntries(
    Object.entries(params).map(([key, text]) => [key, coerce(text, parameters.schemas.get(key))]),
  );
  return { values, issues: failures(parameters.check, values, 'path') };
}

/** Leaves out names that the operation does not have. */
export function validateQuery(name: OperationName, search: URLSearchParams): { values: Values; issues: SchemaIssue[] } {
  const parameters = parameterSpec(name, 'query');
  const values: Values = { ...parameters.defaults };
  for (const [key, schema] of parameters.schemas) if (search.has(key)) values[key] = read(search.getAll(key), schema);
  for (const [key, { minimum, maximum }] of Object.entries(CLAMPED[name] ?? {})) {
    const value = values[key];
    if (typeof value === 'number') values[key] = Math.min(maximum, Math.max(minimum, value));
  }
  return { values, issues: failures(parameters.check, values, 'query') };
}

/** Clamps each number to the bounds of its schema, as real servers do. */
export function clampQuery(name: OperationName, values: Values): Values {
  const { schemas } = parameterSpec(name, 'query');
  const clamped = Object.entries(values).map(([key, value]) => {
    const schema = schemas.get(key);
    const { minimum = -Infinity, maximum = Infinity } = schema ? resolveRef<Schema>(schema) : {};
    return [key, typeof value === 'number' ? Math.min(maximum, Math.max(minimum, value)) : value];
  });
  return Object.fromEntries(clamped) as Values;
}

function read(texts: string[], schema: Schema | undefined): unknown {
  if (texts.length === 1) return coerce(texts[0] as string, schema);
  // A list may be sent as `a,b` or by repeating the name. If another parameter is repeated, validation refuses the
  // list.
  return texts.map((text) => coerce(text, isArraySchema(schema) ? itemSchema(schema) : schema));
}

function failures(check: SchemaCheck, values: Values, place: Place): SchemaIssue[] {
  return check(values) ? [] : formatSchemaErrors(check.errors ?? [], place);
}

function parameterSpec(name: OperationName, place: Place): ParameterSpec {
  const key = `${place} ${name}`;
  let parameters = specs.get(key);
  if (!parameters) specs.set(key, (parameters = readParameterSpec(name, place)));
  return parameters;
}

function readParameterSpec(name: OperationName, place: Place): ParameterSpec {
  const declared = operationSpec(name).parameters.filter((parameter) => parameter.in === place);
  const schemas = new Map(declared.map((parameter) => [parameter.name, (parameter.schema ?? {}) as Schema]));
  const properties: Record<string, Schema> = Object.fromEntries(schemas);
  const defaults: Values = {};
  for (const [key, schema] of schemas) {
    const value: unknown = resolveRef<Schema>(schema).default;
    if (value !== undefined) defaults[key] = value;
  }
  const required = declared.filter((parameter) => parameter.required).map((parameter) => parameter.name);
  return {
    schemas,
    defaults,
    check: compileValidator({
      type: 'object',
      properties,
      required,
    }),
  };
}
