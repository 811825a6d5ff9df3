import type { CallResult } from '../response/result.ts';
import { TempsError } from '../errors/index.ts';
import { contractBody } from './contract-body.ts';
import { loadPage, type LoadedPage, type PageSource } from './loaded-page.ts';
import type { Query } from './next-step.ts';

/** What a page of a list has beside the members of its body. None of it shows in `JSON.stringify`. */
interface Page<TItem, TBody = unknown, ThrowOnError extends boolean = true> {
  /** The items of this page. */
  items: TItem[];
  /**
   * How many items all pages have, as the server counts them.
   * Where it does not count: how many there are up to the end of this page.
   */
  total: number;
  /** Whether another page follows. Also true where the server does not say and only asking can tell. */
  hasNextPage(): boolean;
  /**
   * Asks for the next page, with the same query and page size. Fails like the call itself,
   * and with a `TempsError` after the last page: ask `hasNextPage()` first.
   */
  nextPage(): Promise<CallResult<ListPage<TItem, TBody, ThrowOnError>, ThrowOnError>>;
}

/** The body of a list answer in the contract's shape, whatever the server's age, and what a page can do. */
export type ListPage<TItem, TBody, ThrowOnError extends boolean = true> = TBody & Page<TItem, TBody, ThrowOnError>;

type PageResult<TItem, TBody, ThrowOnError extends boolean> = CallResult<
  ListPage<TItem, TBody, ThrowOnError>,
  ThrowOnError
>;

/** Asks for one page and resolves as the call does. `previous` is the page before it, where that is known. */
export async function requestPage<TItem, TBody, ThrowOnError extends boolean>(
  source: PageSource,
  query: Query,
  previous?: LoadedPage,
): Promise<PageResult<TItem, TBody, ThrowOnError>> {
  const result = await source.fetchPage(query);
  if (!result.error) {
    try {
      const page = loadPage(source, query, result, previous);
      if (page.isRepeat) throw noNextPage();
      result.data = presentPage(source, page);
    } catch (error) {
      if (source.throwOnError !== false || !TempsError.is(error)) throw error;
      const { request, response, requestId } = result;
      return { error, request, response, requestId } as PageResult<TItem, TBody, ThrowOnError>;
    }
  }
  return result as PageResult<TItem, TBody, ThrowOnError>;
}

/** The page as users get it. */
export function presentPage<TItem, TBody, ThrowOnError extends boolean>(
  source: PageSource,
  page: LoadedPage,
): ListPage<TItem, TBody, ThrowOnError> {
  const { next } = page;
  const body = contractBody(page.result.data, page.envelope, page.before, source.paging);
  hide(body, 'hasNextPage', () => next.kind !== 'end');
  hide(body, 'nextPage', () => (next.kind === 'end' ? afterLast(source) : requestPage(source, next.query, page)));
  return body as ListPage<TItem, TBody, ThrowOnError>;
}

async function afterLast({ throwOnError }: PageSource): Promise<CallResult<never, boolean>> {
  const error = noNextPage();
  if (throwOnError !== false) throw error;
  return { error, request: undefined, response: undefined, requestId: undefined };
}

function noNextPage(): TempsError {
  return new TempsError('There is no next page: this was the last one. Ask `hasNextPage()` first');
}

function hide(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, configurable: true });
}
