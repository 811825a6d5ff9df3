import { TempsResponseError } from '../errors/index.ts';
import type { CallResult, CallSuccess } from '../response/result.ts';
import {
  countMissing,
  countPage,
  isSame,
  makePrint,
  startProgress,
  takeNew,
  whatFollows,
  type Next,
  type Print,
  type Progress,
} from './end.ts';
import { readEnvelope, type Envelope, type ResponseSource } from './envelope.ts';
import type { Paging } from './paging.ts';
import { firstPosition, isAfterFirst, positionName, readPosition, readSize, type Query } from './query.ts';

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
  findPageProblem?: ((page: Envelope) => string | undefined) | undefined;
}

/** A page that has arrived and been read. */
export interface LoadedPage {
  query: Query;
  result: CallSuccess<unknown>;
  /** The parts of the response, as the server sent them. */
  envelope: Envelope;
  /** The items that were on no earlier page. */
  items: unknown[];
  /** How many items the server has sent. The caller may change the array. */
  sent: number;
  print: Print;
  /** Number of items before this page. */
  before: number;
  next: Next;
  /** What is known of the list up to this page. */
  progress: Progress;
}

/** A list of more items is not asked for again, all on one page. */
const MAX_ASKED_AGAIN = 5_000;
/** Pages of this part of the size divide a list at other places. */
const OTHER_SIZE = 0.7;

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

/**
 * An empty page in place of one that was requested directly, if it is the first page again: January and July send some
 * lists whole for each page, and a loop of the caller's over page numbers has to end.
 */
async function emptyIfWhole(source: PageSource, page: LoadedPage): Promise<LoadedPage> {
  const { paging } = source;
  const first = await fetchEnvelope(source, { ...page.query, [positionName(paging)]: firstPosition(paging) });
  if (!isSame(page.print, makePrint(first.items))) return page;
  const total = first.total ?? first.items.length;
  const all = await readRepeated(source, page, first.items.length);
  if (all.length > first.items.length) throw ignoresPage(source, page);
  return { ...page, envelope: { ...page.envelope, total }, items: [], next: 'end' };
}

/** Whether a page is the one before again. A list that has grown by a page sends that too. */
function isRepeated(page: LoadedPage, before: LoadedPage, fallen: number): boolean {
  return page.sent > 0 && fallen >= 0 && isSame(page.print, before.print);
}

/** The end of a list whose server ignores the page, and has sent everything. Throws if it has more. */
async function endRepeated(source: PageSource, page: LoadedPage, before: Progress): Promise<LoadedPage> {
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
async function addLostItems(source: PageSource, page: LoadedPage, fallen: number): Promise<LoadedPage> {
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

function ignoresPosition(paging: Paging): string {
  return `the server ignores \`${positionName(paging)}\`, so the rest of the list cannot be read`;
}

function responseError(result: CallSuccess<unknown>, problem: string): TempsResponseError {
  return new TempsResponseError({ ...describeResponse(result), problem });
}

/** The call and response, for an error about it. */
function describeResponse({ request, response }: CallSuccess<unknown>): ResponseSource {
  // A source that is not HTTP, as in tests, has no request.
  const sent = request as Request | undefined;
  return { method: sent?.method, url: sent?.url, response };
}
