import type { ListProgress } from '../page/list-progress.ts';
import type { LoadedPage } from '../page/loaded-page.ts';
import type { PageSource } from '../page/page-source.ts';
import type { Query } from '../page/queries.ts';
import { addMissingItems } from './missing-items.ts';
import { endIfRepeated } from './repeated-page.ts';
import { emptyIfWhole } from './whole-list.ts';

/**
 * Finds out by further requests what a page is that may not be what was asked for: the whole list, an earlier page again,
 * or the last page of a list of which items are missing. Returns the page as callers should see it.
 */
export async function examine(
  source: PageSource,
  query: Query,
  page: LoadedPage,
  known: ListProgress | undefined,
): Promise<LoadedPage> {
  const asked = page.mayBeWhole ? await emptyIfWhole(source, query, page) : page;
  const ended = asked.repetition && known ? await endIfRepeated(source, query, asked, known) : asked;
  return ended.missingCount > 0 ? await addMissingItems(source, query, ended) : ended;
}
