import { TempsConfigError } from '../errors/index.ts';
import { loadNodeModule } from '../node-modules.ts';
import type { SchemasModule } from './find-schemas.ts';

/** Joined at runtime, so that bundlers do not follow it: an app that does not validate can be bundled without zod. */
const MODULE = ['@temps-sdk/node-sdk', 'zod'].join('/');

async function importSchemas(): Promise<SchemasModule> {
  try {
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ MODULE)) as SchemasModule;
  } catch (error) {
    // CommonJS in Jest has no `import()`.
    if (!isImportMissing(error)) throw error;
    const { createRequire } = await loadNodeModule('node:module');
    return createRequire(`${process.cwd()}/`)(MODULE) as SchemasModule;
  }
}

/** Not by `instanceof`: the error of Jest is of another realm. */
function isImportMissing(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING');
}

/** The schemas, loaded at first use. */
export async function loadSchemas(load = importSchemas): Promise<SchemasModule> {
  try {
    return await load();
  } catch (cause) {
    const reason =
      cause instanceof Error && cause.message.startsWith('the schemas need zod 4') ? cause.message : undefined;
    throw new TempsConfigError({
      option: 'validate',
      problem:
        reason ??
        'it checks with zod 4, which could not be loaded. Install it: `npm install zod@4`. In a bundle, keep `@temps-sdk/node-sdk` and `zod` external',
      cause,
    });
  }
}
