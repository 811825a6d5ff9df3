import type * as Fs from 'node:fs';
import type * as Http from 'node:http';
import type * as Https from 'node:https';
import type * as Module from 'node:module';
import type * as Path from 'node:path';
import type * as Stream from 'node:stream';
import type * as Url from 'node:url';
import type * as Zlib from 'node:zlib';

interface NodeModules {
  'node:fs': typeof Fs;
  'node:http': typeof Http;
  'node:https': typeof Https;
  'node:module': typeof Module;
  'node:path': typeof Path;
  'node:stream': typeof Stream;
  'node:url': typeof Url;
  'node:zlib': typeof Zlib;
}

/** Whether the runtime has Node's built-in modules, as Node, Bun and Deno do. */
export function hasNodeModules(): boolean {
  return globalThis.process?.versions?.node !== undefined;
}

/**
 * Loads a built-in module of Node on demand. No `import` statement names one, so that the SDK can be bundled for
 * browsers and edge runtimes. Check `hasNodeModules()` first.
 */
export async function loadNodeModule<Name extends keyof NodeModules>(name: Name): Promise<NodeModules[Name]> {
  // Not by `import()`, which Jest does not support in CommonJS.
  const found: unknown = process.getBuiltinModule(name as string);
  return found as NodeModules[Name];
}
