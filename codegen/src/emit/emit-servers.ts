import { $ } from '@hey-api/openapi-ts';
import type { Method } from '../operations/methods.ts';
import { inlineValue } from './emit-value.ts';
import type { Instance } from './plugin-types.ts';

/**
 * Emits the table of what other servers do differently, by method and route. No table if the contract has no
 * differences.
 */
export function emitServersTable(plugin: Instance, methods: Method[]): void {
  const table = $.object().pretty();
  const rows = methods.flatMap(({ method, path, namespace, name, servers }) => {
    const {
      pageSize: _pageSize,
      response: _response,
      request: _request,
      omits: _omits,
      ...differences
    } = servers ?? {};
    const isRow = Object.keys(differences).length > 0;
    return isRow ? [{ key: `${method} ${path}`, value: { name: `${namespace}.${name}`, ...differences } }] : [];
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
