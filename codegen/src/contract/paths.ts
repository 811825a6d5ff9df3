import { singular } from '../naming/words.ts';
import { httpMethods, readParameters, listRoutes, type Contract, type Operation } from './contract.ts';
import { checkReference } from './check.ts';
import { isReference, resolve } from './references.ts';

type PathItem = NonNullable<NonNullable<Contract['paths']>[string]>;

/** What was left out of a contract, for the summary: a sentence each. */
export type Notes = string[];

/** Turns `projects` and `/api/projects` into `/projects`: the client adds `/api`. */
export function tidyPaths(contract: Contract, notes: Notes): void {
  renamePaths(contract, notes, (path) =>
    `/${path.replace(/^\/+/, '').replace(/^api(\/|$)/, '')}`.replaceAll('{*', '{'),
  );
}

/** Renames paths. Two that become the same are merged; of two operations with the same method, the first one stays. */
function renamePaths(contract: Contract, notes: Notes, rename: (path: string) => string): void {
  const renamed: NonNullable<Contract['paths']> = {};
  for (const [path, item] of Object.entries(contract.paths ?? {})) {
    if (!item) continue;
    const name = rename(path);
    const other = renamed[name];
    renamed[name] = other ? mergeItems(other, item, `${name} (${path})`, notes) : item;
  }
  contract.paths = renamed;
}

function mergeItems(first: PathItem, second: PathItem, path: string, notes: Notes): PathItem {
  const twice = httpMethods.filter((method) => first[method] && second[method]);
  for (const method of twice) notes.push(`${method.toUpperCase()} ${path} is left out: the contract has it twice.`);
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
    for (const { operation } of listRoutes({ ...contract, paths: { [path]: item } })) {
      const own = readParameters(contract, operation);
      const shared = item.parameters.filter((parameter) => {
        const [resolved] = readParameters(contract, { parameters: [parameter] });
        return !own.some(({ name, in: place }) => name === resolved?.name && place === resolved.in);
      });
      operation.parameters = [...shared, ...(operation.parameters ?? [])];
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
    const other = paths[distinct];
    paths[distinct] = other && item ? mergeItems(other, item, path, notes) : { ...other, ...item };
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
    operation.parameters = (operation.parameters ?? []).filter((parameter) => {
      const [resolved] = readParameters(contract, { parameters: [parameter] });
      return resolved?.in !== 'path' || names.has(resolved.name);
    });
    const declared = readParameters(contract, operation);
    for (const name of names) {
      if (declared.some((parameter) => parameter.in === 'path' && parameter.name === name)) continue;
      operation.parameters.push({ name, in: 'path', required: true, schema: { type: 'string' } });
    }
  }
}

/** Puts a copy of what the `$ref` of a path leads to in its place. What stands beside the `$ref` wins. */
export function inlinePathItems(contract: Contract, notes: Notes): void {
  const paths = contract.paths ?? {};
  for (const [path, item] of Object.entries(paths)) {
    if (!isReference(item)) continue;
    checkReference(contract, item.$ref, path);
    const { $ref, ...own } = item;
    const inlined: PathItem = { ...structuredClone(resolve<PathItem>(contract, { $ref })), ...own };
    if (httpMethods.some((method) => inlined[method])) paths[path] = inlined;
    else {
      notes.push(`${path} is left out: it refers to ${$ref}, which has no operations.`);
      delete paths[path];
    }
  }
}
