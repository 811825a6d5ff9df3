import { listRoutes, type Contract, type Operation } from '../../contract/contract.ts';
import { methodsByNamespace, type Method } from '../../operations/methods.ts';
import { withoutFailures } from '../input.ts';
import { findDependencies, reachableFrom, type Dependencies } from './dependencies.ts';
import type { ReadContract } from '../read.ts';

/** Maximum number of schemas in all pieces together, as a multiple of those in the contract. */
const MAX_REPEATED = 1.5;

/**
 * Splits a large contract into pieces, each with whole namespaces and all schemas that they need, since hey-api's time
 * and memory grow faster than the contract. A piece has about `pieceSize` methods, or schemas that no method needs. A
 * schema that several pieces need is in each of them. If there are too many of these, the pieces get larger, up to the
 * whole contract.
 */
export function splitContract(read: ReadContract, pieceSize: number): ReadContract[] {
  const schemas = read.contract.components?.schemas ?? {};
  const dependencies = findDependencies(schemas);
  for (let size = pieceSize; size < read.methods.length; size *= 2) {
    const pieces = split(read, dependencies, size);
    if (pieces.reduce((sum, piece) => sum + countSchemas(piece), 0) <= MAX_REPEATED * Object.keys(schemas).length)
      return pieces;
  }
  return [read];
}

function countSchemas({ contract }: ReadContract): number {
  return Object.keys(contract.components?.schemas ?? {}).length;
}

function split(read: ReadContract, dependencies: Dependencies, size: number): ReadContract[] {
  const operations = new Map(
    listRoutes(read.contract).map((route) => [`${route.method} ${route.path}`, route.operation] as const),
  );
  const found = new Set<string>();

  function piece(methods: Method[], roots: readonly string[]): ReadContract {
    const paths: NonNullable<Contract['paths']> = {};
    const used: Operation[] = [];
    for (const { method, path } of methods) {
      const operation = operations.get(`${method} ${path}`)!;
      paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
      used.push(withoutFailures(operation));
    }
    const names = reachableFrom(dependencies, used, roots);
    for (const name of names) found.add(name);
    const schemas = Object.fromEntries(
      Object.entries(read.contract.components?.schemas ?? {}).filter(([name]) => names.has(name)),
    );
    return {
      ...read,
      methods,
      contract: { ...read.contract, paths, components: { ...read.contract.components, schemas } },
    };
  }

  const pieces = inGroups([...methodsByNamespace(read.methods).values()], size).map((methods) => piece(methods, []));
  const others = [...dependencies.keys()].filter((name) => !found.has(name));
  return [
    ...pieces,
    ...inGroups(
      others.map((name) => [name]),
      size,
    ).map((names) => piece([], names)),
  ];
}

/** Puts consecutive lists into groups of at least `size` elements. */
function inGroups<T>(lists: readonly T[][], size: number): T[][] {
  const groups: T[][] = [];
  let last: T[] | undefined;
  for (const list of lists) {
    if (!last || last.length >= size) groups.push((last = []));
    for (const element of list) last.push(element);
  }
  return groups;
}
