import type { CallSuccess } from '../response/result.ts';
import { countMissing, countPage, printOf, startProgress, whatFollows, type Progress } from './end.ts';
import { readEnvelope } from './envelope.ts';
import { describeResponse, ignoresPosition, responseError, type LoadedPage, type PageSource } from './page.ts';
import { isAfterFirst, type Query } from './query.ts';
import { addMissing, addMoved, emptyIfWhole, endRepeated } from './recover.ts';

/**
 * Reads the response for a page. Only a page that may not be what was asked for takes further requests.
 *
 * @param before the page before, if the list did not begin with this one
 */
export async function readPage(
  source: PageSource,
  query: Query,
  result: CallSuccess<unknown>,
  before?: LoadedPage,
): Promise<LoadedPage> {
  const { paging } = source;
  const page = makePage(source, query, result, before?.progress);
  if (paging.style === 'cursor') {
    if (page.next === 'end' || page.envelope.nextCursor !== query[paging.cursor]) return page;
    throw responseError(result, `the cursor that it was asked with: ${ignoresPosition(paging)}`);
  }
  if (!before) return isAfterFirst(paging, query) && isPagingUnproven(page) ? emptyIfWhole(source, page) : page;

  const { total = 0 } = before.progress;
  const fallen = total - (page.envelope.total ?? total);
  // A list that has grown by a page sends the page before again too.
  if (page.sent > 0 && fallen >= 0 && page.print === before.print) return endRepeated(source, page, before.progress);
  if (fallen > 0) await addMoved(source, page, fallen);
  const isWhole = !isAfterFirst(paging, source.query ?? {});
  if (page.next === 'end' && isWhole && countMissing(page.progress) > 0) await addMissing(source, page);
  return page;
}

function makePage(
  { paging }: PageSource,
  query: Query,
  result: CallSuccess<unknown>,
  before: Progress | undefined,
): LoadedPage {
  const envelope = readEnvelope(result.data, paging, () => describeResponse(result));
  const progress = before ? { ...before } : startProgress(paging, query, envelope);
  const items = countPage(progress, envelope);
  return {
    query,
    result,
    envelope,
    items,
    sent: envelope.items.length,
    print: printOf(envelope.items),
    total: envelope.total ?? progress.count,
    next: whatFollows(paging, query, envelope, progress),
    progress,
  };
}

/** Whether nothing in a response shows that the server supports paging: no `has_more`, and no total above these items. */
function isPagingUnproven({ envelope: { hasMore, total }, progress, sent }: LoadedPage): boolean {
  return sent > 0 && (total === undefined ? hasMore === undefined : total < progress.count);
}
