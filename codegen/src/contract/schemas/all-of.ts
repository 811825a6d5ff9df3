import type { Contract, SchemaOrReference } from '../contract.ts';
import { MAX_COMPOSED } from '../limits.ts';
import { isReference } from '../references.ts';

const PREFIX = '#/components/schemas/';

/**
 * Refuses schemas whose `allOf` leads to others in too many ways: hey-api takes each way, and their number may double
 * with each schema. Circles must be broken before.
 */
export function checkAllOf(contract: Contract): void {
  const schemas = contract.components?.schemas ?? {};
  const counts = new Map<string, number>();
  let all = 0;

  function count(schema: SchemaOrReference | undefined): number {
    if (typeof schema !== 'object' || schema === null) return 1;
    if (isReference(schema)) return countNamed(schema.$ref.replace(PREFIX, ''));
    return (schema.allOf ?? []).reduce((sum, part) => sum + count(part), 1);
  }

  function countNamed(name: string): number {
    const known = counts.get(name);
    if (known !== undefined) return known;
    counts.set(name, 1);
    const ways = count(schemas[name]);
    counts.set(name, ways);
    all += ways;
    if (all > MAX_COMPOSED)
      throw new Error(
        `Failed to read the schema ${name}: \`allOf\` leads from it to others in ${ways} ways, and ${MAX_COMPOSED} are the most of all schemas together. List each schema in it once.`,
      );
    return ways;
  }

  for (const name of Object.keys(schemas)) countNamed(name);
}
