import { DATA, MAPS } from './clean.ts';
import type { Schema } from './contract.ts';
import { isReference } from './references.ts';

export interface Reference {
  $ref: string;
}

/**
 * Visits every schema of a contract that is no reference. Skips values that only look like one, such as an example or a
 * property named `default`.
 */
export function visitSchemas(contract: object, visit: (schema: Schema) => void): void {
  walk(contract, false, (schema) => {
    if (!isReference(schema)) visit(schema);
  });
}

/** Visits every reference in the place of a schema. @param isSchema the part is a schema itself, not a contract */
export function visitReferences(part: object, visit: (reference: Reference) => void, isSchema = false): void {
  walk(part, isSchema, (schema) => {
    if (isReference(schema)) visit(schema);
  });
}

/** @param isMap the members have names that the contract chooses */
function walk(value: unknown, isSchema: boolean, visit: (schema: object) => void, isMap = false): void {
  if (typeof value !== 'object' || value === null) return;
  if (isSchema && !isMap && !Array.isArray(value)) visit(value);
  for (const [key, child] of Object.entries(value)) {
    const isName = isMap || Array.isArray(value);
    if (!isName && DATA.has(key)) continue;
    walk(child, isSchema || (!isName && (key === 'schema' || key === 'schemas')), visit, !isName && MAPS.has(key));
  }
}
