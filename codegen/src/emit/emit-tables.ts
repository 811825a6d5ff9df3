import { $ } from '@hey-api/openapi-ts';
import { inlineValue, type Instance } from './emitter.ts';
import type { Method } from '../operations/methods.ts';
import type { Contract } from '../contract/contract.ts';
import { findSecretFields } from '../contract/schemas.ts';

function toRow({ method, path, operationId, paging, format }: Method): Record<string, unknown> {
  return {
    method,
    route: path,
    operationId,
    ...(paging && { paging }),
    ...format,
  };
}

/**
 * Emits the table of all operations, for the mock, the tests and the docs. Not part of the client.
 */
export function emitOperationsTable(plugin: Instance, methods: Method[]): void {
  const file = { getFilePath: () => 'operations' };
  const table = $.object().pretty();
  for (const method of methods)
    table.prop(`${method.namespace}.${method.name}`, inlineValue(toRow(method)));
  const operations = plugin.symbol('operations', file);
  plugin.node(
    $.const(operations)
      .export()
      .assign(table.as('const'))
      .doc(['Every operation by the name of its method.']),
  );
  plugin.node(
    $.type
      .alias(plugin.symbol('OperationName', file))
      .export()
      .type($.type.operator().keyof($.type.query(operations)))
      .doc(['The name of an operation: its namespace and method.']),
  );
}

/** Differences that the method itself hands over. */
const OF_METHODS = new Set(['pageSize', 'total', 'response', 'request', 'notes']);

/**
 * Emits the table of what other servers do differently, by method and route. No table if the
 * contract has no differences.
 */
export function emitServersTable(plugin: Instance, methods: Method[]): void {
  const table = $.object().pretty();
  const rows = methods.flatMap(({ method, path, namespace, name, servers }) => {
    const differences = Object.entries(servers ?? {}).filter(([key]) => !OF_METHODS.has(key));
    const value = { name: `${namespace}.${name}`, ...Object.fromEntries(differences) };
    return differences.length > 0 ? [{ key: `${method} ${path}`, value }] : [];
  });
  if (rows.length === 0) return;
  for (const { key, value } of rows) table.prop(key, inlineValue(value));
  const symbol = plugin.symbol('serverDifferences', { getFilePath: () => 'servers' });
  plugin.node(
    $.const(symbol)
      .export()
      .assign(table.as('const'))
      .doc(['Operations that known servers have under another method or route, or not at all.']),
  );
}

/**
 * Emits the list of secret fields, which logs must not show. No file if the contract marks none.
 */
export function emitSecretFields(plugin: Instance, contract: Contract): void {
  const fields = findSecretFields(contract);
  if (fields.length === 0) return;
  const symbol = plugin.symbol('secretFields', { getFilePath: () => 'secret-fields' });
  plugin.node(
    $.const(symbol)
      .export()
      .assign($.fromValue(fields))
      .doc(['Fields and parameters with a secret in them: `x-secret: true` in the contract.']),
  );
}
