import { TempsConfigError } from '../errors/index.ts';
import { hasNodeModules, loadNodeModule } from '../lib/node-modules.ts';
import type { SchemasModule } from './find-schemas.ts';

/** Joined at runtime, so that bundlers do not resolve it: apps that do not validate can be bundled without zod. */
const MODULE = ['@temps-sdk/node-sdk', 'zod'].join('/');

async function importSchemas(): Promise<SchemasModule> {
  try {
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ MODULE)) as SchemasModule;
  } catch (error) {
    // Jest has no `import()` in CommonJS.
    if (!isImportMissing(error)) throw error;
    const { createRequire } = await loadNodeModule('node:module');
    return createRequire(`${process.cwd()}/package.json`)(MODULE) as SchemasModule;
  }
}

/** Not with `instanceof`, since Jest's error is from another realm. */
function isImportMissing(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING');
}

/** The version of zod that the app has installed, if it can be found. */
async function installedVersion(): Promise<string | undefined> {
  try {
    if (!hasNodeModules()) return undefined;
    const { createRequire } = await loadNodeModule('node:module');
    return (createRequire(`${process.cwd()}/package.json`)('zod/package.json') as { version?: string }).version;
  } catch {
    return undefined;
  }
}

/** Loads the schemas. */
export async function loadSchemas(load = importSchemas): Promise<SchemasModule> {
  try {
    return await load();
  } catch (cause) {
    const version = await installedVersion();
    const found = version === undefined || version.startsWith('4.') ? '' : `, and zod ${version} was found`;
    throw new TempsConfigError({
      option: 'validate',
      problem: `it checks with zod 4, which could not be loaded${found}. Install it: \`npm install zod@4\`. In a bundle, keep \`@temps-sdk/node-sdk\` and \`zod\` external`,
      cause,
    });
  }
}
