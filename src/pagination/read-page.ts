import type { CallSuccess } from '../response/result.ts';
import { loadPage } from './load-page.ts';
import type { ListProgress } from './page/list-progress.ts';
import type { LoadedPage } from './page/loaded-page.ts';
import type { PageSource } from './page/page-source.ts';
import type { Query } from './page/queries.ts';

/**
 * Reads the response for a page. Most pages are read at once, since each `await` would cost 1 % of a list call. Only a
 * page that may not be what was asked for takes further requests, and code that is loaded on demand.
 *
 * @param known what is known from the pages before; absent for the first page that was requested
 */
export function readPage(
  source: PageSource,
  query: Query,
  result: CallSuccess<unknown>,
  known?: ListProgress,
): LoadedPage | Promise<LoadedPage> {
  const page = loadPage(source, query, result, known);
  const isPlain = !page.mayBeWhole && !page.repetition && !(page.missingCount > 0);
  return isPlain ? page : examinePage(source, query, page, known);
}

async function examinePage(
  source: PageSource,
  query: Query,
  page: LoadedPage,
  known: ListProgress | undefined,
): Promise<LoadedPage> {
  const { examine } = await import('./list-end/examine.ts');
  return await examine(source, query, page, known);
}
