import type { UserConfig } from '@hey-api/openapi-ts';
import { hasReadOrWriteOnly } from '../contract/schemas/schemas.ts';
import { openEnum } from '../emit/open-enums.ts';
import { tempsNamespaces } from '../emit/plugin.ts';
import type { ReadContract } from './read.ts';
import type { GenerateSettings } from './settings.ts';

/** What one run of hey-api writes. */
export type Part = 'all' | 'schemas' | 'types';

/** How hey-api turns a contract into code. */
export function configure(
  { contract, methods }: ReadContract,
  { runtime, extension, header, zod, kind }: GenerateSettings,
  output: string,
  part: Part = 'all',
): UserConfig {
  const isSdk = kind === 'sdk';
  const client = { name: '@hey-api/client-fetch', throwOnError: true } as const;
  const types = { name: '@hey-api/typescript', $resolvers: { union: openEnum } } as const;
  const schemas = { name: 'zod', includeInEntry: false, dates: { offset: true } } as const;
  const namespaces = tempsNamespaces({
    contract,
    methods,
    runtime,
    owner: isSdk ? 'NamespaceOwner' : 'InstanceClient',
    isSdk,
    hasTable: isSdk || zod,
  });
  return {
    // A copy: hey-api works on it.
    input: { ...structuredClone(contract) },
    // Two walks of the whole contract, for nothing where it has no such field.
    parser: { transforms: { readWrite: hasReadOrWriteOnly(contract) } },
    logs: { file: false, level: 'silent' },
    output: { path: output, clean: false, entryFile: false, header: [header], module: { extension } },
    plugins: [
      ...(isSdk ? [client] : []),
      ...(part === 'schemas' ? [] : [types]),
      ...(zod && part !== 'types' ? [schemas] : []),
      ...(part === 'schemas' ? [] : [namespaces]),
    ],
  };
}
