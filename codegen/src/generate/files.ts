import { namespaceFile } from '../naming/namespaces.ts';
import { pascalCase, wordSet } from '../naming/words.ts';
import { methodsByNamespace } from '../operations/methods.ts';
import { describeNamespace } from '../prose/describe.ts';
import type { ReadContract } from '../input/read.ts';
import type { GenerateSettings } from './configure.ts';

/**
 * The file with the getters of all namespaces, the list of their names, and the exports of their
 * files.
 */
export function namespacesFile(
  { contract, methods }: ReadContract,
  settings: GenerateSettings,
): string {
  const { header, runtime, extension, kind } = settings;
  const [owner, ownerType] =
    kind === 'sdk'
      ? ['NamespaceOwner', 'NamespaceOwner<TDefault>']
      : ['InstanceClient', 'InstanceClient<TDefault>'];
  const groups = methodsByNamespace(methods);
  const names = [...groups.keys()];
  const files = names.map((name) => ({ name, path: `./${namespaceFile(name)}.gen${extension}` }));
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const getters = [...groups].map(([name, group]) =>
    getter(name, describeNamespace(contract, name, group)),
  );
  return `${header}

import { ${owner} } from '${runtime}';

${sorted.map(({ name, path }) => `import { ${className(name)} } from '${path}';\n`).join('')}
/**
 * A getter for each namespace of the API. \`TDefault\` is the value of \`throwOnError\` for calls
 * that do not set it.
 */
export abstract class Namespaces<TDefault extends boolean = true> extends ${ownerType} {
${getters.join('')}}

/**
 * The names of all namespaces.
 */
export const namespaces = [
${names.map((name) => `    '${name}'`).join(',\n')}
] as const;

${sorted.map(({ path }) => `export * from '${path}';\n`).join('')}`;
}

function className(namespace: string): string {
  return `${pascalCase(namespace)}Namespace`;
}

function getter(name: string, doc: string[]): string {
  const type = `${className(name)}<TDefault>`;
  return `    /**
${doc.map((line) => `     * ${line}`.trimEnd()).join('\n')}
     */
    get ${name}(): ${type} {
        return this._namespace<${type}>(${className(name)});
    }
`;
}

/** Errors and other exports that an app may need besides its client. */
const REEXPORTS = wordSet(`
  AuthenticationError BadRequestError ConflictError DeploymentCancelledError DeploymentFailedError
  DeploymentTimeoutError NotFoundError PayloadTooLargeError PermissionDeniedError RateLimitError ServerError
  TempsAbortError TempsApiError TempsConfigError TempsConnectionError TempsError TempsResponseError
  TempsTimeoutError TempsValidationError UnprocessableEntityError
`);

const TYPES = wordSet(`
  CallOptions CallResult ListPage ListPromise RequestOptions ServerSentEvent TempsClientOptions
`);

function exportLines(names: ReadonlySet<string>): string {
  return Array.from(names, (name) => `    ${name},\n`).join('');
}

/** The entry of the output, with a `TempsClient` that has the namespaces of the instance. */
export function indexFile(
  { header, extension, zod, runtime }: GenerateSettings,
  secretFields: string[],
): string {
  const secrets =
    secretFields.length > 0
      ? `
    protected override _secretFields(): string[] {
        return ${JSON.stringify(secretFields)};
    }
`
      : '';
  const schemas = zod
    ? `
    protected override _loadSchemas(): () => Promise<SchemasModule> {
        return () => import('./schemas.gen${extension}');
    }
`
    : '';
  return `${header}

import type { ${zod ? 'SchemasModule, ' : ''}TempsClientOptions } from '${runtime}';
import { Namespaces } from './namespaces.gen${extension}';

/**
 * The API of this instance: a getter for each namespace, and \`deploy\`, \`runtimeEnv\` and the
 * rest of what the \`TempsClient\` of ${runtime} has.
 */
export class TempsClient<TDefault extends boolean = true> extends Namespaces<TDefault> {
    /** Returns another client with these options changed. This client does not change. */
    withOptions<ThrowOnError extends boolean = TDefault>(options: TempsClientOptions<ThrowOnError>): TempsClient<ThrowOnError> {
        return new TempsClient(this._optionsWith(options));
    }
${schemas}${secrets}}

export {
${exportLines(REEXPORTS)}} from '${runtime}';
export type {
${exportLines(TYPES)}} from '${runtime}';
export * from './namespaces.gen${extension}';
export type * from './models.gen${extension}';
`;
}

/** The parts of an operation that have a schema of their own. */
const PARTS = ['Path', 'Query', 'Body', 'Response'];

/**
 * The file that `validate` loads: the schemas of each operation, by method and route.
 *
 * @param zod the file with the schemas
 */
export function schemasFile(
  { methods }: ReadContract,
  { header, extension, runtime }: GenerateSettings,
  zod: string,
): string {
  const declared = new Set(Array.from(zod.matchAll(/^export const (\w+)/gm), ([, name]) => name));
  const rows = methods.map(({ method, path, operationId, format, paging }) => {
    const start = `z${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`;
    const members = [
      ...PARTS.filter((part) => declared.has(start + part)).map(
        (part) => `${part.toLowerCase()}: zod.${start}${part}`,
      ),
      ...(format.requiresBody ? ['requiresBody: true'] : []),
      ...(paging ? [`paging: ${JSON.stringify(paging)}`] : []),
    ];
    return `    ${JSON.stringify(`${method} ${path}`)}: { ${members.join(', ')} },\n`;
  });
  return `${header}

import type { OperationSchemas } from '${runtime}';
${declared.size > 0 ? `import * as zod from './zod.gen${extension}';\n` : ''}
const schemas: Readonly<Record<string, OperationSchemas>> = {
${rows.join('')}};

/**
 * The schemas of an operation, by method and route: \`getSchemas('GET', '/projects/{project_id}')\`.
 * \`undefined\` if the contract has no such operation.
 */
export function getSchemas(method: string, route: string): OperationSchemas | undefined {
    return schemas[\`\${method} \${route}\`];
}
`;
}
