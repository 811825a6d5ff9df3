import type { UserConfig } from '@hey-api/openapi-ts';
import { hasReadOrWriteOnly } from '../contract/schemas/schemas.ts';
import { openEnum } from '../emit/open-enums.ts';
import { toInput } from './input.ts';
import { pruneGraph } from '../emit/prune-graph.ts';
import { tempsNamespaces } from '../emit/plugin.ts';
import type { Method } from '../operations/methods.ts';
import type { ReadContract } from './read.ts';
import type { GenerateSettings } from './settings.ts';

/** Which part of the code a run of hey-api writes. */
export type Part = 'all' | 'schemas' | 'types';

interface Run {
  output: string;
  part?: Part;
  /** The methods in the table of all operations. @default those of the contract */
  table?: Method[];
}

/** The configuration of hey-api for a contract. */
export function configure(
  { contract, methods }: ReadContract,
  { runtime, extension, header, zod, kind }: GenerateSettings,
  { output, part = 'all', table = methods }: Run,
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
    table: (isSdk || zod) && table.length > 0 ? table : undefined,
  });
  return {
    input: { ...toInput(contract) },
    // Costs two traversals of the contract, so only if it has such fields.
    parser: { transforms: { readWrite: hasReadOrWriteOnly(contract) } },
    logs: { file: false, level: 'silent' },
    output: { path: output, clean: false, entryFile: false, header: [header], module: { extension } },
    plugins: [
      pruneGraph(),
      ...(isSdk ? [client] : []),
      ...(part === 'schemas' ? [] : [types]),
      ...(zod && part !== 'types' ? [schemas] : []),
      ...(part === 'schemas' ? [] : [namespaces]),
    ],
  };
}
