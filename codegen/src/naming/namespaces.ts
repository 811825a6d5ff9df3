import { namespacePrefixes } from './namespace-prefixes.ts';
import { camelCase, distinctKey, singular, wordSet, words } from './words.ts';

/** The namespace of an operation, and its path within the namespace. */
export interface Placement {
  namespace: string;
  /**
   * The path within the namespace. Empty or starting with a parameter for the namespace's own
   * resource.
   */
  relative: string[];
  /** The whole path, and how many of its segments `relative` leaves out. */
  segments: string[];
  depth: number;
  /** Whether the route is in the table, so that it gets a short name first. */
  known: boolean;
}

/** The namespaces that the SDK always has, in order. */
export const knownNamespaces = Object.keys(namespacePrefixes);

/**
 * Other members of the client, and names that would make it look like a promise or another kind of
 * object.
 */
const takenNames = wordSet(`
  baseUrl call constructor deploy logs options request rollback runtimeEnv then throwOnError toJSON toString valueOf
  visitorSegment waitForDeployment withOptions
`);

export function isParameter(segment: string): boolean {
  return segment.includes('{');
}

export function splitPath(path: string): string[] {
  return path.split('/').filter((part) => part && !/^v\d+$/.test(part));
}

interface Prefix {
  namespace: string;
  segments: string[];
  replacement: string[];
  exact: boolean;
}

const table: Prefix[] = Object.entries(namespacePrefixes)
  .flatMap(([namespace, rows]) =>
    Object.entries(rows).map(([prefix, replacement]) => ({
      namespace,
      segments: splitPath(prefix.replace('$', '')),
      replacement: splitPath(replacement),
      exact: prefix.endsWith('$'),
    })),
  )
  .sort((a, b) => b.segments.length - a.segments.length);

function matches({ segments, exact }: Prefix, path: string[]): boolean {
  return (
    (exact ? path.length === segments.length : path.length >= segments.length) &&
    segments.every((segment, index) =>
      segment === '*' ? isParameter(path[index]!) : segment === path[index],
    )
  );
}

const byKey = new Map(knownNamespaces.map((name) => [distinctKey(name), name]));

/**
 * Makes the name of a namespace from a tag: `API Keys` becomes `apiKeys`, which the SDK has; other
 * tags become camelCase.
 */
function namespaceName(text: string): string {
  const known = byKey.get(distinctKey(text));
  if (known) return known;
  // `OTel` is one word.
  const plain = text
    .replace(/^[^A-Za-z]+/, '')
    .replace(/\b[A-Z](?=[A-Z][a-z])(.)/g, (start) => start[0] + start.slice(1).toLowerCase());
  const name = camelCase(plain).replace(/\d+$/, '').slice(0, 60);
  return takenNames.has(name) || name in Object.prototype ? `${name}Api` : name;
}

/**
 * Places a path after the segment of the namespace, else after the segments of its project or
 * environment.
 */
function placeByName(namespace: string, path: string[]): Placement {
  const noun = singular(namespace.replace(/Api$/, ''));
  const own = path.findIndex(
    (segment) => !isParameter(segment) && singular(camelCase(segment)) === noun,
  );
  const scope = path.findLastIndex(
    (segment, index) =>
      isParameter(segment) && ['projects', 'environments'].includes(path[index - 1] ?? ''),
  );
  const start = own >= 0 ? own + 1 : scope >= 0 && scope + 1 < path.length ? scope + 1 : 0;
  return { namespace, relative: path.slice(start), segments: path, depth: start, known: false };
}

/**
 * Finds the namespace by route, else by tag, else by the first usable word of the path. `api` if
 * there is none.
 */
export function placeOperation(path: string, tags: readonly string[] = []): Placement {
  const segments = splitPath(path);
  const row = table.find((prefix) => matches(prefix, segments));
  if (row) {
    const depth = row.segments.length;
    return {
      namespace: row.namespace,
      relative: [...row.replacement, ...segments.slice(depth)],
      segments,
      depth,
      known: true,
    };
  }
  const sources = [...tags, ...segments.filter((segment) => !isParameter(segment)), 'api'];
  return placeByName(sources.map(namespaceName).find(Boolean) ?? 'api', segments);
}

/**
 * The file of a namespace, without its extension. Never `index`, to which hey-api does not add
 * `.gen`.
 */
export function namespaceFile(name: string): string {
  const file = words(name).join('-');
  return `namespaces/${file === 'index' ? 'index_' : file}`;
}
