import { definePluginConfig } from '@hey-api/openapi-ts';
import type { Contract } from '../contract/contract.ts';
import { methodsOf, type Method } from '../operations/methods.ts';
import { emitIndex } from './emit-index.ts';
import { emitNamespace } from './emit-namespace.ts';
import { emitOperationsTable } from './emit-operations.ts';
import { emitSecretFields } from './emit-secret-fields.ts';
import { emitServersTable } from './emit-servers.ts';
import type { TempsNamespaces } from './plugin-types.ts';

function groupByNamespace(methods: Method[]): Map<string, Method[]> {
  const groups = new Map<string, Method[]>();
  for (const method of methods) groups.set(method.namespace, [...(groups.get(method.namespace) ?? []), method]);
  return groups;
}

function handler({ plugin }: Parameters<TempsNamespaces['Handler']>[0]): void {
  const contract = plugin.context.spec as unknown as Contract;
  const methods = methodsOf(contract);
  const namespaces = [...groupByNamespace(methods)].map(([name, members]) =>
    emitNamespace(plugin, contract, name, members),
  );
  emitIndex(plugin, namespaces);
  emitOperationsTable(plugin, methods);
  emitSecretFields(plugin, contract);
  emitServersTable(plugin, methods);
}

/** The plugin of `@hey-api/openapi-ts` that makes a class of each namespace, an index and the table of operations. */
export const tempsNamespaces = definePluginConfig<TempsNamespaces['Types']>({
  config: { runtime: '../src/namespace.ts' },
  dependencies: ['@hey-api/typescript'],
  handler,
  name: 'temps-namespaces',
});
