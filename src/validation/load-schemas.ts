import { TempsConfigError } from '../errors/index.ts';
import type { OperationSchemas } from './schemas-of.ts';

/** The part of `@temps-sdk/node-sdk/zod` that is used. */
export interface SchemasModule {
  schemasOf(method: string, route: string): OperationSchemas | undefined;
}

/** Put together here, so that no bundler follows it: an app that does not validate would need zod installed to be bundled. */
const MODULE = ['@temps-sdk/node-sdk', 'zod'].join('/');

const importSchemas = (): Promise<SchemasModule> => import(/* @vite-ignore */ MODULE) as Promise<SchemasModule>;

/** The schemas, loaded at first use. */
export async function loadSchemas(load = importSchemas): Promise<SchemasModule> {
  try {
    return await load();
  } catch (cause) {
    throw new TempsConfigError({
      option: 'validate',
      problem:
        'it checks with zod 4, which could not be loaded. Install it: `npm install zod@4`. In a bundle, keep `@temps-sdk/node-sdk` and `zod` external',
      cause,
    });
  }
}
