import type { CallResult } from '../response/result.ts';
import { failPage } from './fail-page.ts';
import { contractBody } from './page/contract-body.ts';
import type { LoadedPage } from './page/loaded-page.ts';
import type { PageSource } from './page/page-source.ts';
import type { Query } from './page/queries.ts';
import { readPage } from './read-page.ts';

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

/** Presents the first page in the result of its call. Not async: each `await` would cost 1 % of a list call. */
export function readFirstPage<TItem, TBody, ThrowOnError extends boolean>(
  source: PageSource,
  query: Query,
  result: CallResult<unknown, boolean>,
): PageResult<TItem, TBody, ThrowOnError> | Promise<PageResult<TItem, TBody, ThrowOnError>> {
  if (!result.error) {
    try {
      const page = readPage(source, query, result);
      if ('then' in page) return presentLater(source, result, page);
      result.data = presentPage(source, page);
    } catch (error) {
      return failPage(source, result, error) as PageResult<TItem, TBody, ThrowOnError>;
    }
  }
  return result as PageResult<TItem, TBody, ThrowOnError>;
}

/** The same for a page that takes further requests. */
async function presentLater<TItem, TBody, ThrowOnError extends boolean>(
  source: PageSource,
  result: CallResult<unknown, boolean>,
  reading: Promise<LoadedPage>,
): Promise<PageResult<TItem, TBody, ThrowOnError>> {
  try {
    result.data = presentPage(source, await reading);
  } catch (error) {
    return failPage(source, result, error) as PageResult<TItem, TBody, ThrowOnError>;
  }
  return result as PageResult<TItem, TBody, ThrowOnError>;
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
