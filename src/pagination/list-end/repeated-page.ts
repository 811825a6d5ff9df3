import { TempsResponseError } from '../../errors/index.ts';
import { cutsPages } from './ignored-page.ts';
import { fetchItems } from '../page/fetch-items.ts';
import { markItems, mayBeAgain, newItems, type ItemMarks } from '../seen/item-names.ts';
import { fingerprintItems, looksAlike } from '../seen/fingerprint.ts';
import { readOnLargestPage } from './largest-page.ts';
import type { ListProgress } from '../page/list-progress.ts';
import { describeSource, lastPage, type LoadedPage, type PageSource } from '../page/loaded-page.ts';
import { ignores } from './problems.ts';
import { firstPosition, positionParameter, requestedSize, toNumber, type Query } from '../page/queries.ts';

/** A page beyond the end of every list. */
export const FAR_PAGE = 1_000_000;
export const FAR_OFFSET = 1_000_000_000;
/** How many pages ahead to look where the server refuses a page as far as that. */
const NEARER_PAGES = [1000, 100, 10];

/**
 * A page that looks like an earlier one, or what is new of it, if it is the end of the list. Some servers send the last
 * page again, or the whole list each time. Throws if there are more items that cannot be read.
 *
 * @param known what is known from the pages before
 */
export async function withoutRepeated(
  source: PageSource,
  query: Query,
  page: LoadedPage,
  known: ListProgress,
): Promise<LoadedPage> {
  const rest = await findRest(source, query, page, known);
  if (rest === undefined) return page;
  const { hasMore, total } = page.envelope;
  // The whole list, which has grown, has more items than have come, but all of them.
  const isWhole = total === page.sent.length;
  const hasRest =
    total !== undefined && total > known.seen && !isWhole && !(await wasLastPage(source, query, page, known));
  const saysMore = hasMore === true || source.paging.style === 'cursor' || hasRest;
  const isFirst = known.pages === 1;
  if (saysMore || (isFirst && (await cutsPages(source, query, page, known)))) {
    const more = isFirst ? await readOnLargestPage(source, query, page) : undefined;
    if (more) return lastPage(source, page, more);
    throw new TempsResponseError({
      ...describeSource(page.result),
      problem: `the same page again: ${ignores(source.paging)}${isFirst ? `. \`toArray({ limit: ${known.seen} })\` reads its first page` : ''}`,
    });
  }
  return lastPage(source, page, rest);
}

/** The new items of a page that looks like an earlier one, if it is the end of the list; `undefined` if it is not. */
async function findRest(
  source: PageSource,
  query: Query,
  page: LoadedPage,
  known: ListProgress,
): Promise<unknown[] | undefined> {
  const { repetition, sent: items } = page;
  // The list has grown by a page.
  if (known.turnsPages) return undefined;
  if (repetition === 'same') return findRestAfter(source, query, page, known);
  // A server heeds cursors, which it made itself.
  if (source.paging.style === 'cursor') return undefined;
  const { far, isNear } = await fetchFarItems(source, query, items.length);
  const { trail, pages } = page.progress;
  const isKnown = far !== undefined && far.length > 0 && trail.hasPage(pages, fingerprintItems(far));
  if (repetition === 'seen') {
    // A refusal tells nothing. Items that have come may then come for ever.
    page.progress.turnsPages = far?.length === 0;
    const marks = markItems(items);
    const isEnd = !far || isKnown || (marks !== undefined && mayBeAgain(marks, far, far.length));
    return isEnd ? [] : undefined;
  }
  // Lists of items without ids may look alike at each page: a server that refuses to tell is asked once.
  page.progress.turnsPages = far === undefined ? repetition === 'alike' : far.length === 0;
  if (!far?.length || (isNear && !isKnown)) return undefined;
  if (repetition === 'alike') return [];
  const firstMarks = known.firstMarks?.();
  return isAgain(far, items, firstMarks) ? newItems(firstMarks, items) : undefined;
}

/**
 * Whether a list that was read from a later page on began with its last one. Only the first page tells how large those
 * before it are.
 */
async function wasLastPage(
  source: PageSource,
  query: Query,
  { sent: items, envelope: { total } }: LoadedPage,
  { pages, unsized }: ListProgress,
): Promise<boolean> {
  if (unsized === 0 || pages > 1) return false;
  const first = await fetchItems(source, {
    ...query,
    [positionParameter(source.paging)]: firstPosition(source.paging),
  });
  return first !== undefined && first.length * unsized + items.length === total;
}

/**
 * The new items after a page that came before, if it is the end of the list; `undefined` if the list goes on. Its order may
 * have changed, or it has grown by a whole page in the meantime, as one with the newest first may: the page came twice in
 * a row then, and the one after it is another.
 */
async function findRestAfter(
  source: PageSource,
  query: Query,
  { next, progress, sent: items, envelope: { pageSize } }: LoadedPage,
  { trail, pages, largest }: ListProgress,
): Promise<unknown[] | undefined> {
  // A server may cap the page: one as long as each before it, of several, is full too.
  const isSized = pages > 1 || [requestedSize(source.paging, query), pageSize].includes(items.length);
  const isFull = isSized && items.length >= largest;
  if (!isFull || next.kind === 'end') return [];
  const { far } = source.paging.style === 'cursor' ? {} : await fetchFarItems(source, query, items.length);
  progress.turnsPages = far?.length === 0;
  if (progress.turnsPages) return undefined;
  const fingerprint = fingerprintItems(items);
  if (!trail.hasPage(pages, fingerprint, pages - 1)) return [];
  const following = (await fetchItems(source, next.query)) ?? [];
  if (following.length === 0 || looksAlike(fingerprintItems(following), fingerprint)) return [];
  const marks = markItems(items);
  if (!marks || !mayBeAgain(marks, following)) return undefined;
  // The list has grown again, or is sent whole each time and has changed.
  const last = far ?? (await fetchFarItems(source, query, items.length)).far ?? [];
  return isAgain(last, following, marks) ? newItems(marks, following) : undefined;
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

/** Whether a page far beyond the end is again a page that came before, and the one before that. */
function isAgain(far: readonly unknown[], items: readonly unknown[], before: ItemMarks | undefined): boolean {
  const marks = markItems(items);
  return marks !== undefined && before !== undefined && mayBeAgain(marks, far) && mayBeAgain(before, far);
}
