import type { CallResult } from '../response/result.ts';
import { TempsValidationError } from '../errors/index.ts';
import { ItemIterator } from './item-iterator.ts';
import type { PageSource } from './loaded-page.ts';
import { presentPage, requestPage, type ListPage } from './page.ts';
import { walkPages } from './walk.ts';

export type { ListPage } from './page.ts';
export type { PageSource } from './loaded-page.ts';

export interface PagesOptions {
  /**
   * How many pages may be on their way at once; they still come in order. Works where pages have numbers or offsets
   * and the server counts the items; otherwise pages go one by one. At most this many pages are held in memory
   * beside the one in use. @default 1
   */
  concurrency?: number | undefined;
}

export interface ToArrayOptions extends PagesOptions {
  /** The most items to return. No page is asked for beyond it. @default all */
  limit?: number | undefined;
}

/**
 * A list call: await it for its first page, iterate it for every item of every page.
 * Nothing is sent until then. Awaiting twice sends once; each iteration asks anew.
 *
 * Awaiting leaves the page size to the server. Iterating asks for the largest page, unless the query
 * gives the size or starts at a page of its own. It begins at the query's page, offset or cursor.
 *
 * Iterating (`for await`, `items`, `pages`, `toArray`) **always throws** on failure, also with `throwOnError: false`,
 * since a loop has no place for an `error`. A server that sends the same page again is a `TempsResponseError`.
 *
 * @example
 * const { data } = await temps.projects.list();            // data.items, data.total, data.hasNextPage()
 * for await (const project of temps.projects.list()) { }   // every project
 * const newest = await temps.projects.list().toArray({ limit: 10 });
 */
export class ListPromise<TItem, TBody, ThrowOnError extends boolean = true>
  implements PromiseLike<CallResult<ListPage<TItem, TBody, ThrowOnError>, ThrowOnError>>, AsyncIterable<TItem>
{
  readonly #source: PageSource;
  #first: Promise<CallResult<ListPage<TItem, TBody, ThrowOnError>, ThrowOnError>> | undefined;

  constructor(source: PageSource) {
    this.#source = source;
  }

  get [Symbol.toStringTag](): string {
    return 'ListPromise';
  }

  /** Sends the call for the first page, once. */
  then<TFulfilled = CallResult<ListPage<TItem, TBody, ThrowOnError>, ThrowOnError>, TRejected = never>(
    onFulfilled?:
      | ((
          result: CallResult<ListPage<TItem, TBody, ThrowOnError>, ThrowOnError>,
        ) => TFulfilled | PromiseLike<TFulfilled>)
      | null,
    onRejected?: ((reason: unknown) => TRejected | PromiseLike<TRejected>) | null,
  ): Promise<TFulfilled | TRejected> {
    this.#first ??= requestPage(this.#source, this.#source.query ?? {});
    return this.#first.then(onFulfilled, onRejected);
  }

  catch<TRejected = never>(
    onRejected?: ((reason: unknown) => TRejected | PromiseLike<TRejected>) | null,
  ): Promise<CallResult<ListPage<TItem, TBody, ThrowOnError>, ThrowOnError> | TRejected> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<CallResult<ListPage<TItem, TBody, ThrowOnError>, ThrowOnError>> {
    return this.then(undefined, undefined).finally(onFinally);
  }

  /** Every item of every page. Throws on failure. */
  [Symbol.asyncIterator](): AsyncIterableIterator<TItem> {
    return this.items();
  }

  /** Every item of every page, like iterating the list itself. Throws on failure. */
  items(options: PagesOptions = {}): AsyncIterableIterator<TItem> {
    return new ItemIterator<TItem>(walkPages(this.#source, checked(options)));
  }

  /** Every page. Throws on failure. */
  pages(options: PagesOptions = {}): AsyncGenerator<ListPage<TItem, TBody, ThrowOnError>, void, undefined> {
    return presented(this.#source, checked(options));
  }

  /** All items in an array, or the first `limit` of them. Rejects on failure. */
  async toArray({ limit = Infinity, concurrency }: ToArrayOptions = {}): Promise<TItem[]> {
    const items: TItem[] = [];
    for await (const { envelope } of walkPages(this.#source, checked({ limit, concurrency }))) {
      for (const item of envelope.items) {
        if (items.length < limit) items.push(item as TItem);
      }
    }
    return items;
  }
}

async function* presented<TItem, TBody, ThrowOnError extends boolean>(
  source: PageSource,
  options: PagesOptions,
): AsyncGenerator<ListPage<TItem, TBody, ThrowOnError>, void, undefined> {
  for await (const page of walkPages(source, options)) yield presentPage<TItem, TBody, ThrowOnError>(source, page);
}

function checked(options: ToArrayOptions): ToArrayOptions {
  const { concurrency = 1, limit = Infinity } = options;
  const issues = [];
  if (!(Number.isInteger(concurrency) && concurrency >= 1))
    issues.push({ path: ['concurrency'], message: `must be a whole number from 1, not ${concurrency}` });
  if (!(limit === Infinity || (Number.isInteger(limit) && limit >= 0)))
    issues.push({ path: ['limit'], message: `must be a whole number from 0, not ${limit}` });
  if (issues.length > 0) throw new TempsValidationError({ what: 'the options of the list', issues });
  return options;
}
