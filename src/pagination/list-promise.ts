import { Awaitable } from '../lib/awaitable.ts';
import { findMemberIssues, wholeNumberProblem } from '../input/checks.ts';
import { checkOptions as checkGiven } from '../input/given.ts';
import { TempsValidationError } from '../errors/index.ts';
import type { CallResult } from '../response/result.ts';
import { iteratePages, onReturn, type PageGenerator } from './iterate-pages.ts';
import { ItemIterator } from './item-iterator.ts';
import type { LoadedPage } from './page/loaded-page.ts';
import type { PageSource } from './page/page-source.ts';
import { presentPage, readFirstPage, type ListPage } from './list-page.ts';

export type { ListPage } from './list-page.ts';
export type { PageSource } from './page/page-source.ts';

export interface PagesOptions {
  /**
   * How many pages are requested at once. They still come in order. Needs page numbers or offsets and a total; other
   * lists are read one page at a time. At most this many pages are kept in memory besides the current one. @default 1
   */
  concurrency?: number | undefined;
}

export interface ToArrayOptions extends PagesOptions {
  /** Maximum number of items to return. Pages beyond it are not requested. @default all */
  limit?: number | undefined;
}

/**
 * A list call: await it for its first page, or iterate it for every item of every page. Nothing is sent until then.
 * Awaiting twice sends one request; each iteration starts again.
 *
 * Awaiting leaves the page size to the server. Iterating asks for the largest page, unless the query
 * gives a size or a page number above 1. It starts at the query's page, offset or cursor.
 *
 * Iterating (`for await`, `items`, `pages`, `toArray`) **always throws** on failure, even with `throwOnError: false`,
 * since a loop cannot return an `error`. If a server ignores the page and there are more items, iterating throws a
 * `TempsResponseError`.
 *
 * @example
 * const { data } = await temps.projects.list();            // data.items, data.total, data.hasNextPage()
 * for await (const project of temps.projects.list()) { }   // every project
 * const newest = await temps.projects.list().toArray({ limit: 10 });
 */
export class ListPromise<TItem, TBody, ThrowOnError extends boolean = true>
  extends Awaitable<CallResult<ListPage<TItem, TBody, ThrowOnError>, ThrowOnError>>
  implements AsyncIterable<TItem>
{
  readonly #source: PageSource;
  #first: Promise<CallResult<ListPage<TItem, TBody, ThrowOnError>, ThrowOnError>> | undefined;

  constructor(source: PageSource) {
    super('ListPromise');
    this.#source = withOtherSize(source);
  }

  /** The first page. Sent when it is first awaited. */
  protected override _promise(): Promise<CallResult<ListPage<TItem, TBody, ThrowOnError>, ThrowOnError>> {
    return (this.#first ??= this.#request());
  }

  #request(): Promise<CallResult<ListPage<TItem, TBody, ThrowOnError>, ThrowOnError>> {
    const source = this.#source;
    const { query = {} } = source;
    return source.fetchPage(query).then((result) => readFirstPage(source, query, result));
  }

  /**
   * The same list, with a check of each page. Fails if the check finds a problem.
   * @internal
   */
  _checked(
    findPageProblem: (page: { items: readonly unknown[]; total: number | undefined }) => string | undefined,
  ): this {
    return new ListPromise<TItem, TBody, ThrowOnError>({ ...this.#source, findPageProblem }) as this;
  }

  /** Every item of every page. Throws on failure. */
  [Symbol.asyncIterator](): AsyncIterableIterator<TItem> {
    return this.items();
  }

  /** Every item of every page, like iterating the list itself. Throws on failure. */
  items(options: PagesOptions = {}): AsyncIterableIterator<TItem> {
    return new ItemIterator<TItem>(iteratePages(this.#source, checkOptions(options)));
  }

  /** Every page. Throws on failure. */
  pages(options: PagesOptions = {}): AsyncGenerator<ListPage<TItem, TBody, ThrowOnError>, void, undefined> {
    const pages = iteratePages(this.#source, checkOptions(options));
    return onReturn(presentPages<TItem, TBody, ThrowOnError>(this.#source, pages), () => void pages.return());
  }

  /** All items in an array, or the first `limit` of them. Rejects on failure. */
  async toArray(options: ToArrayOptions = {}): Promise<TItem[]> {
    const items: TItem[] = [];
    const { limit = Infinity, concurrency } = checkOptions(options);
    for await (const { envelope } of iteratePages(this.#source, { limit, concurrency })) {
      for (const item of envelope.items) {
        if (items.length < limit) items.push(item as TItem);
      }
    }
    return items;
  }
}

async function* presentPages<TItem, TBody, ThrowOnError extends boolean>(
  source: PageSource,
  pages: AsyncIterable<LoadedPage>,
): PageGenerator<ListPage<TItem, TBody, ThrowOnError>> {
  for await (const page of pages) yield presentPage<TItem, TBody, ThrowOnError>(source, page);
}

function checkOptions(options: ToArrayOptions): ToArrayOptions {
  const what = 'the options of the list';
  return checkGiven(what, options, () => {
    const { concurrency = 1, limit = Infinity } = options;
    const issues = [
      ...findMemberIssues({ concurrency }, (value) => wholeNumberProblem(value, 1)),
      ...findMemberIssues(limit === Infinity ? {} : { limit }, (value) => wholeNumberProblem(value, 0)),
    ];
    if (issues.length > 0) throw new TempsValidationError({ what, issues });
    return { concurrency, limit };
  });
}

/** Sends the page size under both of its names, if servers have different ones. */
function withOtherSize(source: PageSource): PageSource {
  const { otherSize, size } = source.paging;
  if (otherSize === undefined || size === undefined) return source;
  return {
    ...source,
    fetchPage: (query, signal) => source.fetchPage({ ...query, [otherSize]: query[size] }, signal),
  };
}
