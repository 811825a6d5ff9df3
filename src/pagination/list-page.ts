import type { CallResult } from '../response/result.ts';
import { contractBody } from './page/contract-body.ts';
import { failedPage } from './fail-page.ts';
import { loadPage } from './load-page.ts';
import { emptyPage, type LoadedPage, type PageSource } from './page/loaded-page.ts';
import type { Query } from './page/queries.ts';

/** Members that a page has besides those of its body. `JSON.stringify` leaves them out. */
interface Page<TItem, TBody = unknown, ThrowOnError extends boolean = true> {
  /** The items of this page, in the order of the list. */
  items: TItem[];
  /** Number of items in all pages, as the server counts them; if it does not, the number up to the end of this page. */
  total: number;
  /** Whether another page follows. Also true if only a request can tell. */
  hasNextPage(): boolean;
  /**
   * Requests the next page, with the same query and page size. Fails like the call itself, and with a `TempsError`
   * after the last page: check `hasNextPage()` first.
   */
  nextPage(): Promise<CallResult<ListPage<TItem, TBody, ThrowOnError>, ThrowOnError>>;
}

/**
 * The body of a list response in the shape of the contract, whatever the server's version, with the members of a page.
 */
export type ListPage<TItem, TBody, ThrowOnError extends boolean = true> = TBody & Page<TItem, TBody, ThrowOnError>;

type PageResult<TItem, TBody, ThrowOnError extends boolean> = CallResult<
  ListPage<TItem, TBody, ThrowOnError>,
  ThrowOnError
>;

/** Reads the result of the call for the first page. Not async: each await would cost 1 % of a list call. */
export function readFirstPage<TItem, TBody, ThrowOnError extends boolean>(
  source: PageSource,
  query: Query,
  result: CallResult<unknown, boolean>,
): PageResult<TItem, TBody, ThrowOnError> | Promise<PageResult<TItem, TBody, ThrowOnError>> {
  if (!result.error) {
    try {
      const page = loadPage(source, query, result);
      if (page.mayBeWhole) return readDirectPage(source, query, result, page);
      result.data = presentPage(source, page);
    } catch (error) {
      return failedPage(source, result, error) as PageResult<TItem, TBody, ThrowOnError>;
    }
  }
  return result as PageResult<TItem, TBody, ThrowOnError>;
}

/** Reads the result of a call for a page after the first, which a server may have ignored. */
async function readDirectPage<TItem, TBody, ThrowOnError extends boolean>(
  source: PageSource,
  query: Query,
  result: CallResult<unknown, boolean>,
  page: LoadedPage,
): Promise<PageResult<TItem, TBody, ThrowOnError>> {
  try {
    result.data = presentPage(source, await withoutWholeList(source, query, page));
  } catch (error) {
    return failedPage(source, result, error) as PageResult<TItem, TBody, ThrowOnError>;
  }
  return result as PageResult<TItem, TBody, ThrowOnError>;
}

/** The page; an empty one if it is the whole list again, of which the requested page has nothing. */
export async function withoutWholeList(source: PageSource, query: Query, page: LoadedPage): Promise<LoadedPage> {
  const total = await (await import('./list-end/whole-list.ts')).countIfWhole(source, query, page);
  return total === undefined ? page : emptyPage(source, page, total);
}

/** The page as callers see it. */
export function presentPage<TItem, TBody, ThrowOnError extends boolean>(
  source: PageSource,
  page: LoadedPage,
): ListPage<TItem, TBody, ThrowOnError> {
  const { next } = page;
  const body = contractBody(page.result.data, page.envelope, page.before, source.paging);
  defineHidden(body, 'hasNextPage', () => next.kind !== 'end');
  defineHidden(body, 'nextPage', async () => {
    const { readNextPage } = await import('./next-page.ts');
    return await readNextPage(source, page, (following) => presentPage(source, following));
  });
  return body as ListPage<TItem, TBody, ThrowOnError>;
}

function defineHidden(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, configurable: true });
}
