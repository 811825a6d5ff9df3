// Imported by log streams only: in the file of the start, the bundled `ws`, which is CommonJS, would keep all of it from
// being shaken off.

/** What the bundled `ws` asks for. */
const MODULES = 'buffer crypto events http https net stream tls url util zlib'.split(' ');

const preloaded = new Map<string, unknown>();

/** Call this before `ws` is imported. Only Node before 20.16 has no `getBuiltinModule`. */
export async function preloadModules(): Promise<void> {
  if (nodeModule('node:http') !== undefined) return;
  for (const name of MODULES) {
    const { default: module } = (await import(/* webpackIgnore: true */ /* @vite-ignore */ `node:${name}`)) as {
      default: unknown;
    };
    preloaded.set(`node:${name}`, module);
  }
}

/**
 * A module of Node. The build makes the imports of `ws` calls of this, so that the client can be bundled for browsers.
 *
 * @public
 */
export function nodeModule(name: string): unknown {
  return (process as Partial<typeof process>).getBuiltinModule?.(name) ?? preloaded.get(name);
}
