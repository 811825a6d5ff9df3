/** What the HTTP server and the WebSockets need. */
const NAMES = 'buffer crypto events http https net querystring stream tls url util zlib'.split(' ');

const loaded = new Map<string, unknown>();

/** Whether the runtime brings the modules of Node: Node, Bun and Deno do. */
export function hasNodeModules(): boolean {
  return globalThis.process?.versions?.node !== undefined;
}

/** To be called before code that takes modules of Node from `nodeModule()`. */
export async function loadNodeModules(): Promise<void> {
  // Node before 20.16 has no `getBuiltinModule`. The others need it: Jest knows no `import()`.
  if (nodeModule('node:http') !== undefined) return;
  for (const name of NAMES) {
    const { default: module } = (await import(/* webpackIgnore: true */ /* @vite-ignore */ `node:${name}`)) as {
      default: unknown;
    };
    loaded.set(`node:${name}`, module);
  }
}

/**
 * A module of Node. The package is built so that no `import` of it names one and all of them come from here when they are
 * used: a bundle for a browser, which has none, can be made of it.
 */
export function nodeModule(name: string): unknown {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  return process?.getBuiltinModule?.(name) ?? loaded.get(name);
}
