import { readSuccesses, type Contract, type Operation, type Schema, findJsonSchema } from '../contract/contract.ts';
import { isReference, resolve } from '../contract/references.ts';

/** Deeper than any response, in schemas that are in one another. */
const MAX_DEPTH = 8;
/** Maximum number of schemas to visit for one operation, since there may be millions of paths. */
const MAX_VISITS = 5000;

interface Found {
  /** Groups of names, by their path. */
  groups: Map<string, Set<string>>;
  repeats: Map<string, Repeat>;
}

/** An object is in another one of its kind. */
interface Repeat {
  path: string;
  outer: string;
}

interface Parent {
  schema: Schema;
  path: string;
}

/**
 * Finds the dates of a response, in the form that the SDK's `convertDates` reads: `items[]:created_at,updated_at`.
 * `undefined` if it has none. If a response has too many paths, only the dates near its root are found.
 */
export function findDatePaths(contract: Contract, operation: Operation): string | undefined {
  const schemas = readSuccesses(contract, operation).map(([, content]) => findJsonSchema(content));
  let found: Found | undefined;
  for (let depth = MAX_DEPTH; !found && depth > 0; depth--) found = findDates(contract, schemas, depth);
  if (!found || found.groups.size === 0) return undefined;
  const groups = [...found.groups].map(([path, names]) => (path === '' ? '' : `${path}:`) + [...names].join(','));
  return [...groups, ...listRepeats(found)].join(' ');
}

/** Those that lead to dates, be it through others. */
function listRepeats({ groups, repeats }: Found): string[] {
  const leading = new Set([...groups.keys()].flatMap(outerPaths));
  let kept: Repeat[] = [];
  for (let before = -1; before < kept.length;) {
    before = kept.length;
    kept = [...repeats.values()].filter(({ outer }) => leading.has(outer));
    for (const { path } of kept) for (const each of outerPaths(path)) leading.add(each);
  }
  return kept.map(({ path, outer }) => `${path}=${outer}`);
}

/** The path, and those to what is around it. */
function outerPaths(path: string): string[] {
  const steps = path.split('.');
  return ['', ...steps.map((_, index) => steps.slice(0, index + 1).join('.'))];
}

/** All dates down to a depth; `undefined` if there is too much to visit. */
function findDates(contract: Contract, schemas: readonly unknown[], maxDepth: number): Found | undefined {
  const groups: Found['groups'] = new Map();
  const repeats: Found['repeats'] = new Map();
  let visits = 0;
  const visit = (given: unknown, path: string, name: string, parents: readonly Parent[]): void => {
    if (visits > MAX_VISITS || typeof given !== 'object' || given === null) return;
    if (parents.length > maxDepth) return;
    visits++;
    const schema = isReference(given) ? resolve<Schema>(contract, given) : (given as Schema);
    const own = name === '' ? path : join(path, name);
    const outer = parents.find((parent) => parent.schema === schema)?.path;
    if (outer !== undefined) {
      if (outer !== own) repeats.set(`${own}=${outer}`, { path: own, outer });
      return;
    }
    const seen = [...parents, { schema, path: own }];
    if (isDate(schema) && name !== '') {
      groups.set(path, (groups.get(path) ?? new Set()).add(withoutBrackets(name)));
      return;
    }
    for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
      visit(part, path, name, seen);
    for (const each of [schema.additionalProperties, 'items' in schema && schema.items])
      if (typeof each === 'object') visit(each, path, `${withoutBrackets(name)}[]`, seen);
    for (const [key, property] of Object.entries(schema.properties ?? {}))
      if (isPlain(key)) visit(property, own, key, seen);
  };
  for (const schema of schemas) visit(schema, '', '', []);
  return visits > MAX_VISITS ? undefined : { groups, repeats };
}

/** Whether it is a date as text. One that the contract declares as a number stays one. */
function isDate({ type, format }: Schema): boolean {
  return format === 'date-time' && (type === undefined || [type].flat().includes('string'));
}

/** Lists and maps of dates are converted like a date, and those in one another like one. */
function withoutBrackets(name: string): string {
  return name.replace(/\[\]$/, '');
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** Whether a name has none of the separators. */
function isPlain(name: string): boolean {
  return /^[\w-]+$/.test(name) && name !== '__proto__';
}
