import { TempsResponseError } from '../errors/index.ts';
import type { CallResult, CallSuccess } from '../response/result.ts';
import type { Next, Progress } from './end.ts';
import type { Envelope, ResponseSource } from './envelope.ts';
import type { Paging } from './paging.ts';
import { positionName, type Query } from './query.ts';

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
  print: string;
  /** Number of items in all pages; if the server does not say it, the number up to the end of this page. */
  total: number;
  next: Next;
  /** What is known of the list up to this page. */
  progress: Progress;
}

/** The end of the message if a server ignores the page number, the offset or the cursor. */
export function ignoresPosition(paging: Paging): string {
  return `the server ignores \`${positionName(paging)}\`, so the rest of the list cannot be read`;
}

/** The error for a response that is no page of its list. @param problem follows "responded 200 with" */
export function responseError(result: CallSuccess<unknown>, problem: string): TempsResponseError {
  return new TempsResponseError({ ...describeResponse(result), problem });
}

/** The call and response, for an error about it. */
export function describeResponse({ request, response }: CallSuccess<unknown>): ResponseSource {
  // A source that is not HTTP, as in tests, has no request.
  const sent = request as Request | undefined;
  return { method: sent?.method, url: sent?.url, response };
}
