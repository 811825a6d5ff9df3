import type { Contract, Schema, SchemaOrReference } from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';
import { isParameter, splitPath } from '../naming/namespaces.ts';
import { words } from '../naming/words.ts';

/** Usual names of the member with the items. */
const ITEMS = ['items', 'data', 'results'];

/** Where the list is in a response. */
export interface FoundList {
  /** The member with the list; `undefined` if the whole response is the list. */
  field: string | undefined;
  /** The schema of one item. */
  items: SchemaOrReference;
}

export function isType(schema: Schema, type: string): boolean {
  return Array.isArray(schema.type)
    ? schema.type.some((each) => each === type)
    : schema.type === type;
}

/** The properties of an object, including those of the schemas that it is composed of. */
export function readProperties(
  contract: Contract,
  schema: Schema,
  seen = new Set<Schema>(),
): Record<string, Schema> {
  if (seen.has(schema)) return {};
  seen.add(schema);
  const all: Record<string, Schema> = {};
  for (const part of schema.allOf ?? [])
    Object.assign(all, readProperties(contract, resolve<Schema>(contract, part), seen));
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    all[name] = resolve<Schema>(contract, property);
  return all;
}

/**
 * Finds the list in a response: the response itself, or an array with a usual name, with a name
 * from the path, or the only one.
 */
export function findList(
  contract: Contract,
  response: Schema,
  path: string,
): FoundList | undefined {
  if (isType(response, 'array')) return { field: undefined, items: readItems(response) };
  const properties = readProperties(contract, response);
  const arrays = Object.keys(properties).filter((name) => isType(properties[name]!, 'array'));
  const noun = words(splitPath(path).findLast((segment) => !isParameter(segment)) ?? '').at(-1);
  const field =
    ITEMS.find((name) => arrays.includes(name)) ??
    arrays.find((name) => words(name).at(-1) === noun) ??
    (arrays.length === 1 ? arrays[0] : undefined);
  return field === undefined ? undefined : { field, items: readItems(properties[field]!) };
}

function readItems(list: Schema): SchemaOrReference {
  return ('items' in list ? list.items : undefined) ?? {};
}
