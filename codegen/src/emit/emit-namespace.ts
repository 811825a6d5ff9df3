import { $ } from '@hey-api/openapi-ts';
import { namespaceFile } from '../naming/identifiers.ts';
import { pascalCase } from '../naming/words.ts';
import type { Method } from '../operations/methods.ts';
import { describeNamespace } from '../prose/describe.ts';
import { emitMethod } from './emit-method.ts';
import { type Emitter, runtimeSymbol } from './emitter.ts';

/** `<TDefault extends boolean = true>`: the value of `throwOnError` for calls that do not set it. */
function throwDefault() {
  return $.type.param('TDefault', (param) => param.extends('boolean').default($.type.literal(true)));
}

/** Emits a file with the class of one namespace. */
export function emitNamespace(emitter: Emitter, name: string, methods: Method[]): void {
  const { plugin, plan } = emitter;
  // The suffix leaves plain names (`Email`, `SessionReplay`) to the schemas, since the package exports both.
  const symbol = plugin.symbol(`${pascalCase(name)}Namespace`, {
    getFilePath: () => namespaceFile(name),
  });
  const types = {
    CallOptions: runtimeSymbol(emitter, 'CallOptions', 'type', 1),
    CallResult: runtimeSymbol(emitter, 'CallResult', 'type', 1),
    LineCallOptions: runtimeSymbol(emitter, 'LineCallOptions', 'type', 1),
    ListPromise: runtimeSymbol(emitter, 'ListPromise', 'type', 1),
    ServerSentEvent: runtimeSymbol(emitter, 'ServerSentEvent', 'type', 1),
    UploadCallOptions: runtimeSymbol(emitter, 'UploadCallOptions', 'type', 1),
  };
  const base = runtimeSymbol(emitter, 'Namespace', 'class', 1);
  const node = $.class(symbol)
    .export()
    .generics(throwDefault())
    .extends(base)
    .doc(describeNamespace(plan.contract, name, methods));
  for (const method of methods) node.do(emitMethod(emitter, method, types));
  plugin.node(node);
}
