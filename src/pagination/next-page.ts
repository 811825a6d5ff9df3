import { TempsError } from '../errors/index.ts';
import type { CallResult } from '../response/result.ts';
import { failPage } from './fail-page.ts';
import { isRefusedEnd } from './list-end/refused-page.ts';
import { makeEmptyPage, type LoadedPage } from './page/loaded-page.ts';
import type { PageSource } from './page/page-source.ts';
import { readPage } from './read-page.ts';

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
    const following = readPage(source, next.query, result, progress);
    result.data = present('then' in following ? await following : following);
    return result;
  } catch (error) {
    if (!(await isRefusedEnd(source, page, error))) return failPage(source, result, error);
    const { request, response, requestId } = page.result;
    return { data: present(makeEmptyPage(source, page)), request, response, requestId };
  }
}
