import { TempsResponseError } from '../../errors/index.ts';
import { fetchItems } from '../page/fetch-page.ts';
import type { ListProgress } from '../page/list-progress.ts';
import { makeLastPage, type LoadedPage } from '../page/loaded-page.ts';
import { describeResponse, type PageSource } from '../page/page-source.ts';
import { getFirstPosition, getPositionParameter, type Query } from '../page/queries.ts';
import { supportsSizeOnly } from './ignored-page.ts';
import { judgePage } from './judge-page.ts';
import { readOnLargestPage } from './largest-page.ts';
import { describeIgnored } from './problems.ts';

/**
 * The page itself if it only resembles an earlier one; the last page, with what is new on it, if it is the end of the
 * list. Some servers send the last page again, or the whole list each time. Throws if there are more items that cannot be
 * read.
 *
 * @param known what is known from the pages before
 */
export async function endIfRepeated(
  source: PageSource,
  query: Query,
  page: LoadedPage,
  known: ListProgress,
): Promise<LoadedPage> {
  const verdict = await judgePage(source, query, page, known);
  if (!verdict.isEnd) return { ...page, progress: { ...page.progress, supportsPaging: verdict.supportsPaging } };
  const isSecond = known.pages === 1;
  const isCut =
    (await hasMore(source, query, page, known)) || (isSecond && (await supportsSizeOnly(source, query, page, known)));
  if (!isCut) return makeLastPage(source, page, verdict.rest);
  const more = isSecond ? await readOnLargestPage(source, query, page) : undefined;
  if (more) return makeLastPage(source, page, more);
  throw new TempsResponseError({
    ...describeResponse(page.result),
    problem: `the same page again: ${describeIgnored(source.paging)}${isSecond ? `. \`toArray({ limit: ${known.seen} })\` reads its first page` : ''}`,
  });
}

/** Whether the response says that there are more items than have come. */
async function hasMore(source: PageSource, query: Query, page: LoadedPage, known: ListProgress): Promise<boolean> {
  const { envelope, sent } = page;
  const { total } = envelope;
  // A whole list that has grown has more items than came before, but it has sent them all now.
  const isBelowTotal = total !== undefined && total > known.seen && total !== sent.length;
  const isLess = isBelowTotal && !(await hasBegunAtEnd(source, query, page, known));
  return envelope.hasMore === true || source.paging.style === 'cursor' || isLess;
}

/**
 * Whether a list that was read from a later page on began at its last one. Asks for the first page of the list: only that
 * one shows how large the pages before are.
 */
async function hasBegunAtEnd(
  source: PageSource,
  query: Query,
  { sent, envelope: { total } }: LoadedPage,
  { pages, unsized }: ListProgress,
): Promise<boolean> {
  if (unsized === 0 || pages > 1) return false;
  const first = await fetchItems(source, {
    ...query,
    [getPositionParameter(source.paging)]: getFirstPosition(source.paging),
  });
  return first !== undefined && first.length * unsized + sent.length === total;
}
