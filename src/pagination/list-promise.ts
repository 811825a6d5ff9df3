import { checkOptions, wholeNumberProblem, type OptionChecks } from '../checks.ts';
import { Awaitable } from '../lib/awaitable.ts';
import { iteratePages } from './pages.ts';
import { presentPage, readFirst, type ListPage, type PageResult } from './list-page.ts';
import type { Page, PageSource } from './page.ts';
import type { Query } from './query.ts';

export type { ListPage } from './list-page.ts';

export interface PagesOptions {
  /**
   * How many pages are requested at once: a whole number from 1. They still come in order. Needs
   * page numbers or offsets and a total; other lists are read one page at a time. At most this many
   * pages are kept in memory besides the current one. @default 1
   */
  concurrency?: number | undefined;
}

export interface ToArrayOptions extends PagesOptions {
  /**
   * Maximum number of items to return: a whole number, or `Infinity`. Pages beyond it are not
   * requested. @default all
   */
  limit?: number | undefined;
}

/**
 * A list call: await it for its first page, or iterate it for every item of every page. Nothing is
 * sent until then. Awaiting twice sends one request; each iteration starts again.
 *
 * Awaiting leaves the page size to the server. Iterating asks for the largest page, unless the
 * query gives a size or a page number above 1. It starts at the query's page, offset or cursor.
 *
 * Iterating (`for await`, `iterate`, `pages`, `toArray`) **always throws** on failure, even with
 * `throwOnError: false`, since a loop cannot return an `error`. If a server ignores the page and
 * there are more items, iterating throws a `TempsResponseError`.
 *
 * @example
 * const { data } = await temps.projects.list(); // data.items, data.total, data.hasNextPage()
 * for await (const project of temps.projects.list()) { } // every project
 * const newest = await temps.projects.list().toArray({ limit: 10 });
 */
export class ListPromise<
  TItem,
  TBody,
  ThrowOnError extends boolean = true,
  TTotal extends number | undefined = number,
>
  extends Awaitable<PageResult<TItem, TBody, ThrowOnError, TTotal>>
  implements AsyncIterable<TItem>
{
  readonly #source: PageSource;
  #first: Promise<unknown> | undefined;

  constructor(source: PageSource) {
    super('ListPromise');
    this.#source = source;
  }

  /**
   * The same list, whose queries are completed before each request.
   *
   * @internal
   */
  static withQuery<TItem, TBody>(
    list: ListPromise<TItem, TBody>,
    complete: (query: Query) => Promise<Query>,
  ): ListPromise<TItem, TBody> {
    const { fetchPage, ...source } = list.#source;
    return new ListPromise({
      ...source,
      fetchPage: async (query, signal) => fetchPage(await complete(query), signal),
    });
  }

  /** The first page. Sent when it is first awaited. */
  protected override _promise(): Promise<PageResult<TItem, TBody, ThrowOnError, TTotal>> {
    this.#first ??= readFirst(this.#source);
    return this.#first as ReturnType<typeof this._promise>;
  }

  /** Every item of every page. Throws on failure. */
  [Symbol.asyncIterator](): AsyncIterableIterator<TItem> {
    return this.iterate();
  }

  /**
   * Every item of every page, like iterating the list itself, with several pages at once. Throws on
   * failure.
   */
  iterate(options: PagesOptions = {}): AsyncIterableIterator<TItem> {
    return iterateItems(this.#iteratePages(options)) as AsyncIterableIterator<TItem>;
  }

  /** Every page. Throws on failure. */
  async *pages(
    options: PagesOptions = {},
  ): AsyncGenerator<ListPage<TItem, TBody, ThrowOnError, TTotal>, void, undefined> {
    for await (const page of this.#iteratePages(options))
      yield presentPage(this.#source, page) as ListPage<TItem, TBody, ThrowOnError, TTotal>;
  }

  /** All items in an array, or the first `limit` of them. Rejects on failure. */
  async toArray(options: ToArrayOptions = {}): Promise<TItem[]> {
    const { limit = Infinity, concurrency } = checkOptions(OPTIONS, options, ARRAY_CHECKS);
    const all: unknown[] = [];
    for await (const { items } of iteratePages(this.#source, { limit, concurrency }))
      for (const item of items) if (all.length < limit) all.push(item);
    return all as TItem[];
  }

  #iteratePages(options: PagesOptions): AsyncGenerator<Page> {
    return iteratePages(this.#source, checkOptions(OPTIONS, options, PAGES_CHECKS));
  }
}

/**
 * Iterates the items of all pages. An async generator takes two promises more for each item
 * (bench/README.md, "10,000 items, 100 a page"), so it only fetches pages here.
 */
function iterateItems(pages: AsyncIterable<Page>): AsyncIterableIterator<unknown, undefined> {
  let items: IterableIterator<unknown, undefined> = [].values();
  async function* iterateAll(): AsyncGenerator<unknown, undefined> {
    for await (const page of pages) {
      items = page.items.values();
      yield* items;
    }
  }
  const all = iterateAll();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next() {
      const item = items.next();
      return item.done ? all.next() : Promise.resolve(item);
    },
    /** Called when a loop is left early. No further page is requested. */
    return() {
      items = [].values();
      return all.return(undefined);
    },
  };
}

const OPTIONS = 'the options of the list';
const PAGES_CHECKS: OptionChecks<PagesOptions> = {
  concurrency: (value) => wholeNumberProblem(value, 1),
};
const ARRAY_CHECKS: OptionChecks<ToArrayOptions> = {
  ...PAGES_CHECKS,
  limit: (value) => (value === Infinity ? undefined : wholeNumberProblem(value, 0)),
};
