import { TempsResponseError } from '../errors/index.ts';
import type { CallSuccess } from '../response/result.ts';
import { readEnvelope, type Envelope } from './page/envelope.ts';
import { fingerprintItems, type Fingerprint } from './seen/fingerprint.ts';
import { markLater, mayBeAgain } from './seen/item-names.ts';
import { continuation, pageStep } from './list-end/continuation.ts';
import type { ListProgress } from './page/list-progress.ts';
import { findProblem } from './list-end/problems.ts';
import { isMoved, readIds, withoutKnown, type PageIds } from './seen/item-ids.ts';
import { Trail } from './seen/seen-pages.ts';
import { describeSource, withData, type LoadedPage, type PageSource, type Repetition } from './page/loaded-page.ts';
import type { Paging } from './page/paging.ts';
import { itemsBefore, nextQuery, requestedSize, startsLater, type Query } from './page/queries.ts';

/** The items of a page. */
interface Items {
  /** All that the server has sent. */
  sent: unknown[];
  /** Those that were on no page before: `sent` itself if all are new. */
  fresh: unknown[];
  /** `undefined` if an item has none, and in a list with cursors. */
  ids: PageIds | undefined;
  freshIds: PageIds | undefined;
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
  const before = known ?? firstProgress(paging, query, envelope);
  const items = readItems(paging, envelope.items, before);
  const { sent, fresh } = items;
  const kind = continuation(paging, query, envelope, before, fresh.length);
  const problem =
    findPageProblem?.(envelope) ?? (kind === 'end' ? undefined : findProblem(paging, query, envelope, before));
  if (problem !== undefined) throw new TempsResponseError({ ...describeSource(result), problem });
  const fingerprint = fingerprintItems(sent);
  const repetition = findRepetition(paging, query, items, fingerprint, before);
  before.trail.add(before.pages, fingerprint, envelope.nextCursor);
  const progress = nextProgress(paging, envelope, items, before);
  return {
    result: fresh !== sent && Array.isArray(result.data) ? withData(result, fresh) : result,
    envelope: fresh === sent ? envelope : { ...envelope, items: fresh },
    sent,
    before: before.seen,
    next:
      kind === 'end'
        ? { kind }
        : { kind, query: nextQuery(paging, query, envelope, pageStep(paging, query, envelope, before)) },
    progress,
    repetition,
    missed: kind === 'end' && paging.style === 'page' && progress.repeated > 0 ? countMissed(progress) : 0,
    mayBeWhole: known === undefined && startsLater(paging, query) && saysNothing(envelope, before.seen),
  };
}

/** What is known before the first page that was requested. */
function firstProgress(paging: Paging, query: Query, envelope: Envelope): ListProgress {
  return {
    ...itemsBefore(paging, query, envelope),
    largest: 0,
    emptyPages: 0,
    pages: 0,
    trail: new Trail(),
    firstMarks: undefined,
    ids: [],
    total: envelope.total,
    repeated: 0,
    changesOrder: false,
    turnsPages: false,
  };
}

function readItems(paging: Paging, sent: unknown[], known: ListProgress): Items {
  if (paging.style === 'cursor') return { sent, fresh: sent, ids: undefined, freshIds: undefined };
  const ids = readIds(sent);
  const fresh = withoutKnown(sent, ids, known.ids);
  return { sent, fresh, ids, freshIds: fresh === sent ? ids : readIds(fresh) };
}

function findRepetition(
  paging: Paging,
  query: Query,
  { sent, fresh }: Items,
  fingerprint: Fingerprint,
  { firstMarks, pages, trail }: ListProgress,
): Repetition | undefined {
  const hasCome = sent.length > 0 && trail.hasPage(pages, fingerprint);
  const isSeen = fresh.length === 0 && sent.length > 0;
  const isOtherSize = paging.style === 'offset' && requestedSize(paging, query) !== sent.length;
  if (isSeen && (!hasCome || isOtherSize)) return 'seen';
  if (hasCome) return fingerprint.hasIds ? 'same' : 'alike';
  const first = firstMarks?.();
  return first && mayBeAgain(first, sent) ? 'changed' : undefined;
}

function nextProgress(
  paging: Paging,
  { total }: Envelope,
  { sent, fresh, ids, freshIds }: Items,
  before: ListProgress,
): ListProgress {
  const { emptyPages, pages, trail, turnsPages, unsized } = before;
  const isSameTotal = before.total === total;
  const mayChangeOrder = fresh !== sent && isSameTotal && paging.style === 'page';
  return {
    seen: before.seen + fresh.length,
    unsized,
    largest: Math.max(before.largest, sent.length),
    emptyPages: sent.length === 0 ? emptyPages + 1 : 0,
    pages: pages + 1,
    trail,
    firstMarks: pages > 0 || paging.style === 'cursor' ? undefined : markLater(sent, ids),
    ids: freshIds && fresh.length > 0 ? [...before.ids, freshIds] : before.ids,
    total: isSameTotal ? total : NaN,
    repeated: before.repeated + sent.length - fresh.length,
    changesOrder: before.changesOrder || (mayChangeOrder && !isMoved(sent, fresh, before.ids)),
    turnsPages,
  };
}

/** How many items were on no page: each that came again took the place of another. */
function countMissed({ repeated, seen, total }: ListProgress): number {
  return total === undefined ? repeated : total - seen;
}

/** Whether the response neither says if there is more nor has a total that this page can be a part of. */
function saysNothing({ hasMore, items, total }: Envelope, before: number): boolean {
  return items.length > 0 && (total === undefined ? hasMore === undefined : total < before + items.length);
}
