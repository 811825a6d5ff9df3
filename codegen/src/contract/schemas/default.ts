import type { Schema, SchemaOrReference } from '../contract.ts';
import { isReference } from '../references.ts';

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
