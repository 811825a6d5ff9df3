import { $ } from '@hey-api/openapi-ts';
import { throwDefault, type EmittedNamespace } from './emit-namespace.ts';
import type { Emitter } from './plugin-types.ts';
import { runtimeSymbol } from './runtime-symbol.ts';

/** The index: a class with a getter for each namespace, and the list of their names. */
export function emitIndex(emitter: Emitter, namespaces: EmittedNamespace[]): void {
  const { plugin, plan } = emitter;
  const file = { getFilePath: () => 'namespaces' };
  const base = runtimeSymbol(emitter, plan.owner, 'class');
  const owner = $.class(plugin.symbol('Namespaces', file))
    .export()
    .abstract()
    .generics(throwDefault())
    .extends(base)
    .doc(['A getter for each part of the API. `TDefault` is what `throwOnError` is where a call does not say.']);
  for (const { name, symbol, doc } of namespaces) {
    const type = $.type(symbol).generics('TDefault');
    owner.do(
      $.getter(name, (getter) =>
        getter
          .doc(doc)
          .returns(type)
          .do($.return($('this').attr('_namespace').call(symbol).generics(type))),
      ),
    );
  }
  plugin.node(owner);

  plugin.node(
    $.const(plugin.symbol('namespaces', file))
      .export()
      .assign($.array(...namespaces.map(({ name }) => name)).as('const'))
      .doc(['The names of all namespaces.']),
  );
}
