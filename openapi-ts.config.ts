import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from '@hey-api/openapi-ts';
import type { Contract } from './codegen/src/contract/contract.ts';
import { normalise } from './codegen/src/contract/normalise.ts';
import { openEnum } from './codegen/src/emit/open-enums.ts';
import { tempsNamespaces } from './codegen/src/emit/plugin.ts';
import { describeBounds } from './codegen/src/prose/bounds.ts';

const root = dirname(fileURLToPath(import.meta.url));

export interface GenerateOptions {
  /** File or URL of the contract. */
  input: string;
  /** Directory that is emptied and written anew. */
  output: string;
}

/** How a contract becomes code. */
export function configure({ input, output }: GenerateOptions): UserConfig {
  const runtime = relative(resolve(output), resolve(root, 'src/namespace.ts')).replaceAll('\\', '/');
  return {
    input,
    logs: { file: false, level: 'silent' },
    output: {
      path: resolve(output),
      clean: true,
      entryFile: false,
      header: ['// Made by `npm run generate`. Do not edit.'],
      module: { extension: '.ts' },
    },
    parser: { patch: { input: (contract) => prepare(contract as unknown as Contract) } },
    plugins: [
      { name: '@hey-api/client-fetch', throwOnError: true },
      { name: '@hey-api/typescript', $resolvers: { union: openEnum } },
      { name: 'zod', includeInEntry: false, dates: { offset: true } },
      tempsNamespaces({ runtime }),
    ],
  };
}

function prepare(contract: Contract): void {
  normalise(contract);
  describeBounds(contract);
}

export default defineConfig(configure({ input: resolve(root, 'openapi.json'), output: resolve(root, 'generated') }));
