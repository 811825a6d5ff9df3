import { TempsResponseError } from '../../errors/index.ts';
import { readEnvelope } from '../envelope.ts';
import { hasFirst, markItems, mayBeAgain } from './item-marks.ts';
import { fingerprintItems, looksAlike } from './fingerprint.ts';
import type { ListProgress } from './list-progress.ts';
import { isRefusal } from './refused-page.ts';
import { describeSource, ignores, type LoadedPage, type PageSource } from '../loaded-page.ts';
import { positionParameter, requestedSize, toNumber, type Query } from '../queries.ts';

/** A page beyond the end of every list. */
export const FAR_PAGE = 1_000_000;
export const FAR_OFFSET = 1_000_000_000;
/** How many pages ahead to look where the server refuses a page as far as that. */
const NEARER_PAGES = [1000, 100, 10];

/**
 * Whether a page that looks like an earlier one is the end of the list. Some servers send the last page again, or the
 * whole list each time. Throws if there are more items that cannot be read.
 *
 * @param known what is known from the pages before
 */
export async function isEndOfList(
  source: PageSource,
  query: Query,
  page: LoadedPage,
  known: ListProgress,
): Promise<boolean> {
  const { sent: items } = page;
  const { hasMore, total } = page.envelope;
  if (page.repetition === 'same') {
    if (await isFollowedByAnother(source, query, page, known)) return false;
  } else {
    // A server heeds cursors, which it made itself.
    if (known.turnsPages || source.paging.style === 'cursor') return false;
    const { far, isNear } = await fetchFarItems(source, query, items.length);
    const { trail, pages } = page.progress;
    const isKnown = far !== undefined && trail.hasPage(pages, fingerprintItems(far));
    if (page.repetition === 'seen') {
      // A refusal tells nothing. Items that have come may then come for ever.
      page.progress.turnsPages = far?.length === 0;
      if (far && !isKnown && !isAgain(far, items)) return false;
    } else {
      // Lists of items without ids may look alike at each page: a server that refuses to tell is asked once.
      page.progress.turnsPages = far === undefined ? page.repetition === 'alike' : far.length === 0;
      if (!far?.length || (page.repetition === 'changed' && !isAgain(far, items))) return false;
      if (isNear && !isKnown) return false;
    }
  }
  const hasRest = total !== undefined && total > known.seen && !(await wasLastPage(source, query, page, known));
  const saysMore = hasMore === true || source.paging.style === 'cursor' || hasRest;
  const isFirst = known.pages === 1;
  if (saysMore || (isFirst && (await cutsPages(source, query, page, known))))
    throw new TempsResponseError({
      ...describeSource(page.result),
      problem: `the same page again: ${ignores(source.paging)}`,
    });
  return true;
}

/**
 * Whether a list that was read from a later page on began with its last one. Only the first page tells how large those
 * before it are.
 */
async function wasLastPage(
  source: PageSource,
  query: Query,
  { envelope: { items, total } }: LoadedPage,
  { pages, unsized }: ListProgress,
): Promise<boolean> {
  if (unsized === 0 || pages > 1) return false;
  const first = await fetchItems(source, { ...query, [positionParameter(source.paging)]: 1 });
  return first !== undefined && first.length * unsized + items.length === total;
}

/**
 * Whether the page after one that came twice in a row is another. The list has then grown by a whole page in the
 * meantime, as one with the newest first may.
 */
async function isFollowedByAnother(
  source: PageSource,
  query: Query,
  { next, sent: items, envelope: { pageSize } }: LoadedPage,
  { trail, pages, largest }: ListProgress,
): Promise<boolean> {
  // A server may cap the page: one as long as each before it, of several, is full too.
  const isSized = pages > 1 || [requestedSize(source.paging, query), pageSize].includes(items.length);
  const isFull = isSized && items.length >= largest;
  const fingerprint = fingerprintItems(items);
  if (!isFull || next.kind === 'end' || !trail.hasPage(pages, fingerprint, pages - 1)) return false;
  const following = (await fetchItems(source, next.query)) ?? [];
  return following.length > 0 && !looksAlike(fingerprintItems(following), fingerprint);
}

/**
 * Far beyond the end, a server that heeds the page number sends nothing, or the last items of the list. A refusal of
 * any page that far says nothing.
 */
async function fetchFarItems(
  source: PageSource,
  query: Query,
  count: number,
): Promise<{ far: unknown[] | undefined; isNear: boolean }> {
  const { paging } = source;
  const position = positionParameter(paging);
  const [farthest, step] =
    paging.style === 'page' ? [FAR_PAGE, 1] : [FAR_OFFSET, requestedSize(paging, query) ?? count];
  const start = toNumber(query[position]) ?? 0;
  for (const place of [farthest, ...NEARER_PAGES.map((pages) => start + pages * step)]) {
    const far = await fetchItems(source, { ...query, [position]: place });
    if (far) return { far, isNear: place !== farthest };
  }
  return { far: undefined, isNear: false };
}

function isAgain(some: readonly unknown[], items: readonly unknown[]): boolean {
  const marks = markItems(items);
  return marks !== undefined && mayBeAgain(marks, some);
}

/**
 * Whether the server heeds the page size but not the page number, so that there may be more items. Asks for another
 * page size: such a server then sends fewer or more items, while a server that sends the whole list sends the same
 * again.
 */
async function cutsPages(
  source: PageSource,
  query: Query,
  { envelope: { total }, sent: items }: LoadedPage,
  { firstMarks }: ListProgress,
): Promise<boolean> {
  const { size } = source.paging;
  if (size === undefined || requestedSize(source.paging, query) !== items.length || total !== undefined) return false;
  const other = items.length > 1 ? items.length - 1 : 2;
  const found = (await fetchItems(source, { ...query, [size]: other })) ?? [];
  const isCut = found.length === other && firstMarks !== undefined && hasFirst(firstMarks, found);
  return found.length > items.length || isCut || isStart(found, items);
}

/** Whether `some` are the first of `items`, but not all of them. */
function isStart(some: readonly unknown[], items: readonly unknown[]): boolean {
  const start = items.slice(0, some.length);
  return some.length > 0 && start.length < items.length && looksAlike(fingerprintItems(some), fingerprintItems(start));
}

/** The items of a page; `undefined` if the server refuses the query. */
async function fetchItems(source: PageSource, query: Query): Promise<unknown[] | undefined> {
  const result = await source.fetchPage(query).catch((error: unknown) => ({ data: undefined, error }));
  if (!result.error) return readEnvelope(result.data, source.paging).items;
  if (isRefusal(result.error)) return undefined;
  throw result.error;
}
