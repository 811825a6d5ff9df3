import { fetchItems } from '../page/fetch-page.ts';
import type { ListProgress } from '../page/list-progress.ts';
import type { LoadedPage } from '../page/loaded-page.ts';
import type { PageSource } from '../page/page-source.ts';
import { readPageSize, type Query } from '../page/queries.ts';
import { fingerprintItems, looksAlike } from '../seen/fingerprint.ts';
import { findAddedItems, readNames, sharesHalf, type ItemNames } from '../seen/item-names.ts';
import { fetchFarPage } from './far-page.ts';

/** What a page that resembles an earlier one says about the list. */
export type Verdict =
  /** It is the end. `rest` are the items that came with it and are new. */
  | { isEnd: true; rest: unknown[] }
  /** The list goes on. `supportsPaging`: pages that resemble another need not be judged again. */
  | { isEnd: false; supportsPaging: boolean };

/**
 * Judges a page that resembles an earlier one by a page far beyond the end of the list. If the server ignores the page
 * number, it sends the same there too.
 *
 * @param known what is known from the pages before
 */
export async function judgePage(
  source: PageSource,
  query: Query,
  page: LoadedPage,
  known: ListProgress,
): Promise<Verdict> {
  const { repetition, sent, progress } = page;
  // The server does not ignore the page number, so the list has grown by a page.
  if (known.supportsPaging) return goesOn(true);
  if (repetition === 'same') return judgeSamePage(source, query, page, known);
  // A server does not ignore its own cursors.
  if (source.paging.style === 'cursor') return goesOn(false);
  const { items: far, isNear } = await fetchFarPage(source, query, sent.length);
  const isFarEmpty = far?.length === 0;
  const isFarKnown =
    !isFarEmpty && far !== undefined && progress.seenPages.hasPage(progress.pages, fingerprintItems(far));
  if (repetition === 'seen') {
    // A refusal shows nothing. It is taken for the end: otherwise the loop might never end.
    if (!far || isFarKnown) return endsWith([]);
    const names = readNames(sent);
    return names && sharesHalf(names, far, far.length) ? endsWith([]) : goesOn(isFarEmpty);
  }
  // Pages of items without ids may all look alike. If the server refuses the far page, it is asked only this once.
  if (!far) return goesOn(repetition === 'alike');
  if (isFarEmpty) return goesOn(true);
  if (isNear && !isFarKnown) return goesOn(false);
  if (repetition === 'alike') return endsWith([]);
  const first = known.firstNames?.();
  return isAgain(far, sent, first) ? endsWith(findAddedItems(first, sent)) : goesOn(false);
}

/**
 * Judges a page with the ids of an earlier one. The list goes on if its order has changed, or if it has grown by a whole
 * page in front: then the page before came twice in a row, and the next one is another.
 */
async function judgeSamePage(
  source: PageSource,
  query: Query,
  { next, sent, envelope: { pageSize } }: LoadedPage,
  { seenPages, pages, largest }: ListProgress,
): Promise<Verdict> {
  // A server may limit the page size. So a page is also full if it is as long as each of several pages before it.
  const isSized = pages > 1 || [readPageSize(source.paging, query), pageSize].includes(sent.length);
  const isFull = isSized && sent.length >= largest;
  if (!isFull || next.kind === 'end') return endsWith([]);
  const far = source.paging.style === 'cursor' ? undefined : (await fetchFarPage(source, query, sent.length)).items;
  if (far?.length === 0) return goesOn(true);
  const fingerprint = fingerprintItems(sent);
  const isTwiceInARow = seenPages.hasPage(pages, fingerprint, pages - 1);
  if (!isTwiceInARow) return endsWith([]);
  const following = (await fetchItems(source, next.query)) ?? [];
  if (following.length === 0 || looksAlike(fingerprintItems(following), fingerprint)) return endsWith([]);
  const names = readNames(sent);
  if (!names || !sharesHalf(names, following)) return goesOn(false);
  // The list has grown once more, or it is sent whole each time and has changed.
  const last = far ?? (await fetchFarPage(source, query, sent.length)).items ?? [];
  return isAgain(last, following, names) ? endsWith(findAddedItems(names, following)) : goesOn(false);
}

/** Whether the far page is again both a page that came before, and the one before that. */
function isAgain(far: readonly unknown[], items: readonly unknown[], before: ItemNames | undefined): boolean {
  const names = readNames(items);
  return names !== undefined && before !== undefined && sharesHalf(names, far) && sharesHalf(before, far);
}

function endsWith(rest: unknown[]): Verdict {
  return { isEnd: true, rest };
}

function goesOn(supportsPaging: boolean): Verdict {
  return { isEnd: false, supportsPaging };
}
