import { findJsonSchema, readSuccesses, type Contract, type Operation, type Schema } from '../contract/contract.ts';
import { isReference, resolve } from '../contract/references.ts';

/** Schemas refer to each other in circles; no response is nested as deep as this. */
const MAX_DEPTH = 8;
/** The most that is looked at for one operation: where schemas refer to each other often, there are millions of ways. */
const MAX_VISITS = 5000;

/** Groups of names, by the way to them. */
type Groups = Map<string, Set<string>>;

/**
 * Where a response has dates: groups of names with the way to them in front, as `convertDates` of the SDK reads them:
 * `items[]:created_at,updated_at`. `undefined` if it has none. Of a response with too many ways in it, only those
 * that are near its root.
 */
export function findDatePaths(contract: Contract, operation: Operation): string | undefined {
  const schemas = readSuccesses(contract, operation).map(([, content]) => findJsonSchema(content));
  let groups: Groups | undefined;
  for (let depth = MAX_DEPTH; !groups && depth > 0; depth--) groups = findDates(contract, schemas, depth);
  if (!groups || groups.size === 0) return undefined;
  return [...groups].map(([way, names]) => (way === '' ? '' : `${way}:`) + [...names].join(',')).join(' ');
}

/** All dates down to a depth; `undefined` if that is too much to look at. */
function findDates(contract: Contract, schemas: readonly unknown[], maxDepth: number): Groups | undefined {
  const groups: Groups = new Map();
  let visits = 0;
  const visit = (given: unknown, way: string, name: string, parents: readonly unknown[]): void => {
    if (visits > MAX_VISITS || typeof given !== 'object' || given === null) return;
    if (parents.includes(given) || parents.length > maxDepth) return;
    visits++;
    const schema = isReference(given) ? resolve<Schema>(contract, given) : (given as Schema);
    const seen = [...parents, given];
    if (schema.format === 'date-time' && name !== '') {
      groups.set(way, (groups.get(way) ?? new Set()).add(name));
      return;
    }
    for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
      visit(part, way, name, seen);
    const own = name === '' ? way : join(way, name);
    if ('items' in schema && schema.items)
      visit(schema.items, way, isDate(contract, schema.items) ? name : `${name}[]`, seen);
    for (const [key, property] of Object.entries(schema.properties ?? {}))
      if (isPlain(key)) visit(property, own, key, seen);
  };
  for (const schema of schemas) visit(schema, '', '', []);
  return visits > MAX_VISITS ? undefined : groups;
}

/** A list of dates is converted like a date. */
function isDate(contract: Contract, items: object): boolean {
  return resolve<Schema>(contract, items).format === 'date-time';
}

function join(way: string, name: string): string {
  return way === '' ? name : `${way}.${name}`;
}

/** A name with one of the characters that part the groups cannot be written down. */
function isPlain(name: string): boolean {
  return /^[\w-]+$/.test(name) && name !== '__proto__';
}
