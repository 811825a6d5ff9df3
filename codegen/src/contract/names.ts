import { nameOperation } from '../naming/naming.ts';
import { placeOperation } from '../naming/namespaces.ts';
import { camelCase, distinctKey } from '../naming/words.ts';
import { listRoutes, type Contract, type Route } from './contract.ts';
import { decodePart, isReference } from './references.ts';

const MAX_NAME = 80;

/**
 * The first of these names that is free, else the last one with more at its end, never a number.
 * Takes it.
 */
function takeName(names: readonly string[], taken: Set<string>): string {
  let name = names.find((each) => each && !taken.has(distinctKey(each))) ?? names.at(-1)!;
  while (taken.has(distinctKey(name))) name += 'Other';
  taken.add(distinctKey(name));
  return name;
}

/**
 * Gives every operation a unique id in camelCase, which its types are named after: the id of a
 * known route, else its own, else one made from its route.
 */
export function giveOperationIds(
  contract: Contract,
  knownId: (route: Route) => string | undefined = () => undefined,
) {
  const taken = new Set<string>();
  const routes = listRoutes(contract).map((route) => ({ route, known: knownId(route) }));
  for (const { route, known } of routes.toSorted((a, b) => Number(!a.known) - Number(!b.known))) {
    const { operation, method, path } = route;
    const placement = placeOperation(path, operation.tags);
    const named = `${placement.namespace} ${nameOperation(method, path, placement)}`;
    const ids = [known ?? operation.operationId ?? '', named, `${method} ${path}`];
    operation.operationId = takeName(ids.map(operationIdentifier), taken);
  }
}

function operationIdentifier(id: string): string {
  const name = /^[a-z][A-Za-z0-9]*$/.test(id) ? id : camelCase(id);
  return (/^\d/.test(name) ? `op${name}` : name).slice(0, MAX_NAME);
}

/**
 * Names of types that the package exports, which a schema of the same name would hide, and of
 * global types that generated code uses.
 */
const RESERVED =
  /^(TempsClient(Options|With)?|InstanceClient|\w+Error|\w*Namespaces?|NamespaceOwner|(Call|LineCall|Request|UploadCall)Options|Call(Failure|Hooks|Result|Settings|Success)|List(Page|Promise)|ClientOptions|Fetch|HttpMethod|Logger|LogLevel|OperationName|Paging|(Request|Response|Retry)Info|ServerSentEvent|Array|AsyncIterable|Blob|Boolean|Date|Error|File|NonNullable|Number|Object|Promise|ReadableStream|Record|String|Uint8Array)$/;

/** The ends of the names of types and zod schemas that are made for an operation. */
const OPERATION_TYPES = [
  'Data',
  'Error',
  'Errors',
  'Response',
  'Responses',
  'Body',
  'Headers',
  'Path',
  'Query',
];

/** Ends for a name that is taken. */
const SUFFIXES = ['', 'Body', 'Schema', 'Model', 'Type', 'Value'];

/**
 * Gives every schema a unique name that is an identifier. `ListDomainsResponse` next to an
 * operation `listDomains` becomes `ListDomainsResponseBody`.
 */
export function renameSchemas(contract: Contract): void {
  const schemas = Object.entries(contract.components?.schemas ?? {});
  const names = schemas.map(([name]) => name);
  const ids = listRoutes(contract).map(({ operation }) => operation.operationId ?? '');
  const taken = new Set([
    ...ids.flatMap((id) => OPERATION_TYPES.map((suffix) => distinctKey(id + suffix))),
    // hey-api makes these of schemas with fields that are only read or only written.
    ...names.map((name) => distinctKey(`${name}Writable`)),
  ]);
  const renamed = new Map<string, string>();
  // Names that can stay come first.
  for (const name of names.toSorted((a, b) => Number(needsName(a)) - Number(needsName(b)))) {
    const choices = SUFFIXES.map((suffix) => typeIdentifier(name) + suffix);
    renamed.set(
      name,
      takeName(
        choices.filter((choice) => !RESERVED.test(choice)),
        taken,
      ),
    );
  }
  contract.components = {
    ...contract.components,
    schemas: Object.fromEntries(schemas.map(([name, schema]) => [renamed.get(name)!, schema])),
  };
  rewriteReferences(contract, renamed);
}

function needsName(name: string): boolean {
  return typeIdentifier(name) !== name || RESERVED.test(name);
}

/** The name itself if it can be that of a type, else its words. */
function typeIdentifier(name: string): string {
  const words = name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  const joined = words.join('');
  return (/^[A-Z]/.test(joined) ? joined : `Schema${joined}`).slice(0, MAX_NAME);
}

const PREFIX = '#/components/schemas/';

function rewriteReferences(value: unknown, renamed: ReadonlyMap<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isReference(value)) value.$ref = rewrite(value.$ref, renamed);
  if ('mapping' in value && typeof value.mapping === 'object' && value.mapping !== null) {
    const mapping = value.mapping as Record<string, unknown>;
    for (const [key, target] of Object.entries(mapping))
      if (typeof target === 'string') mapping[key] = rewrite(target, renamed);
  }
  for (const child of Object.values(value)) rewriteReferences(child, renamed);
}

/** A discriminator may name a schema without its path. */
function rewrite(reference: string, renamed: ReadonlyMap<string, string>): string {
  const name = renamed.get(decodePart(reference.replace(PREFIX, '')));
  return name === undefined ? reference : PREFIX + name;
}
