import { $ } from '@hey-api/openapi-ts';
import { kebabCase, pascalCase } from '../naming/words.ts';
import type { Method } from '../operations/methods.ts';
import { describeNamespace } from '../prose/describe.ts';
import { emitMethod } from './emit-method.ts';
import type { Emitter, Instance } from './plugin-types.ts';
import { runtimeSymbol } from './runtime-symbol.ts';

/** The generated class of one namespace. */
export interface EmittedNamespace {
  name: string;
  symbol: ReturnType<Instance['symbol']>;
  doc: string[];
}

/** `<TDefault extends boolean = true>`: what `throwOnError` is where a call does not say. */
export function throwDefault() {
  return $.type.param('TDefault', (param) => param.extends('boolean').default($.type.literal(true)));
}

/** A file with the class of one namespace. */
export function emitNamespace(emitter: Emitter, name: string, methods: Method[]): EmittedNamespace {
  const { plugin, plan } = emitter;
  // The suffix leaves the plain nouns (`Email`, `SessionReplay`) to the schemas: the package exports both.
  const symbol = plugin.symbol(`${pascalCase(name)}Namespace`, {
    getFilePath: () => `namespaces/${kebabCase(name)}`,
  });
  const doc = describeNamespace(
    plan.contract,
    name,
    new Set(methods.flatMap((method) => method.tags)),
    methods.map((method) => method.name),
  );
  const types = {
    CallOptions: runtimeSymbol(emitter, 'CallOptions', 'type', 1),
    CallResult: runtimeSymbol(emitter, 'CallResult', 'type', 1),
    LineCallOptions: runtimeSymbol(emitter, 'LineCallOptions', 'type', 1),
    ListPromise: runtimeSymbol(emitter, 'ListPromise', 'type', 1),
    UploadCallOptions: runtimeSymbol(emitter, 'UploadCallOptions', 'type', 1),
  };
  const base = runtimeSymbol(emitter, 'Namespace', 'class', 1);
  const node = $.class(symbol).export().generics(throwDefault()).extends(base).doc(doc);
  for (const method of methods) node.do(emitMethod(emitter, method, types));
  plugin.node(node);
  return { name, symbol, doc };
}
