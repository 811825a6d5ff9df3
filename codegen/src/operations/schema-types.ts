import type { Contract, Schema } from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';

/** The types that a value may have, also by the schemas that it is composed of; empty if they say nothing of it. */
export function listTypes(contract: Contract, given: object | undefined, seen = new Set<Schema>()): Set<string> {
  const schema = resolve<Schema>(contract, given ?? {});
  if (seen.has(schema)) return new Set();
  seen.add(schema);
  if (schema.type) return new Set([schema.type].flat());
  if (schema.properties ?? schema.additionalProperties) return new Set(['object']);
  const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((each) => each ?? []);
  return new Set(parts.flatMap((part) => Array.from(listTypes(contract, part, seen))));
}
