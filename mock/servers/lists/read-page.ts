import { operationSpec, type OperationName } from '../../contract/contract.ts';
import type { SchemaIssue } from '../../contract/issue.ts';
import { integerIssue } from '../integers.ts';
import type { ListFormat, Paging } from './formats.ts';

/** The requested page, by the rules of the server. */
export interface WantedPage {
  readonly page: number;
  readonly size: number;
  /** The size that a response names, if it is another. */
  readonly echo?: number;
}

/** All items on one page. */
const WHOLE: WantedPage = { page: 1, size: Number.MAX_SAFE_INTEGER };

/** The page parameters of all servers. */
export const PAGE_PARAMETERS: readonly string[] = ['page', 'per_page', 'page_size'];

/** The server drops the connection. */
export type BrokenPage = 'drop';

export function readPage({ paging }: ListFormat, search: URLSearchParams): WantedPage | BrokenPage | SchemaIssue {
  if (!paging) return WHOLE;
  // A list with `limit` only has a first page.
  const page = paging.size === 'limit' ? 1 : readNumber(paging, search, 'page', 1);
  const size = readNumber(paging, search, paging.size, paging.defaultSize);
  if (typeof page === 'object') return page;
  if (typeof size === 'object') return size;
  if (paging.clamps) return { page: Math.max(1, page), size: Math.min(Math.max(1, size), paging.max ?? size) };
  if (size === 0 && paging.zero === 'drop') return 'drop';
  if ((page < 1 && paging.beforeFirst === 'drop') || size < 0) return 'drop';
  const wanted = { page: Math.max(1, page), size: Math.min(size, paging.max ?? size) };
  return paging.echoes ? { ...wanted, echo: size } : wanted;
}

function readNumber({ signed }: Paging, search: URLSearchParams, name: string, fallback: number): number | SchemaIssue {
  const [text, ...others] = search.getAll(name);
  if (text === undefined) return fallback;
  if (others.length > 0) return { path: `query.${name}`, message: 'duplicate field' };
  return integerIssue(`query.${name}`, text, signed ? 'i64' : 'u64') ?? Number(text);
}

/** The page by the parameter names of the reference, which the resolver reads. */
export function pageValues(operation: OperationName, { page, size }: WantedPage): Record<string, number> {
  const names = new Set(operationSpec(operation).parameters.map(({ name }) => name));
  return {
    ...(names.has('page') && { page }),
    ...(names.has('per_page') && { per_page: size }),
    ...(names.has('page_size') && { page_size: size }),
  };
}
