import { routesOf, type Contract } from './contract.ts';
import { isReference } from './references.ts';
import { pascalCase } from '../naming/words.ts';

/** Names that the package exports itself. A schema that has one of them would hide the other. */
const ownNames =
  /^(TempsClient|TempsClientOptions|\w+Error|Call(Hooks|Options|Result|Success|Failure|Settings)|ListPromise|ListPage|Paging|\w*Namespaces?|NamespaceOwner|ClientOptions|RequestOptions|Fetch|HttpMethod|Logger|LogLevel|(Request|Response|Retry)Info)$/;

const typeSuffixes = ['Data', 'Error', 'Errors', 'Response', 'Responses'];

/** Names of the types that the generator makes for each operation. */
function operationTypes(contract: Contract): Set<string> {
  return new Set(
    routesOf(contract).flatMap(({ operation }) =>
      typeSuffixes.map((suffix) => pascalCase(operation.operationId ?? '') + suffix),
    ),
  );
}

function rewriteReferences(value: unknown, renamed: ReadonlyMap<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isReference(value)) value.$ref = renamed.get(value.$ref) ?? value.$ref;
  if ('mapping' in value && typeof value.mapping === 'object' && value.mapping !== null) {
    const mapping = value.mapping as Record<string, unknown>;
    for (const [key, target] of Object.entries(mapping))
      if (typeof target === 'string') mapping[key] = renamed.get(target) ?? target;
  }
  for (const child of Object.values(value)) rewriteReferences(child, renamed);
}

/** Renames the schemas whose name is taken: `ListDomainsResponse` beside an operation `listDomains` becomes `ListDomainsResponseBody`. */
export function renameSchemas(contract: Contract): void {
  const schemas = contract.components?.schemas ?? {};
  const taken = operationTypes(contract);
  const renamed = new Map<string, string>();
  const tidied: typeof schemas = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const clashes = (candidate: string) => ownNames.test(candidate) || taken.has(pascalCase(candidate));
    let free = clashes(name) ? `${name}Body` : name;
    while (free !== name && schemas[free]) free += 'Body';
    if (free !== name) renamed.set(`#/components/schemas/${name}`, `#/components/schemas/${free}`);
    tidied[free] = schema;
  }
  if (!renamed.size) return;
  contract.components = { ...contract.components, schemas: tidied };
  rewriteReferences(contract, renamed);
}
