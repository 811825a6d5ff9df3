import type { UserConfig } from '@hey-api/openapi-ts';
import {
  givenDateSchema,
  givenDateType,
  markGivenDates,
  openEnum,
} from '../emit/type-resolvers.ts';
import { pruneGraph } from '../emit/prune-graph.ts';
import { tempsNamespaces } from '../emit/plugin.ts';
import type { ReadContract } from '../input/read.ts';
import { listRoutes, type Contract } from '../contract/contract.ts';

/** The configuration of hey-api for a contract. */
export function configure(
  { contract, methods }: ReadContract,
  { runtime, extension, header, zod, kind }: GenerateSettings,
  output: string,
): UserConfig {
  const isSdk = kind === 'sdk';
  const types = {
    name: '@hey-api/typescript',
    $resolvers: { string: givenDateType, union: openEnum },
  } as const;
  const schemas = {
    name: 'zod',
    includeInEntry: false,
    dates: { offset: true },
    $resolvers: { string: givenDateSchema },
  } as const;
  const namespaces = tempsNamespaces({ contract, methods, runtime, isSdk, hasTable: isSdk || zod });
  return {
    input: { ...toInput(contract) },
    logs: { file: false, level: 'silent' },
    output: {
      path: output,
      clean: false,
      entryFile: false,
      header: [header],
      module: { extension },
    },
    plugins: [pruneGraph(), types, ...(zod ? [schemas] : []), namespaces],
  };
}

/**
 * A copy of a contract for hey-api, which changes its input. Without failures, whose bodies are not
 * generated.
 */
function toInput(contract: Contract): Contract {
  const paths: NonNullable<Contract['paths']> = {};
  for (const { method, path, operation } of listRoutes(contract)) {
    const responses = Object.entries(operation.responses ?? {}).filter(
      ([status]) => !/^[45]/.test(status),
    );
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: { ...operation, responses: Object.fromEntries(responses) },
    };
  }
  const copy = structuredClone({
    ...contract,
    paths,
    components: { schemas: contract.components?.schemas ?? {} },
  });
  markGivenDates(copy);
  return copy;
}

/** What to generate. */
export interface GenerateSettings {
  /** Where to import the base classes from: a file relative to the output folder, or a package. */
  runtime: string;
  /** The extension in imports between files. */
  extension: '.js' | '.ts';
  /** The first line of every file. */
  header: string;
  /** Whether to write zod schemas, and the table of operations to find them. */
  zod: boolean;
  /**
   * `sdk`: the SDK's own code, with the table of operations. `instance`: a folder for an app, with its own
   * `TempsClient`.
   */
  kind: 'sdk' | 'instance';
  /**
   * Whether each pass over the text of hey-api has to find its place, as it does with the SDK's own
   * contract.
   */
  needsEachPass?: boolean;
}

/** The settings for an app's folder, which imports only the published SDK. */
export function instanceSettings(options: {
  zod: boolean;
  extension: '.js' | '.ts';
}): GenerateSettings {
  return {
    ...options,
    kind: 'instance',
    runtime: '@temps-sdk/node-sdk',
    header: '// Made by temps-codegen. Do not edit: it is written anew, whole.',
  };
}
