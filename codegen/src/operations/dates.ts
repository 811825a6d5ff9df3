import { findJsonSchema, readSuccesses, type Contract, type Operation, type Schema } from '../contract/contract.ts';
import { isReference, resolve } from '../contract/references.ts';

/** Deeper than any response. A limit is needed, since schemas may refer to each other in circles. */
const MAX_DEPTH = 8;
/** Maximum number of schemas to visit for one operation, since there may be millions of paths. */
const MAX_VISITS = 5000;

/** Groups of names, by their path. */
type Groups = Map<string, Set<string>>;

/**
 * Finds the dates of a response, in the form that the SDK's `convertDates` reads: `items[]:created_at,updated_at`.
 * `undefined` if it has none. If a response has too many paths, only the dates near its root are found.
 */
export function findDatePaths(contract: Contract, operation: Operation): string | undefined {
  const schemas = readSuccesses(contract, operation).map(([, content]) => findJsonSchema(content));
  let groups: Groups | undefined;
  for (let depth = MAX_DEPTH; !groups && depth > 0; depth--) groups = findDates(contract, schemas, depth);
  if (!groups || groups.size === 0) return undefined;
  return [...groups].map(([path, names]) => (path === '' ? '' : `${path}:`) + [...names].join(',')).join(' ');
}

/** All dates down to a depth; `undefined` if there is too much to visit. */
function findDates(contract: Contract, schemas: readonly unknown[], maxDepth: number): Groups | undefined {
  const groups: Groups = new Map();
  let visits = 0;
  const visit = (given: unknown, path: string, name: string, parents: readonly unknown[]): void => {
    if (visits > MAX_VISITS || typeof given !== 'object' || given === null) return;
    if (parents.includes(given) || parents.length > maxDepth) return;
    visits++;
    const schema = isReference(given) ? resolve<Schema>(contract, given) : (given as Schema);
    const seen = [...parents, given];
    if (schema.format === 'date-time' && name !== '') {
      groups.set(path, (groups.get(path) ?? new Set()).add(name));
      return;
    }
    for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
      visit(part, path, name, seen);
    const own = name === '' ? path : join(path, name);
    if ('items' in schema && schema.items)
      visit(schema.items, path, isDate(contract, schema.items) ? name : `${name}[]`, seen);
    for (const [key, property] of Object.entries(schema.properties ?? {}))
      if (isPlain(key)) visit(property, own, key, seen);
  };
  for (const schema of schemas) visit(schema, '', '', []);
  return visits > MAX_VISITS ? undefined : groups;
}

/** Whether items are dates. A list of dates is converted like a date. */
function isDate(contract: Contract, items: object): boolean {
  return resolve<Schema>(contract, items).format === 'date-time';
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** Whether a name has none of the separators. */
function isPlain(name: string): boolean {
  return /^[\w-]+$/.test(name) && name !== '__proto__';
}
