import { TempsError } from '../errors/index.ts';
import type { CallResult } from '../response/result.ts';
import { contractBody, setMember } from './envelope.ts';
import type { LoadedPage, PageSource } from './page.ts';
import { queryAfter, readPage } from './pages.ts';
import type { Query } from './query.ts';

/** The total of a list that some of the servers do not count. */
type Total = number | undefined;

/** The body of the contract, whose total is only as certain as that of the page. */
type BodyWith<TTotal extends Total, TBody> = undefined extends TTotal
  ? TBody extends readonly unknown[]
    ? TBody
    : { [Name in keyof TBody]: Name extends 'total' | 'total_count' ? TTotal : TBody[Name] }
  : TBody;

/**
 * The body of a list response in the shape of the contract, whatever the server's version, with the
 * members of a page. `JSON.stringify` leaves them out.
 */
export type ListPage<
  TItem,
  TBody,
  ThrowOnError extends boolean = true,
  TTotal extends Total = number,
> = BodyWith<TTotal, TBody> & {
  /** The items of this page, in the order of the list. */
  items: TItem[];
  /**
   * Number of items in all pages. In a list that some of the servers do not count, it is
   * `undefined` on such a server until the end of the list is reached.
   */
  total: TTotal;
  /** Number of items up to the end of this page, in the pages before it and here. */
  countSoFar: number;
  /** Whether another page follows. Also true if only a request can tell. */
  hasNextPage(): boolean;
  /**
   * Requests the next page, with the same query and page size. Fails like the call itself, and with
   * a `TempsError` after the last page: check `hasNextPage()` first.
   */
  nextPage(): Promise<CallResult<ListPage<TItem, TBody, ThrowOnError, TTotal>, ThrowOnError>>;
};

type AnyResult = CallResult<unknown, boolean>;

/** Presents the page in the result of its call, which the page `before` may have asked for. */
export async function readResult(
  source: PageSource,
  query: Query,
  result: AnyResult,
  before?: LoadedPage,
): Promise<AnyResult> {
  if (result.error) return result;
  try {
    result.data = presentPage(source, await readPage(source, query, result, before));
    return result;
  } catch (error) {
    // Errors that are not of this package are always thrown.
    if (source.throwOnError !== false || !TempsError.is(error)) throw error;
    const { request, response, requestId } = result;
    return { error, request, response, requestId };
  }
}

/** The page as callers see it. */
export function presentPage(source: PageSource, page: LoadedPage): object {
  const { paging } = source;
  const { envelope, items, known, next, result } = page;
  const mayCount = next === 'end' || !paging.isUncounted;
  const total = envelope.total ?? (mayCount ? known.count : undefined);
  const body = contractBody(result.data, envelope, paging, items, total);
  setMember(body, 'countSoFar', known.count);
  setMember(body, 'hasNextPage', () => next !== 'end');
  setMember(body, 'nextPage', () => readNextPage(source, page));
  return body;
}

async function readNextPage(source: PageSource, page: LoadedPage): Promise<AnyResult> {
  if (page.next === 'end') {
    const error = new TempsError('There is no next page. Check `hasNextPage()` first', {
      code: 'no_next_page',
    });
    if (source.throwOnError !== false) throw error;
    return { error, request: undefined, response: undefined, requestId: undefined };
  }
  const query = queryAfter(source, page);
  return readResult(source, query, await source.fetchPage(query), page);
}
