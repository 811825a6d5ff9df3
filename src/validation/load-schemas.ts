import { TempsConfigError } from '../errors/index.ts';
import type { SchemasModule } from './find-schemas.ts';

/** Joined at runtime, so that bundlers do not follow it: an app that does not validate can be bundled without zod. */
const MODULE = ['@temps-sdk/node-sdk', 'zod'].join('/');

function importSchemas(): Promise<SchemasModule> {
  return import(/* @vite-ignore */ MODULE) as Promise<SchemasModule>;
}

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
