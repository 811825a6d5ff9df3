import { TempsResponseError } from '../errors/index.ts';
import type { CallSuccess } from '../response/result.ts';
import { countStep, decideContinuation } from './list-end/continuation.ts';
import { findProblem } from './list-end/problems.ts';
import { findRepetition } from './list-end/repetition.ts';
import { readEnvelope, type Envelope } from './page/envelope.ts';
import { advanceProgress, countMissing, startProgress, type ListProgress } from './page/list-progress.ts';
import { replaceData, type LoadedPage } from './page/loaded-page.ts';
import { describeResponse, type PageSource } from './page/page-source.ts';
import type { Paging } from './page/paging.ts';
import { buildNextQuery, isAfterFirst, type Query } from './page/queries.ts';
import { fingerprintItems } from './seen/fingerprint.ts';
import { splitItems, type PageItems } from './seen/item-ids.ts';

/**
 * Reads a page from a response, without another request, and records it. Throws if the rest of the list cannot be read.
 *
 * @param known what is known from the pages before; absent for the first page that was requested
 */
export function loadPage(
  source: PageSource,
  query: Query,
  result: CallSuccess<unknown>,
  known?: ListProgress,
): LoadedPage {
  const { paging, findPageProblem } = source;
  const envelope = readEnvelope(result.data, paging, () => describeResponse(result));
  const before = known ?? startProgress(paging, query, envelope);
  const items = readItems(paging, envelope.items, before);
  const { sent, fresh } = items;
  const kind = decideContinuation(paging, query, envelope, before, fresh.length);
  const problem =
    findPageProblem?.(envelope) ?? (kind === 'end' ? undefined : findProblem(paging, query, envelope, before));
  if (problem !== undefined) throw new TempsResponseError({ ...describeResponse(result), problem });
  const fingerprint = fingerprintItems(sent);
  const repetition = findRepetition(paging, query, items, fingerprint, before);
  // All pages of a list share this record: each compares itself only with those before it.
  before.seenPages.add(before.pages, fingerprint, envelope.nextCursor);
  const progress = advanceProgress(paging, envelope, items, before);
  return {
    result: fresh !== sent && Array.isArray(result.data) ? replaceData(result, fresh) : result,
    envelope: fresh === sent ? envelope : { ...envelope, items: fresh },
    sent,
    before: before.seen,
    next:
      kind === 'end'
        ? { kind }
        : { kind, query: buildNextQuery(paging, query, envelope, countStep(paging, query, envelope, before)) },
    progress,
    repetition,
    missingCount: kind === 'end' ? countMissing(progress) : 0,
    mayBeWhole: known === undefined && isAfterFirst(paging, query) && isPagingUnproven(envelope, before.seen),
  };
}

/** A list with cursors needs no ids: the next page begins after the last item, also if the list has changed. */
function readItems(paging: Paging, sent: unknown[], { ids }: ListProgress): PageItems {
  if (paging.style === 'cursor') return { sent, fresh: sent, ids: undefined, freshIds: undefined };
  return splitItems(sent, ids);
}

/** Whether nothing in a response shows that the server supports paging: no `has_more`, and no total above these items. */
function isPagingUnproven({ hasMore, items, total }: Envelope, before: number): boolean {
  return items.length > 0 && (total === undefined ? hasMore === undefined : total < before + items.length);
}
