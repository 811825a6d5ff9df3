import { atCaller } from '../errors/index.ts';
import type { CallSuccess } from '../response/result.ts';
import { countMissing, countPage, printOf, startProgress, takeNew, whatFollows, type Progress } from './end.ts';
import { readEnvelope, responseError } from './envelope.ts';
import type { LoadedPage, PageSource } from './page.ts';
import { firstQuery, ignoresPosition, isAfterFirst, nextQuery, readSize, type Query } from './query.ts';
import { addMissing, addMoved, emptyIfWhole, endRepeated } from './recover.ts';
import { requestPages } from './requests.ts';

export interface IterateOptions {
  /** Stop once there are this many items. @default Infinity */
  limit?: number | undefined;
  /** How many pages are requested at once. @default 1 */
  concurrency?: number | undefined;
}

/**
 * Iterates the pages in order, starting with the one in the query. Throws on the first failure. Skips pages without
 * items, unless there is no other. `return()` aborts the request that a pending `next()` waits for.
 *
 * @param present makes of a page what is iterated
 */
export function iteratePages<T>(
  source: PageSource,
  { limit = Infinity, concurrency = 1 }: IterateOptions,
  present: (page: LoadedPage) => T,
): AsyncGenerator<T, void, undefined> {
  const { paging } = source;
  const requests = requestPages(source, concurrency);
  let isLeft = false;

  async function* readPages(): AsyncGenerator<T, void, undefined> {
    if (limit <= 0) return;
    let query = firstQuery(paging, source.query ?? {}, limit);
    let before: LoadedPage | undefined;
    let count = 0;
    try {
      for (;;) {
        const result = await requests.take(query);
        if (result.error) throw result.error;
        const page = await readPage(requests.source, query, result, before);
        count += page.items.length;
        if (count < limit) checkWhole(source, page);
        const isLast = count >= limit || page.next === 'end';
        if (!isLast) requests.askAhead(page, limit - count);
        const isShown = page.items.length > 0 || !before;
        // Set before the page is handed over, so that the page before can be collected as garbage.
        before = page;
        if (isShown) yield present(page);
        if (isLast) return;
        query = nextQuery(paging, query, page.sent, page.envelope.nextCursor);
      }
    } catch (error) {
      if (!isLeft) throw atCaller(error);
    } finally {
      requests.end();
    }
  }

  const pages = readPages();
  const end = pages.return.bind(pages);
  // The generator itself would carry it out only after its pending `next()`.
  pages.return = (value) => {
    isLeft = true;
    requests.end();
    return end(value);
  };
  return pages;
}

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
  if (page.sent > 0 && fallen >= 0 && printOf(page.envelope.items) === before.print)
    return endRepeated(source, page, before.progress);
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
  const envelope = readEnvelope(result, paging);
  const progress = before ? { ...before } : startProgress(paging, query, envelope);
  const items = countPage(progress, envelope);
  const next = whatFollows(paging, query, envelope, progress);
  // Most lists have one page, of which nothing has to be remembered.
  if (!before && next !== 'end') takeNew(envelope.items, progress);
  return {
    query,
    result,
    envelope,
    items,
    sent: envelope.items.length,
    print: next === 'end' ? undefined : printOf(envelope.items),
    total: envelope.total ?? progress.count,
    next,
    progress,
  };
}

/** Whether nothing in a response shows that the server supports paging: no `has_more`, and no total above these items. */
function isPagingUnproven({ envelope: { hasMore, total }, progress, sent }: LoadedPage): boolean {
  return sent > 0 && (total === undefined ? hasMore === undefined : total < progress.count);
}

/** Throws if a list without pages has more items than the server sends at once, unless the caller chose how many. */
function checkWhole({ paging, query = {} }: PageSource, { total, result, sent }: LoadedPage): void {
  if (paging.style !== 'whole' || total <= sent || readSize(paging, query) !== undefined) return;
  throw responseError(result, `${sent} of ${total} items, and has no pages: ask for fewer, by a filter or \`limit\``);
}
