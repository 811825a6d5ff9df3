import { distinctKey, typeIdentifier } from '../naming/identifiers.ts';
import { listRoutes, type Contract } from './contract.ts';
import { decodePart, encodePart, isReference } from './references.ts';
import { hasReadOrWriteOnly } from './schemas.ts';

/** Names that the package exports. A schema with one of these names would hide the export. */
const ownNames =
  /^(TempsClient|TempsClientOptions|TempsClientWith|InstanceClient|\w+Error|Call(Hooks|Options|Result|Success|Failure|Settings)|ListPromise|ListPage|Paging|LineCallOptions|UploadCallOptions|\w*Namespaces?|NamespaceOwner|ClientOptions|OperationName|RequestOptions|Fetch|HttpMethod|Logger|LogLevel|(Request|Response|Retry)Info)$/;

/** Global types that generated code uses by name. */
const globalNames =
  /^(Array|AsyncIterable|BigInt|Blob|Boolean|Date|Error|File|Function|Map|NonNullable|Number|Object|Promise|ReadableStream|Record|RegExp|Set|String|Symbol|Uint8Array)$/;

/** Suffixes of the types and zod schemas of an operation. */
const operationSuffixes = [
  'Data',
  'Error',
  'Errors',
  'Response',
  'Responses',
  'Body',
  'Headers',
  'Path',
  'Query',
  'Cookies',
];

/** Suffixes for a name that is taken. The first that makes it free is used. */
const suffixes = ['Body', 'Schema', 'Model', 'Type', 'Value'];

/** Keys of the names that are generated for operations. */
function operationKeys(contract: Contract): Set<string> {
  return new Set(
    listRoutes(contract).flatMap(({ operation }) =>
      operationSuffixes.map((suffix) => distinctKey((operation.operationId ?? '') + suffix)),
    ),
  );
}

/** Keys of the names that hey-api generates for schemas with read-only or write-only fields. */
function writableKeys(contract: Contract, names: string[]): string[] {
  return hasReadOrWriteOnly(contract) ? names.map((name) => distinctKey(`${name}Writable`)) : [];
}

/**
 * Gives every schema a unique name that is an identifier. `ListDomainsResponse` next to an operation `listDomains`
 * becomes `ListDomainsResponseBody`.
 */
export function renameSchemas(contract: Contract): void {
  const schemas = contract.components?.schemas ?? {};
  const taken = new Set([...operationKeys(contract), ...writableKeys(contract, Object.keys(schemas))]);
  const renamed = new Map<string, string>();
  const tidied: typeof schemas = {};
  // Schemas that can keep their names come first.
  const keeps = new Set<string>();
  for (const name of Object.keys(schemas)) {
    if (typeIdentifier(name, 'Schema') !== name || !isFree(name, taken)) continue;
    keeps.add(name);
    taken.add(distinctKey(name));
  }
  for (const [name, schema] of Object.entries(schemas)) {
    const free = keeps.has(name) ? name : freeName(typeIdentifier(name, 'Schema'), taken);
    taken.add(distinctKey(free));
    renamed.set(name, free);
    tidied[free] = schema;
  }
  contract.components = { ...contract.components, schemas: tidied };
  rewriteReferences(contract, renamed);
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const choices = [name, ...suffixes.map((suffix) => name + suffix)];
  return choices.find((choice) => isFree(choice, taken)) ?? freeName(`${name}Other`, taken);
}

function isFree(name: string, taken: ReadonlySet<string>): boolean {
  return !ownNames.test(name) && !globalNames.test(name) && !taken.has(distinctKey(name));
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
  if (!reference.startsWith(PREFIX)) return renamed.has(reference) ? PREFIX + renamed.get(reference)! : reference;
  const [part = '', ...rest] = reference.slice(PREFIX.length).split('/');
  return [PREFIX + (renamed.get(decodePart(part)) ?? part), ...rest.map(decodePart).map(encodePart)].join('/');
}
