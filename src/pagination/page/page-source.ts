import type { CallResult, CallSuccess } from '../../response/result.ts';
import type { Envelope, ResponseSource } from './envelope.ts';
import type { Paging } from './paging.ts';
import type { Query } from './queries.ts';

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
  /** Describes what is wrong with a page. Follows "responded 200 with" in the message. */
  findPageProblem?: ((page: Pick<Envelope, 'items' | 'total'>) => string | undefined) | undefined;
}

/** The call and response, for an error about it. */
export function describeResponse({ request, response }: CallSuccess<unknown>): ResponseSource {
  // A source that is not HTTP, as in tests, has no request.
  const sent = request as Request | undefined;
  return { method: sent?.method, url: sent?.url, response };
}
