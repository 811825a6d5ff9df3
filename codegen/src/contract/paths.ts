import { httpMethods, type Contract, type Parameter, type Schema } from './contract.ts';
import { resolve } from './references.ts';

/**
 * Turns `projects` and `/api/projects` into `/projects`, since the client adds `/api`, and gives
 * each operation its parameters. Returns what was left out, a sentence each.
 */
export function readPaths(contract: Contract): string[] {
  const notes: string[] = [];
  const paths: NonNullable<Contract['paths']> = {};
  for (const [given, item] of Object.entries(contract.paths ?? {})) {
    const path = `/${given.replace(/^\/+/, '').replace(/^api(\/|$)/, '')}`.replaceAll('{*', '{');
    for (const method of httpMethods) {
      const operation = item?.[method];
      if (!operation) continue;
      const problem = pathProblem(path) ?? (paths[path]?.[method] && 'the contract has it twice');
      if (problem) notes.push(`${method.toUpperCase()} ${given} is left out: ${problem}.`);
      else {
        const parameters = readParameters(contract, path, [
          ...(item.parameters ?? []),
          ...(operation.parameters ?? []),
        ]);
        paths[path] = { ...paths[path], [method]: { ...operation, parameters } };
      }
    }
  }
  contract.paths = paths;
  return notes;
}

/** The token goes to routes of the instance only, and each value to the place of its name. */
function pathProblem(path: string): string | undefined {
  const isRoute =
    /^\/(?!\/)[^?#\\\s\p{C}]*$/u.test(path) &&
    /^[^{}]*(\{[^{}]+\}[^{}]*)*$/.test(path) &&
    !path.split('/').some((segment) => /^(\.|%2e){1,2}$/i.test(segment));
  if (!isRoute) return 'it is not a route that can be called';
  const names = parameterNames(path);
  return new Set(names).size < names.length
    ? 'two parameters of its path have one name'
    : undefined;
}

/** The names of the parameters of a path, in order. */
export function parameterNames(path: string): string[] {
  return Array.from(path.matchAll(/\{([^}]+)\}/g), ([, name = '']) => name);
}

/** Headers that OpenAPI tells to ignore: the client has its own values for them. */
const IGNORED = /^(accept|authorization|content-type)$/i;

/**
 * The parameters of an operation, of which a later one takes the place of an equal one. A cookie
 * has no place in a call; a parameter of the path that is not declared is a string.
 */
function readParameters(contract: Contract, path: string, given: readonly object[]): Parameter[] {
  const inPath = parameterNames(path);
  const isSent: Record<string, (name: string) => boolean> = {
    path: (name) => inPath.includes(name),
    query: () => true,
    header: (name) => !IGNORED.test(name),
  };
  const parameters = new Map<string, Parameter>();
  for (const parameter of given as readonly Parameter[])
    // hey-api takes the name of what every object inherits for one that it has seen.
    if (isSent[parameter.in]?.(parameter.name) && !(parameter.name in Object.prototype))
      parameters.set(`${parameter.in} ${parameter.name}`, asSent(contract, parameter));
  for (const name of inPath)
    if (!parameters.has(`path ${name}`))
      parameters.set(`path ${name}`, {
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      });
  return [...parameters.values()];
}

/**
 * A copy, in which an array or an object in a header is a text, which the client does not write.
 */
function asSent(contract: Contract, parameter: Parameter): Parameter {
  const { content, ...rest } = parameter;
  if (parameter.in !== 'header') return { ...parameter };
  const { type } = resolve<Schema>(contract, parameter.schema ?? {});
  const isText =
    content !== undefined || [type].flat().some((each) => each === 'array' || each === 'object');
  return { ...rest, ...(isText && { schema: { type: 'string' } }) };
}
