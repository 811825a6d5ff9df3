import type { CallResult, CallSuccess } from '../response/result.ts';
import type { Envelope } from './envelope.ts';
import type { Known } from './known.ts';
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
  query?: Query | undefined;
  /** The caller's signal. */
  signal?: AbortSignal | undefined;
  /**
   * `false`: awaiting the list resolves to `{ error }`, even for a response without a list.
   * @default true
   */
  throwOnError?: boolean | undefined;
}

/** A page that has arrived. */
export interface LoadedPage {
  query: Query;
  result: CallSuccess<unknown>;
  /** The parts of the response. The caller may change its array of items. */
  envelope: Envelope;
  /** The items that were on no earlier page. */
  items: unknown[];
  /** What follows the page. `maybe`: only the next request can tell. */
  next: 'end' | 'more' | 'maybe';
  /** What is known of the list up to the end of this page. */
  known: Known;
}
