import { $ } from '@hey-api/openapi-ts';
import { inlineValue } from './emit-value.ts';
import type { Method } from '../operations/methods.ts';
import type { Instance } from './plugin-types.ts';

function toRow({ method, path, operationId, paging, format, omitted }: Method): Record<string, unknown> {
  return {
    method,
    route: path,
    operationId,
    ...(paging && { paging }),
    ...format,
    ...(omitted !== undefined && { omitted }),
  };
}

/** Emits the table of all operations, for the mock, the tests and the docs. Not part of the client. */
export function emitOperationsTable(plugin: Instance, methods: Method[]): void {
  const file = { getFilePath: () => 'operations' };
  const table = $.object().pretty();
  for (const method of methods) table.prop(`${method.namespace}.${method.name}`, inlineValue(toRow(method)));
  const operations = plugin.symbol('operations', file);
  plugin.node(
    $.const(operations).export().assign(table.as('const')).doc(['Every operation by the name of its method.']),
  );
  // In a file of its own, so that types that name an operation do not import the table.
  const name = plugin.symbol('OperationName', { getFilePath: () => 'operation-names' });
  const names = methods.map(({ namespace, name: method }) => $.type.literal(`${namespace}.${method}`));
  plugin.node(
    $.type
      .alias(name)
      .export()
      .type($.type.or(...names))
      .doc(['The name of an operation: its namespace and method.']),
  );
}
