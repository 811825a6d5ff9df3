import type { Contract } from '../contract.ts';
import { visitSchemas } from './schema-walk.ts';

const LIMITS = [
  ['exclusiveMinimum', 'minimum'],
  ['exclusiveMaximum', 'maximum'],
] as const;

/** Says in the words of OpenAPI 3.1 what a contract of that version says in those of 3.0: `nullable`, and limits that are excluded. */
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
