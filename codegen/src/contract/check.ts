import { UsageError } from '../problems.ts';
import { listRoutes, type Contract } from './contract.ts';
import { MAX_OPERATIONS, MAX_SCHEMAS } from './limits.ts';
import { isReference, lookUp } from './references.ts';

/** Refuses a document that is not a contract. */
export function checkDocument(contract: Contract): void {
  if (typeof contract !== 'object' || contract === null)
    throw new UsageError('Failed to read the contract: it is not an OpenAPI document. Give the file or URL of one.');
  const version: unknown = contract.openapi;
  if (typeof version !== 'string' || !version.startsWith('3.'))
    throw new UsageError('Failed to read the contract: it is not an OpenAPI 3.0 or 3.1 document. Convert it first.');
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

/** A whole schema with a name, which a type may have too. */
const NAMED = /^#\/components\/schemas\/[^/]+$/;

/** What has no types: examples, and the bodies of failures. */
const SKIPPED = /^(examples?|[45](\d\d|XX))$/;

/**
 * Throws for a reference that leads nowhere or out of the document, of which no other file or URL is ever read; and for a
 * schema without a name that refers to itself, such as by `#/paths/…`: a type that contains itself needs a name.
 */
export function checkReferences(contract: Contract): void {
  const done = new Set<string>();
  const open = new Set<string>();

  function search(value: unknown, place: string): void {
    if (typeof value !== 'object' || value === null) return;
    if (isReference(value)) follow(value.$ref, place);
    for (const [key, child] of Object.entries(value)) if (!SKIPPED.test(key)) search(child, place);
  }

  function follow(reference: string, place: string): void {
    if (done.has(reference)) return;
    checkReference(contract, reference, place);
    if (open.has(reference))
      throw new Error(
        `Failed to read ${place}: ${reference} refers to itself. Move that schema to components/schemas, and refer to it there by its name.`,
      );
    open.add(reference);
    if (!NAMED.test(reference)) search(lookUp(contract, reference), place);
    open.delete(reference);
    done.add(reference);
  }

  for (const [place, part] of listPlaces(contract)) search(part, place);
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

/** The operations and components of a contract, each with how an error names it. */
function listPlaces(contract: Contract): [place: string, part: unknown][] {
  const operations = listRoutes(contract).map(({ method, path, operation }): [string, unknown] => [
    `${method} ${path}`,
    operation,
  ]);
  const components = Object.entries(contract.components ?? {}).flatMap(([kind, parts]) =>
    Object.entries(parts ?? {}).map(([name, part]): [string, unknown] => [
      kind === 'schemas' ? `the schema ${name}` : `components/${kind}/${name}`,
      part,
    ]),
  );
  return [...operations, ...components];
}
