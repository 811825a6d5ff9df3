import { TempsResponseError } from '../errors/index.ts';
import type { CallResult, CallSuccess } from '../response/result.ts';
import { readEnvelope, type Envelope, type ResponseSource } from './envelope.ts';
import { fingerprintItems } from './list-end/fingerprint.ts';
import { markLater, mayBeAgain } from './list-end/item-marks.ts';
import { continuation, pageStep } from './list-end/list-end.ts';
import type { ListProgress } from './list-end/list-progress.ts';
import { findProblem } from './list-end/problems.ts';
import { addRecent, readIds, withoutRecent } from './list-end/recent-ids.ts';
import { Trail } from './list-end/trail.ts';
import type { Paging } from './paging.ts';
import { itemsBefore, nextQuery, requestedSize, startsLater, type Query } from './queries.ts';

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
 * `changed`: it has items of the first page. `seen`: all its ids were on the last pages.
 */
type Repetition = 'same' | 'alike' | 'changed' | 'seen';

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
  /** It ends a list whose order has changed, and some items of it were on no page. */
  hasMissed: boolean;
  /** It was requested directly, and nothing says that the server heeds the page: it may be the whole list. */
  mayBeWhole: boolean;
}

/** Reads the response for a page. @param known what is known from the pages before */
export function loadPage(
  source: PageSource,
  query: Query,
  result: CallSuccess<unknown>,
  known?: ListProgress,
): LoadedPage {
  const { paging, findPageProblem } = source;
  const envelope = readEnvelope(result.data, paging, () => describeSource(result));
  const { items, nextCursor } = envelope;
  const progress = known ?? {
    ...itemsBefore(paging, query, envelope),
    largest: 0,
    emptyPages: 0,
    pages: 0,
    trail: new Trail(),
    firstMarks: undefined,
    recent: [],
    total: envelope.total,
    changesOrder: false,
    turnsPages: false,
  };
  const { firstMarks, pages, recent, trail } = progress;
  const isCursor = paging.style === 'cursor';
  const ids = isCursor ? undefined : readIds(items);
  const fresh = isCursor ? items : withoutRecent(items, ids, recent);
  const freshIds = fresh === items ? ids : readIds(fresh);
  const kind = continuation(paging, query, envelope, progress, fresh.length);
  const total = progress.total === envelope.total ? envelope.total : undefined;
  const seen = progress.seen + fresh.length;
  const changesOrder = progress.changesOrder || (paging.style === 'page' && !isEndOf(items, fresh));
  const problem =
    findPageProblem?.(envelope) ?? (kind === 'end' ? undefined : findProblem(paging, query, envelope, progress));
  if (problem !== undefined) throw new TempsResponseError({ ...describeSource(result), problem });
  const largest = Math.max(progress.largest, items.length);
  const fingerprint = fingerprintItems(items);
  const hasCome = items.length > 0 && trail.hasPage(pages, fingerprint);
  trail.add(pages, fingerprint, nextCursor);
  const isSeen = fresh.length === 0 && items.length > 0;
  const first = firstMarks?.();
  return {
    result: fresh !== items && Array.isArray(result.data) ? withData(result, fresh) : result,
    envelope: fresh === items ? envelope : { ...envelope, items: fresh },
    sent: items,
    before: progress.seen,
    next:
      kind === 'end'
        ? { kind }
        : { kind, query: nextQuery(paging, query, envelope, pageStep(paging, query, envelope, progress)) },
    progress: {
      seen,
      unsized: progress.unsized,
      largest,
      emptyPages: items.length === 0 ? progress.emptyPages + 1 : 0,
      pages: pages + 1,
      trail,
      firstMarks: known || isCursor ? undefined : markLater(items, ids),
      recent: freshIds
        ? addRecent(recent, freshIds, changesOrder ? Infinity : Math.max(largest, requestedSize(paging, query) ?? 0))
        : recent,
      total,
      changesOrder,
      turnsPages: progress.turnsPages,
    },
    repetition:
      isSeen && (!hasCome || (paging.style === 'offset' && requestedSize(paging, query) !== items.length))
        ? 'seen'
        : hasCome
          ? fingerprint.hasIds
            ? 'same'
            : 'alike'
          : first && mayBeAgain(first, items)
            ? 'changed'
            : undefined,
    hasMissed: kind === 'end' && changesOrder && total !== undefined && seen < total,
    mayBeWhole: known === undefined && startsLater(paging, query) && saysNothing(envelope, progress.seen),
  };
}

/** Whether the response neither says if there is more nor has a total that this page can be a part of. */
function saysNothing({ hasMore, items, total }: Envelope, before: number): boolean {
  return items.length > 0 && (total === undefined ? hasMore === undefined : total < before + items.length);
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
function withData({ request, response, requestId }: CallSuccess<unknown>, data: unknown): CallSuccess<unknown> {
  return { data, request, response, requestId };
}

/** Whether these are the last of the items, or none. */
function isEndOf(items: readonly unknown[], some: readonly unknown[]): boolean {
  const start = items.length - some.length;
  return start === 0 || some.every((item, index) => item === items[start + index]);
}

export function describeSource({ request, response }: CallSuccess<unknown>): ResponseSource {
  // A source that is not HTTP, as in tests, has no request.
  const sent = request as Request | undefined;
  return { method: sent?.method, url: sent?.url, response };
}
