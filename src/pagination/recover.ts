import type { TempsResponseError } from '../errors/index.ts';
import { countMissing, isSame, makePrint, takeNew, whatFollows, type Progress } from './end.ts';
import { readEnvelope, type Envelope } from './envelope.ts';
import { describeResponse, ignoresPosition, responseError, type LoadedPage, type PageSource } from './page.ts';
import { firstPosition, isAfterFirst, positionName, readPosition, readSize, type Query } from './query.ts';

/** A list of more items is not asked for again, all on one page. */
const MAX_ASKED_AGAIN = 5_000;
/** Pages of this part of the size divide a list at other places. */
const OTHER_SIZE = 0.7;

/**
 * An empty page in place of one that was requested directly, if it is the first page again: January and July send some
 * lists whole for each page, and a loop of the caller's over page numbers has to end.
 */
export async function emptyIfWhole(source: PageSource, page: LoadedPage): Promise<LoadedPage> {
  const { paging } = source;
  const first = await fetchEnvelope(source, { ...page.query, [positionName(paging)]: firstPosition(paging) });
  if (!isSame(page.print, makePrint(first.items))) return page;
  const total = first.total ?? first.items.length;
  const all = await readRepeated(source, page, first.items.length);
  if (all.length > first.items.length) throw ignoresPage(source, page);
  return { ...page, envelope: { ...page.envelope, total }, items: [], next: 'end' };
}

/** The end of a list whose server ignores the page, and has sent everything. Throws if it has more. */
export async function endRepeated(source: PageSource, page: LoadedPage, before: Progress): Promise<LoadedPage> {
  const all = await readRepeated(source, page, before.count);
  const items = before.pageOfId ? takeNew(all, { ...before, pages: before.pages + 1 }) : all.slice(page.sent);
  return { ...page, items, next: 'end' };
}

/**
 * All items of a list whose server ignores the page. Throws if there are more than that.
 *
 * The deliveries of a webhook come by the size asked for, whatever the page, on January's and July's server: a full page
 * may not be all, and the largest one has the rest.
 *
 * @param count how many items are known
 */
async function readRepeated(source: PageSource, page: LoadedPage, count: number): Promise<unknown[]> {
  const { size, maxSize } = source.paging;
  const { envelope, query, sent } = page;
  if (envelope.hasMore || (envelope.total ?? count) > count) throw ignoresPage(source, page);
  if (size === undefined || maxSize === undefined || envelope.total !== undefined) return envelope.items;
  if (sent !== Math.min(readSize(source.paging, query) ?? sent, maxSize)) return envelope.items;
  const other = sent < maxSize ? maxSize : sent - 1;
  const start = { [positionName(source.paging)]: firstPosition(source.paging) };
  const { items } = await fetchEnvelope(source, { ...query, ...start, [size]: other });
  if (items.length === other) throw ignoresPage(source, page);
  return items;
}

/**
 * Adds items that have left the page that they would have been on: those that moved to an earlier one, since others were
 * deleted, and on the last page those that were on none, since the order of a list leaves that of some items open (error
 * groups of July). Throws if items are still missing then.
 *
 * @param fallen by how much the total has fallen
 */
export async function addLostItems(source: PageSource, page: LoadedPage, fallen: number): Promise<LoadedPage> {
  const { paging, query = {} } = source;
  const { progress } = page;
  if (fallen > 0 && progress.largest > 0) {
    const moved = await readMoved(source, page, fallen);
    page.items = [...moved, ...page.items];
    page.next = whatFollows(paging, page.query, page.envelope, progress);
  }
  if (page.next !== 'end' || isAfterFirst(paging, query) || countMissing(progress) === 0) return page;
  page.items = [...page.items, ...(await readMissing(source, page))];
  // Those that were added have come now too.
  const left = (progress.total ?? 0) - progress.count;
  if (left <= 0) return page;
  const { size, maxSize = 0 } = paging;
  const isLargest = size === undefined || (readSize(paging, page.query) ?? 0) >= maxSize;
  throw responseError(
    page.result,
    `${left} of ${progress.total} items on no page: their order changes from page to page. Ask for ${isLargest ? '' : `larger pages (\`${size}\`, up to ${maxSize}) or `}fewer items, by a filter`,
  );
}

/** The items that have moved to the pages before this one. */
async function readMoved(source: PageSource, { progress, query }: LoadedPage, fallen: number): Promise<unknown[]> {
  const { paging } = source;
  const isByPage = paging.style === 'page';
  const step = isByPage ? 1 : progress.largest;
  const position = readPosition(paging, query);
  const moved: unknown[] = [];
  const back = isByPage ? Math.ceil(fallen / progress.largest) : fallen;
  for (let at = Math.max(firstPosition(paging), position - back); at < position; at += step)
    moved.push(...(await readUnseen(source, progress, { ...query, [positionName(paging)]: at })));
  return moved;
}

/** The items that were on no page: asks for all on one page and, if the server sends fewer, for pages of another size. */
async function readMissing(source: PageSource, { progress, query }: LoadedPage): Promise<unknown[]> {
  const { paging } = source;
  const all = progress.total ?? progress.count + countMissing(progress);
  if (paging.size === undefined || progress.largest === 0 || all > MAX_ASKED_AGAIN) return [];
  const ask = (size: number, position: number): Promise<unknown[]> =>
    readUnseen(source, progress, { ...query, [paging.size ?? '']: size, [positionName(paging)]: position });
  const found = await ask(all, firstPosition(paging));
  const size = Math.ceil(progress.largest * OTHER_SIZE);
  for (let page = 0; progress.count < (progress.total ?? 0) && page * size < all; page++)
    found.push(...(await ask(size, firstPosition(paging) + page * (paging.style === 'page' ? 1 : size))));
  return found;
}

/** The items of a page that were on no page so far, counted in. Items without ids cannot be told from others. */
async function readUnseen(source: PageSource, progress: Progress, query: Query): Promise<unknown[]> {
  if (!progress.pageOfId) return [];
  const { items } = await fetchEnvelope(source, query);
  progress.pages++;
  const fresh = takeNew(items, progress);
  progress.count += fresh.length;
  return fresh;
}

async function fetchEnvelope(source: PageSource, query: Query): Promise<Envelope> {
  const result = await source.fetchPage(query);
  if (result.error) throw result.error;
  return readEnvelope(result.data, source.paging, () => describeResponse(result));
}

function ignoresPage({ paging }: PageSource, { progress, result, sent }: LoadedPage): TempsResponseError {
  const advice = progress.pages === 2 ? `. \`toArray({ limit: ${sent} })\` reads its first page` : '';
  return responseError(result, `the same page again: ${ignoresPosition(paging)}${advice}`);
}
