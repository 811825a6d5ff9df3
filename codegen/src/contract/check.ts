import { listRoutes, type Contract } from './contract.ts';
import { MAX_OPERATIONS, MAX_SCHEMAS } from './limits.ts';
import { listPlaces } from './places.ts';
import { isReference, lookUp } from './references.ts';

/** Refuses a document that is not a contract. */
export function checkDocument(contract: Contract): void {
  if (typeof contract !== 'object' || contract === null)
    throw new Error('Failed to read the contract: it is not an OpenAPI document. Give the file or URL of one.');
  const version: unknown = contract.openapi;
  if (typeof version !== 'string' || !version.startsWith('3.'))
    throw new Error('Failed to read the contract: it is not an OpenAPI 3.0 or 3.1 document. Convert it first.');
}

/** Refuses a contract without operations, or one that is too large. */
export function checkSize(contract: Contract): void {
  const operations = listRoutes(contract).length;
  if (!operations)
    throw new Error(
      "Failed to read the contract: it has no operations under `paths`. Check that --input is the API's own document.",
    );
  if (operations > MAX_OPERATIONS)
    throw new Error(
      `Failed to read the contract: it has ${operations} operations, and ${MAX_OPERATIONS} are the most. Split it.`,
    );
  const schemas = Object.keys(contract.components?.schemas ?? {}).length;
  if (schemas > MAX_SCHEMAS)
    throw new Error(
      `Failed to read the contract: it has ${schemas} schemas, and ${MAX_SCHEMAS} are the most. Split it.`,
    );
}

/** Refuses a contract of which nothing is left. @param notes what was left out */
export function checkSomeLeft(contract: Contract, notes: readonly string[]): void {
  if (listRoutes(contract).length > 0) return;
  throw new Error(`Failed to read the contract: none of its operations can be called. ${notes.slice(0, 3).join(' ')}`);
}

/** Throws for a reference that leads nowhere or out of the document. No other file or URL is ever read. */
export function checkReferences(contract: Contract): void {
  function search(value: unknown, place: string): void {
    if (typeof value !== 'object' || value === null) return;
    if (isReference(value)) checkReference(contract, value.$ref, place);
    else checkReferenceType(value, place);
    for (const [key, child] of Object.entries(value)) if (key !== 'example' && key !== 'examples') search(child, place);
  }

  for (const [place, part] of listPlaces(contract)) search(part, place);
}

/** Throws for a `$ref` that is no text. An object may be the schema of a property of that name. */
function checkReferenceType(value: object, place: string): void {
  const { $ref } = value as { $ref?: unknown };
  if (['number', 'boolean'].includes(typeof $ref) || Array.isArray($ref))
    throw new Error(
      `Failed to read ${place}: its $ref is ${JSON.stringify($ref)}, which is no text. Write it as "#/components/schemas/NAME".`,
    );
}

/** Throws for a reference of this place that leads nowhere or out of the document. */
export function checkReference(contract: Contract, reference: string, place: string): void {
  if (!reference.startsWith('#'))
    throw new Error(
      `Failed to read ${place}: it refers to ${reference}, which is outside the contract. Bundle it into one document first.`,
    );
  if (lookUp(contract, reference) === undefined)
    throw new Error(
      `Failed to read ${place}: it refers to ${reference}, which the contract does not have. Add it there, or remove the reference.`,
    );
}
