import { definePluginConfig } from '@hey-api/openapi-ts';
import { methodsByNamespace } from '../operations/methods.ts';
import { emitNamespace } from './emit-namespace.ts';
import { emitOperationsTable, emitSecretFields, emitServersTable } from './emit-tables.ts';
import type { Instance, Plan, TempsNamespaces } from './emitter.ts';

/** The plugin for `@hey-api/openapi-ts` that emits a class for each namespace and the table of operations. */
export function tempsNamespaces(plan: Plan) {
  return definePluginConfig<TempsNamespaces['Types']>({
    config: {},
    dependencies: ['@hey-api/typescript'],
    handler: ({ plugin }) => emit(plugin, plan),
    name: 'temps-namespaces',
  })();
}

function emit(plugin: Instance, plan: Plan): void {
  const ids = new Map<string, string>();
  const collect = ({ operation: { id, method, path } }: { operation: { id: string; method: string; path: string } }) =>
    void ids.set(`${method.toUpperCase()} ${path}`, id);
  plugin.forEach('operation', collect, { order: 'declarations' });
  for (const [name, methods] of methodsByNamespace(plan.methods)) emitNamespace({ plugin, plan, ids }, name, methods);
  if (plan.hasTable) emitOperationsTable(plugin, plan.methods);
  if (!plan.isSdk) return;
  emitSecretFields(plugin, plan.contract);
  emitServersTable(plugin, plan.methods);
}
