import {
  readSuccesses,
  type Contract,
  type Operation,
  type Schema,
  findJsonSchema,
} from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';

/** Deeper than any response, in schemas that are in one another. */
const MAX_DEPTH = 8;
/** Maximum number of schemas to visit for one operation, since there may be millions of paths. */
const MAX_VISITS = 5000;

/**
 * Finds the dates of a response, in the form that the SDK's `convertDates` reads:
 * `items[]:created_at,updated_at`. `undefined` if it has none. An object that is in another one of
 * its kind is left out. If a response has too many paths, only the dates near its root are found.
 */
export function findDatePaths(contract: Contract, operation: Operation): string | undefined {
  const schemas = readSuccesses(contract, operation).flatMap(
    ([, content]) => findJsonSchema(content) ?? [],
  );
  for (let depth = MAX_DEPTH; depth > 0; depth--) {
    const found = findDates(contract, schemas, depth);
    if (found !== undefined) return found || undefined;
  }
  return undefined;
}

/** All dates down to a depth; `undefined` if there is too much to visit. */
function findDates(
  contract: Contract,
  schemas: readonly object[],
  maxDepth: number,
): string | undefined {
  /** Names of dates by the path of the object that has them. */
  const groups = new Map<string, Set<string>>();
  let visits = 0;
  const visit = (given: object, path: string, name: string, parents: readonly Schema[]): void => {
    if (visits > MAX_VISITS || parents.length > maxDepth) return;
    visits++;
    const schema = resolve<Schema>(contract, given);
    const own = path === '' || name === '' ? path + name : `${path}.${name}`;
    if (parents.includes(schema)) return;
    if (isDate(schema) && name !== '') {
      groups.set(path, (groups.get(path) ?? new Set()).add(withoutBrackets(name)));
      return;
    }
    const within = [...parents, schema];
    for (const part of [schema.allOf, schema.anyOf, schema.oneOf].flatMap((parts) => parts ?? []))
      visit(part, path, name, within);
    for (const each of [schema.additionalProperties, 'items' in schema && schema.items])
      if (typeof each === 'object') visit(each, path, `${withoutBrackets(name)}[]`, within);
    for (const [key, property] of Object.entries(schema.properties ?? {}))
      // The others have one of the separators.
      if (/^[\w-]+$/.test(key)) visit(property, own, key, within);
  };
  for (const schema of schemas) visit(schema, '', '', []);
  if (visits > MAX_VISITS) return undefined;
  if (groups.size === 0) return '';
  return [...groups]
    .map(([path, names]) => (path === '' ? '' : `${path}:`) + [...names].join(','))
    .join(' ');
}

/** Whether it is a date as text. One that the contract declares as a number stays one. */
function isDate({ type, format }: Schema): boolean {
  return format === 'date-time' && (type === undefined || [type].flat().includes('string'));
}

/** Lists and maps of dates are converted like a date, and those in one another like one. */
function withoutBrackets(name: string): string {
  return name.replace(/\[\]$/, '');
}
