import { TempsConfigError } from '../errors/index.ts';
import type { SchemasModule } from './schemas.ts';

/** Loads the schemas, and zod with them. */
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

async function importSchemas(): Promise<SchemasModule> {
  // Joined at runtime, so that bundlers do not resolve it: apps that do not validate can be bundled
  // without zod.
  const name = ['@temps-sdk/node-sdk', 'zod'].join('/');
  try {
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ name)) as SchemasModule;
  } catch (error) {
    // Jest has no `import()` in CommonJS. Its error is from another realm.
    if (
      !String((error as { code?: unknown }).code).startsWith(
        'ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING',
      )
    )
      throw error;
    const { createRequire } = process.getBuiltinModule('node:module');
    return createRequire(`${process.cwd()}/package.json`)(name) as SchemasModule;
  }
}
