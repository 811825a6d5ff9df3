import { decodePart } from '../../contract/references.ts';

/** The names of the schemas that each schema refers to. */
export type Dependencies = ReadonlyMap<string, ReadonlySet<string>>;

const PREFIX = '#/components/schemas/';

export function findDependencies(schemas: object): Dependencies {
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, namesIn(schema)]));
}

/** The schemas in `roots`, those in parts of a contract, and all that these refer to. */
export function reachableFrom(dependencies: Dependencies, parts: unknown, roots: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const open = [...roots, ...namesIn(parts)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    for (const other of dependencies.get(name) ?? []) open.push(other);
  }
  return reached;
}

/** Every string that is a reference to a schema, in a `$ref` or a discriminator. */
function namesIn(value: unknown, names = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    if (value.startsWith(PREFIX)) names.add(decodePart(value.slice(PREFIX.length).split('/', 1)[0]!));
  } else if (typeof value === 'object' && value !== null)
    for (const child of Object.values(value)) namesIn(child, names);
  return names;
}
