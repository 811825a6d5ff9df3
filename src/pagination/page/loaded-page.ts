import type { CallResult, CallSuccess } from '../../response/result.ts';
import type { Envelope, ResponseSource } from './envelope.ts';
import type { ListProgress } from './list-progress.ts';
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

/** What follows a page. `maybe`: only requesting the next page can tell. */
export type NextStep = { kind: 'end' } | { kind: 'more' | 'maybe'; query: Query };

/**
 * How a page resembles an earlier one. `same`: it has the same ids, as no other page can. `alike`: it looks the same.
 * `changed`: it has items of the first page. `seen`: all its ids were on earlier pages.
 */
export type Repetition = 'same' | 'alike' | 'changed' | 'seen';

/** A page that has arrived and been read. */
export interface LoadedPage {
  result: CallSuccess<unknown>;
  envelope: Envelope;
  /** What the server has sent: the items of the envelope, with those that came before. */
  sent: readonly unknown[];
  /** Number of items on the pages before. */
  before: number;
  next: NextStep;
  /** What is known about the list up to this page. */
  progress: ListProgress;
  repetition: Repetition | undefined;
  /**
   * How many items were on no page, if it ends a list of which some came again: its order has changed, or as many are new.
   * `NaN` if that cannot be told.
   */
  missed: number;
  /** It was requested directly, and nothing says that the server heeds the page: it may be the whole list. */
  mayBeWhole: boolean;
}

/** An empty page in place of one whose items came before. @param total the number of items of the list */
export function emptyPage(source: PageSource, page: LoadedPage, total = page.envelope.total): LoadedPage {
  return lastPage(source, { ...page, envelope: { ...page.envelope, total } }, []);
}

/** The last page of a list, with these items only: the others came before. */
export function lastPage({ paging }: PageSource, page: LoadedPage, items: unknown[]): LoadedPage {
  const data: unknown = paging.items === undefined ? items : { [paging.items]: items };
  const envelope = { ...page.envelope, items };
  return { ...page, envelope, result: withData(page.result, data), next: { kind: 'end' } };
}

/** A copy of a result by its members: those that are getters of a class would be lost to a spread. */
export function withData({ request, response, requestId }: CallSuccess<unknown>, data: unknown): CallSuccess<unknown> {
  return { data, request, response, requestId };
}

export function describeSource({ request, response }: CallSuccess<unknown>): ResponseSource {
  // A source that is not HTTP, as in tests, has no request.
  const sent = request as Request | undefined;
  return { method: sent?.method, url: sent?.url, response };
}
