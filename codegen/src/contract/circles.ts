import type { Contract } from './contract.ts';
import { listPlaces } from './places.ts';
import { isReference, lookUp } from './references.ts';

/** A whole schema with a name, which a type may have too. */
const NAMED = /^#\/components\/schemas\/[^/]+$/;

/** What has no types: examples, and the bodies of failures. */
const SKIPPED = /^(examples?|[45](\d\d|XX))$/;

/**
 * Throws for a schema without a name that refers to itself, such as by `#/paths/…`: a type that contains itself needs a
 * name.
 */
export function checkCircles(contract: Contract): void {
  const done = new Set<string>();
  const open = new Set<string>();

  function search(value: unknown, place: string): void {
    if (typeof value !== 'object' || value === null) return;
    if (isReference(value)) follow(value.$ref, place);
    for (const [key, child] of Object.entries(value)) if (!SKIPPED.test(key)) search(child, place);
  }

  function follow(reference: string, place: string): void {
    if (NAMED.test(reference) || done.has(reference)) return;
    if (open.has(reference))
      throw new Error(
        `Failed to read ${place}: ${reference} refers to itself. Move that schema to components/schemas, and refer to it there by its name.`,
      );
    open.add(reference);
    search(lookUp(contract, reference), place);
    open.delete(reference);
    done.add(reference);
  }

  for (const [place, part] of listPlaces(contract)) search(part, place);
}
