import { parametersOf, routesOf, type Contract, type Operation } from './contract.ts';
import { isReference, lookUp } from './references.ts';
import { placeOperation } from '../naming/namespaces.ts';
import { nameOperation } from '../naming/naming.ts';
import { visitSchemas } from './schema-walk.ts';
import { renameSchemas } from './schema-names.ts';
import { camelCase, pascalCase } from '../naming/words.ts';

/** `projects` and `/api/projects` are `/projects`: the client adds `/api` where the server wants it. */
function tidyPaths(contract: Contract): void {
  const tidied: NonNullable<Contract['paths']> = {};
  for (const [path, item] of Object.entries(contract.paths ?? {})) {
    const tidy = `/${path.replace(/^\/+/, '').replace(/^api(\/|$)/, '')}`.replaceAll('{*', '{');
    if (tidied[tidy])
      throw new Error(`Failed to read ${path}: another path of the contract is ${tidy} too. Remove one of the two.`);
    tidied[tidy] = item;
  }
  contract.paths = tidied;
}

/** Parameters of a path item belong to each of its operations; the operation's own ones win. */
function spreadPathParameters(contract: Contract): void {
  for (const [path, item] of Object.entries(contract.paths ?? {})) {
    if (!item?.parameters) continue;
    for (const { operation } of routesOf({ ...contract, paths: { [path]: item } })) {
      const own = parametersOf(contract, operation);
      const shared = item.parameters.filter((parameter) => {
        const [resolved] = parametersOf(contract, { parameters: [parameter] });
        return !own.some(({ name, in: place }) => name === resolved?.name && place === resolved.in);
      });
      operation.parameters = [...shared, ...(operation.parameters ?? [])];
    }
    delete item.parameters;
  }
}

/** A parameter that is in the path but was never declared is a string. */
function declarePathParameters(contract: Contract): void {
  for (const { path, operation } of routesOf(contract)) {
    const declared = parametersOf(contract, operation);
    for (const [, name = ''] of path.matchAll(/\{([^}]+)\}/g)) {
      if (declared.some((parameter) => parameter.in === 'path' && parameter.name === name)) continue;
      operation.parameters = [
        ...(operation.parameters ?? []),
        { name, in: 'path', required: true, schema: { type: 'string' } },
      ];
    }
  }
}

/** hey-api numbers the second of two equal ids; ours says what it is instead. */
function giveOperationIds(contract: Contract): void {
  const taken = new Set<string>();
  const claim = (operation: Operation, id: string | undefined): boolean => {
    const key = pascalCase(id ?? '');
    if (!id || !key || taken.has(key)) return false;
    taken.add(key);
    operation.operationId = id;
    return true;
  };
  const late = routesOf(contract).filter(({ operation }) => !claim(operation, operation.operationId));
  for (const { method, path, operation } of late) {
    const placement = placeOperation(path, operation.tags);
    const named = placement && `${placement.namespace}${pascalCase(nameOperation(method, path, placement))}`;
    const choices = [named, camelCase(`${method} ${path}`), camelCase(`${operation.operationId} ${method} ${path}`)];
    if (!choices.some((id) => claim(operation, id)))
      throw new Error(`Failed to name ${method} ${path}. Give it an operationId that no other operation has.`);
  }
}

/** The types of a 64-bit integer would say number, its zod schema bigint; JSON has numbers only. */
function dropInt64(contract: Contract): void {
  visitSchemas(contract, (schema) => {
    if (schema.format === 'int64' || schema.format === 'uint64') delete schema.format;
  });
}

/** A default for a whole object lacks the members that its type requires. */
function dropObjectDefaults(contract: Contract): void {
  visitSchemas(contract, (schema) => {
    if (typeof schema.default === 'object' && schema.default !== null && !Array.isArray(schema.default))
      delete schema.default;
  });
}

/** Says which reference leads nowhere, where the generator would only say that something is undefined. */
function checkReferences(contract: Contract): void {
  const search = (value: unknown, place: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isReference(value) && value.$ref.startsWith('#') && lookUp(contract, value.$ref) === undefined) {
      throw new Error(
        `Failed to read ${place}: it refers to ${value.$ref}, which the contract does not have. Add it there, or remove the reference.`,
      );
    }
    for (const [key, child] of Object.entries(value)) if (key !== 'example' && key !== 'examples') search(child, place);
  };
  for (const { method, path, operation } of routesOf(contract)) search(operation, `${method} ${path}`);
  for (const [name, schema] of Object.entries(contract.components?.schemas ?? {})) search(schema, `the schema ${name}`);
}

function checkOperations(contract: Contract): void {
  if (!contract.openapi?.startsWith('3.'))
    throw new Error('Failed to read the contract: it is no OpenAPI 3.0 or 3.1 document. Convert it first.');
  if (!routesOf(contract).length)
    throw new Error(
      "Failed to read the contract: it has no operations under `paths`. Check that --input is the API's own document.",
    );
}

/** Evens out what differs between contracts, in place. The order matters: ids are made from paths, type names from ids. */
export function normalise(contract: Contract): void {
  checkOperations(contract);
  tidyPaths(contract);
  checkReferences(contract);
  spreadPathParameters(contract);
  declarePathParameters(contract);
  giveOperationIds(contract);
  dropInt64(contract);
  dropObjectDefaults(contract);
  renameSchemas(contract);
}
