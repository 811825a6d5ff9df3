import type { CallResult, CallSuccess } from '../response/result.ts';
import type { Next, Progress } from './end.ts';
import type { Envelope } from './envelope.ts';
import type { Paging } from './paging.ts';
import type { Query } from './query.ts';

/** Where a list gets its pages from. */
export interface PageSource {
  /**
   * Makes the call with this query instead of the caller's. Rejects or resolves to an `error` as the call does.
   *
   * @param signal ends the call, instead of the caller's signal
   */
  fetchPage(query: Query, signal?: AbortSignal): Promise<CallResult<unknown, boolean>>;
  paging: Paging;
  /** The caller's query. */
  query?: Query | undefined;
  /** The caller's signal. */
  signal?: AbortSignal | undefined;
  /** `false`: awaiting the list resolves to `{ error }`, even for a response without a list. @default true */
  throwOnError?: boolean | undefined;
}

/** A page that has arrived and been read. */
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
  /** Number of items in all pages; if the server does not say it, the number up to the end of this page. */
  total: number;
  next: Next;
  /** What is known of the list up to this page. */
  progress: Progress;
}
