import { operations, operationSpec, type OperationName } from '../../contract/contract.ts';
import { listFormat } from '../../servers/lists/formats.ts';
import { PAGE_PARAMETERS } from '../../servers/lists/read-page.ts';
import type { ServerName } from '../../servers/profile.ts';

/** Query parameters that the operation does not have. The name of the page size on another server counts as known. */
export function unknownQueryNames(server: ServerName, operation: OperationName, search: URLSearchParams): string[] {
  const known = new Set(operationSpec(operation).parameters.map(({ name }) => name));
  const row = operations[operation];
  if ('paging' in row && 'otherSize' in row.paging) known.add(row.paging.otherSize);
  if (server !== 'reference' && listFormat(server, operation)) for (const name of PAGE_PARAMETERS) known.add(name);
  return [...new Set(search.keys())].filter((name) => !known.has(name));
}

export function unknownNameWarning(operation: OperationName, path: string): string {
  const { method, route } = operations[operation];
  return `${method} /api${route}: ${printName(path)} is not in the contract and was ignored`;
}

/** A name in a request can have any length, and characters that a terminal acts on. */
function printName(path: string): string {
  const shown = path
    .slice(0, 80)
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return path.length > 80 ? `${shown}…` : shown;
}
