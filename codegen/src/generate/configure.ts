import type { UserConfig } from '@hey-api/openapi-ts';
import { openEnum } from '../emit/open-enums.ts';
import { tempsNamespaces } from '../emit/plugin.ts';
import type { ReadContract } from './read.ts';
import type { GenerateSettings } from './settings.ts';

/** How hey-api turns a contract into code. */
export function configure(
  { contract, methods }: ReadContract,
  { runtime, extension, header, zod, kind }: GenerateSettings,
  output: string,
): UserConfig {
  const isSdk = kind === 'sdk';
  return {
    // A copy: hey-api works on it.
    input: { ...structuredClone(contract) },
    logs: { file: false, level: 'silent' },
    output: { path: output, clean: false, entryFile: false, header: [header], module: { extension } },
    plugins: [
      ...(isSdk ? [{ name: '@hey-api/client-fetch', throwOnError: true } as const] : []),
      { name: '@hey-api/typescript', $resolvers: { union: openEnum } },
      ...(zod ? [{ name: 'zod', includeInEntry: false, dates: { offset: true } } as const] : []),
      tempsNamespaces({
        contract,
        methods,
        runtime,
        owner: isSdk ? 'NamespaceOwner' : 'InstanceClient',
        isSdk,
        hasTable: isSdk || zod,
      }),
    ],
  };
}
