import type { CallResult, CallSuccess } from '../response/result.ts';
import type { Envelope } from './envelope.ts';
import type { Paging } from './paging.ts';
import type { Query } from './query.ts';

/** Where a list gets its pages from. */
export interface PageSource {
  /**
   * Makes the call with this query instead of the caller's. Rejects or resolves to an `error` as
   * the call does.
   */
  fetchPage: (query: Query) => Promise<CallResult<unknown, boolean>>;
  paging: Paging;
  /** The caller's query. */
  query?: Query | undefined;
  /**
   * `false`: awaiting the list resolves to `{ error }`, even for a response without a list.
   * @default true
   */
  throwOnError?: boolean | undefined;
}

/** A page that has arrived, and what is known of the list up to it. */
export interface LoadedPage {
  query: Query;
  result: CallSuccess<unknown>;
  /** The parts of the response, as the server sent them. */
  envelope: Envelope;
  /** The items that were on no earlier page. */
  items: unknown[];
  /** How many items the server has sent. The caller may change the array. */
  sent: number;
  /** What the page is recognised by, if another may follow. */
  print: string | undefined;
  /** What follows the page. `maybe`: only the next request can tell. */
  next: 'end' | 'more' | 'maybe';
  /** Counts the pages that have been read, from 1. */
  number: number;
  /** How many items there are up to the end of this page. */
  count: number;
  /**
   * The page that each item first came on, by its id; `undefined` if ids do not identify the items.
   */
  pageOfId: Map<unknown, number> | undefined;
  /** By how much the totals have grown. */
  grown: number;
  /** How many items came again. */
  repeated: number;
  /** How many pages in a row have nothing but items that came before. */
  stale: number;
}
