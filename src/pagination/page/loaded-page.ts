import type { CallSuccess } from '../../response/result.ts';
import type { Envelope } from './envelope.ts';
import type { ListProgress } from './list-progress.ts';
import type { PageSource } from './page-source.ts';
import type { Query } from './queries.ts';

/** What follows a page. `maybe`: only requesting the next page can tell. */
export type NextStep = { kind: 'end' } | { kind: 'more' | 'maybe'; query: Query };

/**
 * How a page resembles an earlier one.
 *
 * - `same`: it has the same ids, so it is that page.
 * - `alike`: it looks the same, but has no ids.
 * - `changed`: it has half of the items of the first page, and others.
 * - `seen`: all its items were on earlier pages.
 */
export type Repetition = 'same' | 'alike' | 'changed' | 'seen';

/** A page that has arrived and been read. */
export interface LoadedPage {
  result: CallSuccess<unknown>;
  /** Its items are those that were on no earlier page. */
  envelope: Envelope;
  /** All items that the server has sent, also those that came before. */
  sent: readonly unknown[];
  /** Number of items on the pages before. */
  before: number;
  next: NextStep;
  /** What is known about the list up to this page. */
  progress: ListProgress;
  repetition: Repetition | undefined;
  /** On the last page: how many items of the list were on no page. */
  missingCount: number;
  /** It was requested directly, and nothing says that the server supports paging: it may be the whole list. */
  mayBeWhole: boolean;
}

/** An empty last page in place of one whose items came before. @param total the number of items of the list */
export function makeEmptyPage(source: PageSource, page: LoadedPage, total = page.envelope.total): LoadedPage {
  return makeLastPage(source, { ...page, envelope: { ...page.envelope, total } }, []);
}

/** The last page of a list, with these items only: the others came before. */
export function makeLastPage({ paging }: PageSource, page: LoadedPage, items: unknown[]): LoadedPage {
  const data: unknown = paging.items === undefined ? items : { [paging.items]: items };
  const envelope = { ...page.envelope, items };
  return { ...page, envelope, result: replaceData(page.result, data), next: { kind: 'end' } };
}

/** A result with other data. Copied by its members: a spread would lose those that are getters of a class. */
export function replaceData(
  { request, response, requestId }: CallSuccess<unknown>,
  data: unknown,
): CallSuccess<unknown> {
  return { data, request, response, requestId };
}
