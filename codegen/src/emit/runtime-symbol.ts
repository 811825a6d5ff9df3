import type { Emitter } from './plugin-types.ts';

/** A symbol of the runtime, for a file `depth` folders below the output folder. */
export function runtimeSymbol({ plugin, plan }: Emitter, name: string, kind: 'class' | 'type', depth = 0) {
  const { runtime } = plan;
  const external = runtime.startsWith('.') ? `${'../'.repeat(depth)}${runtime.replace(/^\.\//, '')}` : runtime;
  return plugin.symbol(name, { external, kind });
}
