import type { Contract } from '../contract.ts';
import { visitSchemas } from './schema-walk.ts';

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
