import type { CallResult, CallSuccess } from '../response/result.ts';
import type { Envelope } from './envelope.ts';
import type { PageStep } from './known.ts';
import type { Paging } from './paging.ts';
import type { Query } from './query.ts';

/** Where a list gets its pages from. */
export interface PageSource {
  /**
   * Makes the call with this query, and this signal if there is one, instead of the caller's.
   * Rejects or resolves to an `error` as the call does.
   */
  fetchPage: (query: Query, signal?: AbortSignal) => Promise<CallResult<unknown, boolean>>;
  paging: Paging;
  /** The caller's query. */
  query: Query;
  /** The caller's signal. */
  signal?: AbortSignal | undefined;
  /**
   * `false`: awaiting the list resolves to `{ error }`, even for a response without a list.
   * @default true
   */
  throwOnError?: boolean | undefined;
}

/** A page that has arrived. */
export interface LoadedPage extends PageStep {
  query: Query;
  result: CallSuccess<unknown>;
  /** The parts of the response. The caller may change its array of items. */
  envelope: Envelope;
}

/**
 * A page with the items of another one that were on no page so far, in front of its own. Items
 * without ids cannot be told from others.
 */
export function withMore(
  page: LoadedPage,
  { items: all, total }: Pick<Envelope, 'items' | 'total'>,
): LoadedPage {
  const { items, known } = page;
  const pages = known.pages + 1;
  const more = known.seen?.takeNew(all, pages);
  const fresh = more && known.seen?.canTell ? more : [];
  const count = known.count + fresh.length;
  return {
    ...page,
    items: [...fresh, ...items],
    known: { ...known, pages, count, total: total ?? known.total },
  };
}
