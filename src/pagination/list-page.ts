import { TempsError } from '../errors/index.ts';
import type { CallResult, CallSuccess } from '../response/result.ts';
import { contractBody, setMember } from './envelope.ts';
import { queryAfter, type Page, type PageSource } from './page.ts';
import { readPage } from './pages.ts';
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
  nextPage(): Promise<PageResult<TItem, TBody, ThrowOnError, TTotal>>;
};

/** What a call for a page results in. */
export type PageResult<
  TItem,
  TBody,
  ThrowOnError extends boolean,
  TTotal extends Total,
> = CallResult<ListPage<TItem, TBody, ThrowOnError, TTotal>, ThrowOnError>;

type AnyResult = CallResult<unknown, boolean>;

/** Makes the call of a list, and presents its page in the result. */
export async function readFirst(source: PageSource): Promise<AnyResult> {
  return readResult(source, source.query, await source.fetchPage(source.query));
}

/** Presents the page in the result of its call, which the page `before` may have asked for. */
async function readResult(
  source: PageSource,
  query: Query,
  result: AnyResult,
  before?: Page,
): Promise<AnyResult> {
  if (result.error) return result;
  try {
    result.data = presentPage(source, await readPage(source, query, result, before));
    return result;
  } catch (error) {
    return failure(source, error, result);
  }
}

/** The page as callers see it. */
export function presentPage(source: PageSource, page: Page): object {
  const { paging } = source;
  const { envelope, items, count, hasNext, result } = page;
  const total = envelope.total ?? (hasNext && paging.isUncounted ? undefined : count);
  const body = contractBody(result.data, envelope, paging, items, total);
  setMember(body, 'countSoFar', count);
  setMember(body, 'hasNextPage', () => hasNext);
  setMember(body, 'nextPage', () => readNextPage(source, page));
  return body;
}

async function readNextPage(source: PageSource, page: Page): Promise<AnyResult> {
  if (page.hasNext) {
    const query = queryAfter(source.paging, page);
    return readResult(source, query, await source.fetchPage(query), page);
  }
  const problem = 'There is no next page. Check `hasNextPage()` first';
  return failure(source, new TempsError(problem, { code: 'no_next_page' }));
}

/** Throws an error that is not of this package also with `throwOnError: false`. */
function failure(
  { throwOnError }: PageSource,
  error: unknown,
  { request, response, requestId }: Partial<CallSuccess<unknown>> = {},
): AnyResult {
  if (throwOnError !== false || !TempsError.is(error)) throw error;
  return { error, request, response, requestId };
}
