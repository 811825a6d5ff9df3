import { TempsError } from '../errors/index.ts';
import type { CallResult } from '../response/result.ts';
import { failedPage } from './fail-page.ts';
import { isRefusedEnd } from './list-end/refused-page.ts';
import { withMissing } from './list-end/missing-items.ts';
import { withoutRepeated } from './list-end/repeated-page.ts';
import { loadPage } from './load-page.ts';
import { emptyPage, type LoadedPage, type PageSource } from './page/loaded-page.ts';

/**
 * Requests the page after this one, for `nextPage()`. Loaded on demand.
 *
 * @param present makes of a page what callers see
 */
export async function readNextPage(
  source: PageSource,
  page: LoadedPage,
  present: (page: LoadedPage) => unknown,
): Promise<CallResult<unknown, boolean>> {
  const { next, progress } = page;
  let result: CallResult<unknown, boolean> | undefined;
  try {
    if (next.kind === 'end')
      throw new TempsError('There is no next page. Check `hasNextPage()` first', { code: 'no_next_page' });
    result = await source.fetchPage(next.query);
    if (result.error) throw result.error;
    let following = loadPage(source, next.query, result, progress);
    if (following.repetition) following = await withoutRepeated(source, next.query, following, progress);
    if (following.missed > 0) following = await withMissing(source, next.query, following);
    result.data = present(following);
    return result;
  } catch (error) {
    if (!(await isRefusedEnd(source, page, error))) return failedPage(source, result, error);
    const { request, response, requestId } = page.result;
    return { data: present(emptyPage(source, page)), request, response, requestId };
  }
}
