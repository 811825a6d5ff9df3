import { namespaceFile } from '../../naming/namespace-file.ts';
import { pascalCase } from '../../naming/words.ts';
import { describeNamespace } from '../../prose/describe.ts';
import { methodsByNamespace } from '../../operations/methods.ts';
import type { ReadContract } from '../read.ts';
import type { GenerateSettings } from '../settings.ts';

/** The file with the getters of all namespaces, the list of their names, and the exports of their files. */
export function namespacesFile({ contract, methods }: ReadContract, settings: GenerateSettings): string {
  const { header, runtime, extension, kind } = settings;
  const [owner, ownerType] =
    kind === 'sdk' ? ['NamespaceOwner', 'NamespaceOwner<TDefault>'] : ['InstanceClient', 'InstanceClient<TDefault>'];
  const groups = methodsByNamespace(methods);
  const names = [...groups.keys()];
  const files = names.map((name) => ({ name, path: `./${namespaceFile(name)}.gen${extension}` }));
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const getters = [...groups].map(([name, group]) => getter(name, describeNamespace(contract, name, group)));
  return `${header}

import { ${owner} } from '${runtime}';

${sorted.map(({ name, path }) => `import { ${className(name)} } from '${path}';\n`).join('')}
/**
 * A getter for each namespace of the API. \`TDefault\` is the value of \`throwOnError\` for calls that do not set it.
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
