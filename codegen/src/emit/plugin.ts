import { definePluginConfig } from '@hey-api/openapi-ts';
import type { Method } from '../operations/methods.ts';
import { emitIndex } from './emit-index.ts';
import { emitNamespace } from './emit-namespace.ts';
import { emitOperationsTable } from './emit-operations.ts';
import { emitSecretFields } from './emit-secret-fields.ts';
import { emitServersTable } from './emit-servers.ts';
import type { Emitter, Instance, Plan, TempsNamespaces } from './plugin-types.ts';

/** The plugin of `@hey-api/openapi-ts` that makes a class of each namespace, an index and the table of operations. */
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
  plugin.forEach('operation', ({ operation: { id, method, path } }) => {
    ids.set(`${method.toUpperCase()} ${path}`, id);
  });
  const emitter: Emitter = { plugin, plan, ids };
  const namespaces = [...groupByNamespace(plan.methods)].map(([name, methods]) =>
    emitNamespace(emitter, name, methods),
  );
  emitIndex(emitter, namespaces);
  if (plan.hasTable) emitOperationsTable(plugin, plan.methods);
  if (!plan.isSdk) return;
  emitSecretFields(plugin, plan.contract);
  emitServersTable(plugin, plan.methods);
}

function groupByNamespace(methods: Method[]): Map<string, Method[]> {
  const groups = new Map<string, Method[]>();
  for (const method of methods) {
    const group = groups.get(method.namespace);
    if (group) group.push(method);
    else groups.set(method.namespace, [method]);
  }
  return groups;
}
