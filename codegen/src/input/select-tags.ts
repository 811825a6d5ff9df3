import { listRoutes, type Contract } from '../contract/contract.ts';
import { decodePart, isReference } from '../contract/references.ts';
import { UsageError } from '../problems.ts';
import type { ReadContract } from './read.ts';

/**
 * Keeps the operations that have one of the tags, and the schemas that they need. Methods have the
 * names that they have in the client of the whole contract.
 *
 * @param tags in any case
 */
export function selectTags(read: ReadContract, tags: readonly string[]): ReadContract {
  const wanted = new Set(tags.map(normal));
  const known = [...new Set(read.methods.flatMap((method) => method.tags))];
  const unknown = tags.find((tag) => !known.some((name) => normal(name) === normal(tag)));
  if (unknown !== undefined)
    throw new UsageError(
      `Failed to read --only: no operation of the contract has the tag ${JSON.stringify(unknown)}. Its tags: ${known.join(', ')}.`,
    );
  const has = (each: readonly string[] = []): boolean =>
    each.some((tag) => wanted.has(normal(tag)));
  const methods = read.methods.filter((method) => has(method.tags));

  const paths: NonNullable<Contract['paths']> = {};
  for (const { method, path, operation } of listRoutes(read.contract))
    if (has(operation.tags)) paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
  const contract = { ...read.contract, paths };
  const needed = new Set<string>();
  collectSchemas(contract, paths, needed);
  const schemas = Object.entries(contract.components?.schemas ?? {});
  contract.components = {
    ...contract.components,
    schemas: Object.fromEntries(schemas.filter(([name]) => needed.has(name))),
  };
  const renamed = read.renamed.filter((line) =>
    methods.some(({ method, path }) => line.startsWith(`${method} `) && line.endsWith(` ${path}`)),
  );
  return { ...read, contract, methods, renamed };
}

function normal(tag: string): string {
  return tag.trim().toLowerCase();
}

/** Adds the names of the schemas that a part of the contract refers to, directly or not. */
function collectSchemas(contract: Contract, part: unknown, into: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  const [, name] =
    /^#\/components\/schemas\/([^/]+)/.exec(isReference(part) ? part.$ref : '') ?? [];
  const schema = name === undefined ? undefined : decodePart(name);
  if (schema !== undefined && !into.has(schema)) {
    into.add(schema);
    collectSchemas(contract, contract.components?.schemas?.[schema], into);
  }
  for (const each of Object.values(part)) collectSchemas(contract, each, into);
}
