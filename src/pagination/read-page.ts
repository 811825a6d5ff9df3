import type { CallSuccess } from '../response/result.ts';
import {
  countMissing,
  countPage,
  isSame,
  makePrint,
  startProgress,
  takeNew,
  whatFollows,
  type Progress,
} from './end.ts';
import { readEnvelope, type Envelope } from './envelope.ts';
import { describeResponse, ignoresPosition, responseError, type LoadedPage, type PageSource } from './page.ts';
import { isAfterFirst, readSize, type Query } from './query.ts';
import { addLostItems, emptyIfWhole, endRepeated } from './recover.ts';

/**
 * Reads the response for a page. Most pages are read at once, since each `await` would cost 1 % of a list call
 * (bench/README.md, "A list against a get"). Only a page that may not be what was asked for takes further requests.
 *
 * @param before the page before, if the list did not begin with this one
 */
export function readPage(
  source: PageSource,
  query: Query,
  result: CallSuccess<unknown>,
  before?: LoadedPage,
): LoadedPage | Promise<LoadedPage> {
  const { paging } = source;
  const envelope = readEnvelope(result.data, paging, () => describeResponse(result));
  const problem = source.findPageProblem?.(envelope);
  if (problem !== undefined) throw responseError(result, problem);
  if (paging.style === 'cursor' && envelope.nextCursor !== undefined && envelope.nextCursor === query[paging.cursor])
    throw responseError(result, `the cursor that it was asked with: ${ignoresPosition(paging)}`);
  if (!before) {
    const page = makePage(source, query, result, envelope);
    return isAfterFirst(paging, query) && isPagingUnproven(page) ? emptyIfWhole(source, page) : page;
  }
  const fallen = (before.progress.total ?? 0) - (envelope.total ?? before.progress.total ?? 0);
  const page = makePage(source, query, result, envelope, before.progress);
  if (paging.style !== 'cursor' && isRepeated(page, before, fallen)) return endRepeated(source, page, before.progress);
  const isCut = page.next === 'end' && countMissing(page.progress) > 0;
  return fallen > 0 || isCut ? addLostItems(source, page, fallen) : page;
}

/** Throws if a list without pages has more items than the server sends at once, unless the caller chose how many. */
export function checkWhole(
  { paging, query = {} }: PageSource,
  { envelope: { total = 0 }, result, sent }: LoadedPage,
): void {
  if (paging.style !== 'whole' || total <= sent || readSize(paging, query) !== undefined) return;
  throw responseError(result, `${sent} of ${total} items, and has no pages: ask for fewer, by a filter or \`limit\``);
}

/** Remembers the ids of the first page before its next one is read, since most lists have one page. */
export function rememberFirst({ items, progress }: LoadedPage): void {
  if (progress.pages === 1 && progress.pageOfId?.size === 0) takeNew(items, progress);
}

function makePage(
  { paging }: PageSource,
  query: Query,
  result: CallSuccess<unknown>,
  envelope: Envelope,
  before?: Progress,
): LoadedPage {
  const progress = before ? { ...before, pages: before.pages + 1 } : startProgress(paging, query, envelope);
  const known = progress.count;
  const items = before ? takeNew(envelope.items, progress) : envelope.items;
  countPage(progress, envelope, items.length);
  return {
    query,
    result,
    envelope,
    items,
    sent: envelope.items.length,
    print: makePrint(envelope.items),
    before: known,
    next: whatFollows(paging, query, envelope, progress),
    progress,
  };
}

/** Whether nothing in a response shows that the server supports paging: no `has_more`, and no total above these items. */
function isPagingUnproven({ envelope: { hasMore, total }, progress, sent }: LoadedPage): boolean {
  return sent > 0 && (total === undefined ? hasMore === undefined : total < progress.count);
}

/** Whether a page is the one before again. A list that has grown by a page sends that too. */
function isRepeated(page: LoadedPage, before: LoadedPage, fallen: number): boolean {
  return page.sent > 0 && fallen >= 0 && isSame(page.print, before.print);
}
