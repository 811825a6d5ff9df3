import type { UserConfig } from '@hey-api/openapi-ts';
import { hasReadOrWriteOnly } from '../contract/schemas.ts';
import { openEnum } from '../emit/open-enums.ts';
import { toInput } from './input.ts';
import { pruneGraph } from '../emit/prune-graph.ts';
import { tempsNamespaces } from '../emit/plugin.ts';
import type { ReadContract } from './read.ts';
import type { GenerateSettings } from './settings.ts';

/** The configuration of hey-api for a contract. */
export function configure(
  { contract, methods }: ReadContract,
  { runtime, extension, header, zod, kind }: GenerateSettings,
  output: string,
): UserConfig {
  const isSdk = kind === 'sdk';
  const client = { name: '@hey-api/client-fetch', throwOnError: true } as const;
  const types = { name: '@hey-api/typescript', $resolvers: { union: openEnum } } as const;
  const schemas = { name: 'zod', includeInEntry: false, dates: { offset: true } } as const;
  const namespaces = tempsNamespaces({
    contract,
    methods,
    runtime,
    isSdk,
    hasTable: isSdk || zod,
  });
  return {
    input: { ...toInput(contract) },
    // Costs two traversals of the contract, so only if it has such fields.
    parser: { transforms: { readWrite: hasReadOrWriteOnly(contract) } },
    logs: { file: false, level: 'silent' },
    output: { path: output, clean: false, entryFile: false, header: [header], module: { extension } },
    plugins: [pruneGraph(), ...(isSdk ? [client] : []), types, ...(zod ? [schemas] : []), namespaces],
  };
}
