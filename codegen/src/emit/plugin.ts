import { $, definePluginConfig } from '@hey-api/openapi-ts';
import { namespaceFile } from '../naming/namespaces.ts';
import { pascalCase } from '../naming/words.ts';
import { methodsByNamespace, type Method } from '../operations/methods.ts';
import { describeNamespace } from '../prose/describe.ts';
import { emitMethod, emitRoutes } from './emit-method.ts';
import { emitOperationsTable, emitSecretFields, emitServersTable } from './emit-tables.ts';
import {
  runtimeTypes,
  type Emitter,
  type Instance,
  type Plan,
  type TempsNamespaces,
} from './emitter.ts';

/**
 * The plugin for `@hey-api/openapi-ts` that emits a class for each namespace and the table of
 * operations.
 */
export function tempsNamespaces(plan: Plan) {
  return definePluginConfig<TempsNamespaces['Types']>({
    config: {},
    dependencies: ['@hey-api/typescript'],
    handler: ({ plugin }) => {
      emit(plugin, plan);
      // No plugin follows, and printing takes the most memory.
      plugin.context.graph = undefined;
      plugin.context.ir = {};
    },
    name: 'temps-namespaces',
  })();
}

function emit(plugin: Instance, plan: Plan): void {
  const ids = new Map<string, string>();
  const collect = ({
    operation: { id, method, path },
  }: {
    operation: { id: string; method: string; path: string };
  }) => void ids.set(`${method.toUpperCase()} ${path}`, id);
  plugin.forEach('operation', collect, { order: 'declarations' });
  for (const [name, methods] of methodsByNamespace(plan.methods))
    emitNamespace({ plugin, plan, ids }, name, methods);
  if (plan.hasTable) emitOperationsTable(plugin, plan.methods);
  if (!plan.isSdk) return;
  emitSecretFields(plugin, plan.contract);
  emitServersTable(plugin, plan.methods);
  emitRoutes({ plugin, plan, ids });
}

/** Emits a file with the class of one namespace. */
function emitNamespace({ plugin, plan, ids }: Emitter, name: string, methods: Method[]): void {
  // A file relative to the output folder is one folder further up.
  const external = plan.runtime.startsWith('.') ? `../${plan.runtime}` : plan.runtime;
  const types = runtimeTypes(plugin, external);
  // The suffix leaves plain names (`Email`, `SessionReplay`) to the schemas, since the package
  // exports both.
  const symbol = plugin.symbol(`${pascalCase(name)}Namespace`, {
    getFilePath: () => namespaceFile(name),
  });
  const node = $.class(symbol)
    .export()
    // `<TDefault extends boolean = true>`: the value of `throwOnError` for calls that do not set it.
    .generics(
      $.type.param('TDefault', (param) => param.extends('boolean').default($.type.literal(true))),
    )
    .extends(plugin.symbol('Namespace', { external, kind: 'class' }))
    .doc(describeNamespace(plan.contract, name, methods));
  for (const method of methods) node.do(emitMethod({ plugin, plan, ids }, method, types));
  plugin.node(node);
}
