/** The modules that the HTTP server and the WebSockets need. */
const NAMES = 'buffer crypto events http https net querystring stream tls url util zlib'.split(' ');

const loaded = new Map<string, unknown>();

/** Whether the runtime has the modules of Node, as Node, Bun and Deno do. */
export function hasNodeModules(): boolean {
  return globalThis.process?.versions?.node !== undefined;
}

/** Call this before code that uses `nodeModule()`. */
export async function loadNodeModules(): Promise<void> {
  // Only Node before 20.16 lacks `getBuiltinModule`. It is preferred, since `import()` does not work in Jest.
  if (nodeModule('node:http') !== undefined) return;
  for (const name of NAMES) {
    const { default: module } = (await import(/* webpackIgnore: true */ /* @vite-ignore */ `node:${name}`)) as {
      default: unknown;
    };
    loaded.set(`node:${name}`, module);
  }
}

/**
 * Returns a module of Node. The build replaces imports of these modules with calls of this function, so that the
 * package can be bundled for browsers, which do not have them.
 */
export function nodeModule(name: string): unknown {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  return process?.getBuiltinModule?.(name) ?? loaded.get(name);
}
