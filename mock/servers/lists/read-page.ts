import { operationSpec, type OperationName } from '../../contract/contract.ts';
import type { ListFormat, Paging } from './formats.ts';

/** Which page a request asks for, by the server's own rules. */
export interface WantedPage {
  readonly page: number;
  readonly size: number;
}

/** Everything in one page. */
const WHOLE: WantedPage = { page: 1, size: Number.MAX_SAFE_INTEGER };

/** Names that are about pages, whichever of them the server knows. */
export const PAGE_PARAMETERS: readonly string[] = ['page', 'per_page', 'page_size'];

/** How a page cannot be had: the connection breaks, or the server fails. */
export type BrokenPage = 'drop' | 'fail';

/** The name of a parameter that is no number. */
export interface NotANumber {
  readonly name: string;
  readonly got: string;
}

export function readPage({ paging }: ListFormat, search: URLSearchParams): WantedPage | BrokenPage | NotANumber {
  if (!paging) return WHOLE;
  // A limit has no offset.
  const page = paging.size === 'limit' ? 1 : readNumber(paging, search, 'page', 1);
  const size = readNumber(paging, search, paging.size, paging.usual);
  if (typeof page === 'object') return page;
  if (typeof size === 'object') return size;
  if (paging.clamps) return { page: Math.max(1, page), size: Math.min(Math.max(1, size), paging.max ?? size) };
  if (size === 0 && paging.zero === 'drop') return 'drop';
  if (page < 1 && paging.early === 'drop') return 'drop';
  if (size < 0) return 'fail';
  return { page: Math.max(1, page), size: Math.min(size, paging.max ?? size) };
}

function readNumber({ signed }: Paging, search: URLSearchParams, name: string, usual: number): number | NotANumber {
  const text = search.get(name);
  if (text === null) return usual;
  return (signed ? /^-?\d+$/ : /^\d+$/).test(text) ? Number(text) : { name, got: text };
}

/** The page as the operation's resolver reads it: by the names that the reference gives it. */
export function pageValues(operation: OperationName, { page, size }: WantedPage): Record<string, number> {
  const names = new Set(operationSpec(operation).parameters.map(({ name }) => name));
  return {
    ...(names.has('page') && { page }),
    ...(names.has('per_page') && { per_page: size }),
    ...(names.has('page_size') && { page_size: size }),
  };
}
