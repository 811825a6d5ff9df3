import type { Instance } from './plugin-types.ts';

/** A symbol of the hand-written runtime, imported by a file `depth` folders below the output folder. */
export function runtimeSymbol(plugin: Instance, name: string, kind: 'class' | 'type', depth = 0) {
  const { runtime } = plugin.config;
  const external = runtime.startsWith('.') ? `${'../'.repeat(depth)}${runtime.replace(/^\.\//, '')}` : runtime;
  return plugin.symbol(name, { external, kind });
}
