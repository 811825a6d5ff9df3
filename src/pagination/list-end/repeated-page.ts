import { TempsApiError, TempsResponseError } from '../../errors/index.ts';
import type { CallResult } from '../../response/result.ts';
import { readEnvelope } from '../envelope.ts';
import { hasFirstItem, markItems, mayBeAgain } from './item-marks.ts';
import { fingerprintItems, looksAlike } from './fingerprint.ts';
import type { ListProgress } from './list-progress.ts';
import { describeSource, ignores, type LoadedPage, type PageSource } from '../loaded-page.ts';
import { positionParameter, requestedSize, type Query } from '../queries.ts';

/** A page beyond the end of every list. */
const FAR_PAGE = 1_000_000;
const FAR_OFFSET = 1_000_000_000;

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
  const { hasMore, total } = page.envelope;
  if (page.repetition !== 'same' && (known.turnsPages || (await turnsPages(source, query, page)))) return false;
  const saysMore = hasMore === true || source.paging.style === 'cursor' || (total !== undefined && total > known.seen);
  const isFirst = known.trail?.before === undefined;
  if (saysMore || (isFirst && (await cutsPages(source, query, page, known))))
    throw new TempsResponseError({
      ...describeSource(page.result),
      problem: `the same page again: ${ignores(source.paging)}`,
    });
  if (isFirst && source.name !== undefined) source.wholeLists?.add(source.name);
  return true;
}

/**
 * Whether the server heeds the page number: far beyond the end it then sends nothing. After a page that has changed, other
 * items count as well: they may be the last ones of the list. A server heeds cursors, which it made itself.
 */
async function turnsPages(source: PageSource, query: Query, { envelope, repetition }: LoadedPage): Promise<boolean> {
  const { paging } = source;
  if (paging.style === 'cursor') return true;
  const far = { ...query, [positionParameter(paging)]: paging.style === 'page' ? FAR_PAGE : FAR_OFFSET };
  const items = await fetchItems(source, far);
  return items.length === 0 || (repetition === 'changed' && !mayBeAgain(markItems(envelope.items), items));
}

/**
 * Whether the server heeds the page size but not the page number, so that there may be more items. Asks for another
 * page size: such a server then sends fewer or more items, while a server that sends the whole list sends the same
 * again.
 */
async function cutsPages(
  source: PageSource,
  query: Query,
  { envelope }: LoadedPage,
  { firstMarks }: ListProgress,
): Promise<boolean> {
  const { items, total } = envelope;
  const { size } = source.paging;
  if (size === undefined || requestedSize(source.paging, query) !== items.length || total !== undefined) return false;
  const other = items.length > 1 ? items.length - 1 : 2;
  const found = await fetchItems(source, { ...query, [size]: other });
  const isCut = found.length === other && firstMarks !== undefined && hasFirstItem(firstMarks, found);
  return found.length > items.length || isCut || isStart(found, items);
}

/** Whether `some` are the first of `items`, but not all of them. */
function isStart(some: readonly unknown[], items: readonly unknown[]): boolean {
  const start = items.slice(0, some.length);
  return some.length > 0 && start.length < items.length && looksAlike(fingerprintItems(some), fingerprintItems(start));
}

/** The items of a page; none if the server refuses the query. */
async function fetchItems(source: PageSource, query: Query): Promise<unknown[]> {
  let result: CallResult<unknown, boolean>;
  try {
    result = await source.fetchPage(query);
  } catch (error) {
    if (TempsApiError.is(error)) return [];
    throw error;
  }
  if (!result.error) return readEnvelope(result.data, source.paging).items;
  if (TempsApiError.is(result.error)) return [];
  throw result.error;
}
