import { $, definePluginConfig } from '@hey-api/openapi-ts';
import type { Contract } from './contract.ts';
import { describeNamespace } from './describe.ts';
import { emitMethod } from './emit-method.ts';
import { emitOperationsTable } from './emit-operations.ts';
import { methodsOf, type Method } from './methods.ts';
import type { Instance, TempsNamespaces } from './plugin-types.ts';
import { pascalCase } from './words.ts';

/** A symbol of the hand-written runtime. */
function runtimeSymbol(plugin: Instance, name: string, kind: 'class' | 'type') {
  return plugin.symbol(name, { external: plugin.config.runtime, kind });
}

function groupByNamespace(methods: Method[]): Map<string, Method[]> {
  const groups = new Map<string, Method[]>();
  for (const method of methods) groups.set(method.namespace, [...(groups.get(method.namespace) ?? []), method]);
  return groups;
}

function throwDefault() {
  return $.type.param('TDefault', (param) => param.extends('boolean').default($.type.literal(true)));
}

const handler: TempsNamespaces['Handler'] = ({ plugin }) => {
  const contract = plugin.context.spec as unknown as Contract;
  const methods = methodsOf(contract);
  const groups = groupByNamespace(methods);
  const types = {
    CallOptions: runtimeSymbol(plugin, 'CallOptions', 'type'),
    CallResult: runtimeSymbol(plugin, 'CallResult', 'type'),
    ListPromise: runtimeSymbol(plugin, 'ListPromise', 'type'),
    UploadCallOptions: runtimeSymbol(plugin, 'UploadCallOptions', 'type'),
  };
  const file = { getFilePath: () => 'namespaces' };
  const base = runtimeSymbol(plugin, 'Namespace', 'class');
  const owner = $.class(plugin.symbol('Namespaces', file))
    .export()
    .abstract()
    .generics(throwDefault())
    .extends(runtimeSymbol(plugin, 'NamespaceOwner', 'class'));
  owner.doc(['A getter for each part of the API. `TDefault` is what `throwOnError` is where a call does not say.']);

  for (const [namespace, members] of groups) {
    // The suffix leaves the plain nouns (`Email`, `SessionReplay`) to the schemas: the package exports both.
    const symbol = plugin.symbol(`${pascalCase(namespace)}Namespace`, file);
    const tags = new Set(members.flatMap((member) => member.tags));
    const doc = describeNamespace(
      contract,
      namespace,
      tags,
      members.map(({ name }) => name),
    );
    const node = $.class(symbol).export().generics(throwDefault()).extends(base).doc(doc);
    for (const member of members) node.do(emitMethod(plugin, member, types));
    plugin.node(node);

    const type = $.type(symbol).generics('TDefault');
    owner.do(
      $.getter(namespace, (getter) =>
        getter
          .doc(doc)
          .returns(type)
          .do($.return($('this').attr('_namespace').call(symbol).generics(type))),
      ),
    );
  }
  plugin.node(owner);

  const names = plugin.symbol('namespaces', file);
  plugin.node(
    $.const(names)
      .export()
      .assign($.array(...groups.keys()).as('const'))
      .doc(['The names of all namespaces.']),
  );
  emitOperationsTable(plugin, methods);
};

export const tempsNamespaces = definePluginConfig<TempsNamespaces['Types']>({
  config: { runtime: '../src/namespace.ts' },
  dependencies: ['@hey-api/typescript'],
  handler,
  name: 'temps-namespaces',
});
