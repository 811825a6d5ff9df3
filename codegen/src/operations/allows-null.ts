import type { Contract, Schema, SchemaOrReference } from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';

/** Whether a schema names `null` among its values. One that says nothing about them does not. */
export function allowsNull(contract: Contract, given: SchemaOrReference, within: readonly Schema[] = []): boolean {
  const schema = resolve<Schema & { nullable?: boolean }>(contract, given);
  // A schema that refers to itself.
  if (within.includes(schema)) return false;
  const { type, nullable, allOf, anyOf, oneOf } = schema;
  const fits = (part: SchemaOrReference): boolean => allowsNull(contract, part, [...within, schema]);
  if (nullable === true || schema.const === null) return true;
  if (type !== undefined) return [type].flat().includes('null');
  const choices = anyOf ?? oneOf;
  return choices ? choices.some(fits) : Boolean(allOf?.length && allOf.every(fits));
}
