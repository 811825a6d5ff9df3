import { singular } from '../naming/words.ts';
import { httpMethods, readParameters, listRoutes, type Contract, type Operation, type Parameter } from './contract.ts';

type PathItem = NonNullable<NonNullable<Contract['paths']>[string]>;

/** What was left out of a contract, for the summary: a sentence each. */
export type Notes = string[];

/**
 * Turns `projects` and `/api/projects` into `/projects`: the client adds `/api`. Of two paths that become the same, the
 * operations of the first one stay.
 */
export function tidyPaths(contract: Contract, notes: Notes): void {
  const tidied: NonNullable<Contract['paths']> = {};
  for (const [path, item] of Object.entries(contract.paths ?? {})) {
    const name = `/${path.replace(/^\/+/, '').replace(/^api(\/|$)/, '')}`.replaceAll('{*', '{');
    if (item) tidied[name] = mergeItems(tidied[name], item, `${name} (${path})`, notes);
  }
  contract.paths = tidied;
}

function mergeItems(first: PathItem | undefined, second: PathItem, path: string, notes: Notes): PathItem {
  for (const method of httpMethods)
    if (first?.[method] && second[method])
      notes.push(`${method.toUpperCase()} ${path} is left out: the contract has it twice.`);
  return { ...second, ...first };
}

/** Leaves out paths that are not routes of the instance, the only place where the token may go. */
export function dropUnsoundPaths(contract: Contract, notes: Notes): void {
  for (const path of Object.keys(contract.paths ?? {})) {
    if (isSoundPath(path)) continue;
    notes.push(`${path} is left out: it is not a route that can be called.`);
    delete contract.paths?.[path];
  }
}

function isSoundPath(path: string): boolean {
  const segments = path.split('/');
  return (
    /^\/(?!\/)/.test(path) &&
    !/[?#\\\s\p{C}]/u.test(path) &&
    /^[^{}]*(\{[^{}]+\}[^{}]*)*$/.test(path) &&
    !segments.some((segment) => /^(\.|%2e){1,2}$/i.test(segment))
  );
}

/** Copies the parameters of a path item to its operations. The operations' own win. */
export function spreadPathParameters(contract: Contract): void {
  for (const [path, item] of Object.entries(contract.paths ?? {})) {
    if (!item?.parameters) continue;
    const shared = readParameters(contract, item);
    for (const { operation } of listRoutes({ ...contract, paths: { [path]: item } })) {
      const own = readParameters(contract, operation);
      const isOwn = (one: Parameter): boolean =>
        own.some(({ name, in: place }) => name === one.name && place === one.in);
      operation.parameters = [...structuredClone(shared.filter((parameter) => !isOwn(parameter))), ...own];
    }
    delete item.parameters;
  }
}

const PARAMETER = /\{([^}]+)\}/g;

/**
 * Renames the second `{id}` of `/projects/{id}/environments/{id}` to `{environment_id}`, since names must be unique.
 */
export function tellParametersApart(contract: Contract, notes: Notes): void {
  const paths: NonNullable<Contract['paths']> = {};
  for (const [path, item] of Object.entries(contract.paths ?? {})) {
    const copies: [name: string, copy: string][] = [];
    const distinct = withDistinctParameters(path, copies);
    for (const { operation } of listRoutes({ ...contract, paths: { [path]: item } }))
      for (const [name, copy] of copies) renameSecond(contract, operation, name, copy);
    paths[distinct] = mergeItems(paths[distinct], item ?? {}, path, notes);
  }
  contract.paths = paths;
}

/** Renames the declaration of the second parameter. If both share one, copies it. */
function renameSecond(contract: Contract, operation: Operation, name: string, copy: string): void {
  const parameters = readParameters(contract, operation);
  const [first, second] = parameters.filter((each) => each.in === 'path' && each.name === name);
  operation.parameters = second
    ? parameters.map((each) => (each === second ? { ...second, name: copy } : each))
    : first
      ? [...parameters, { ...first, name: copy }]
      : parameters;
}

function withDistinctParameters(path: string, copies: [string, string][]): string {
  const seen = new Set<string>();
  let noun = 'other';
  const segments = path.split('/').map((segment) => {
    if (!segment.includes('{')) noun = singular(segment).replaceAll(/\W+/g, '_') || noun;
    return segment.replaceAll(PARAMETER, (parameter, name: string) => {
      let copy = name;
      while (seen.has(copy)) copy = `${noun}_${copy}`;
      seen.add(copy);
      if (copy !== name) copies.push([name, copy]);
      return copy === name ? parameter : `{${copy}}`;
    });
  });
  return segments.join('/');
}

/** Declares undeclared path parameters as strings, and drops declared ones that are not in the path. */
export function declarePathParameters(contract: Contract): void {
  for (const { path, operation } of listRoutes(contract)) {
    const names = new Set([...path.matchAll(PARAMETER)].map(([, name = '']) => name));
    const parameters = readParameters(contract, operation).filter(
      ({ in: place, name }) => place !== 'path' || names.has(name),
    );
    for (const { in: place, name } of parameters) if (place === 'path') names.delete(name);
    const undeclared = Array.from(names, (name): Parameter => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    operation.parameters = [...parameters, ...undeclared];
  }
}
