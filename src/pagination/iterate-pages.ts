import { atCaller } from '../errors/index.ts';
import type { CallResult } from '../response/result.ts';
import type { ListProgress } from './list-end/list-progress.ts';
import { loadPage, type LoadedPage, type NextStep, type PageSource } from './loaded-page.ts';
import { firstQuery } from './queries.ts';

export interface IterateOptions {
  /** Stop once there are this many items. @default Infinity */
  limit?: number | undefined;
  /** How many pages are requested at once. @default 1 */
  concurrency?: number | undefined;
}

const END: NextStep = { kind: 'end' };

/**
 * Iterates the pages in order, starting with the one in the query. Throws on the first failure. Skips pages without
 * items, unless there is no other.
 */
export async function* iteratePages(
  source: PageSource,
  { limit = Infinity, concurrency = 1 }: IterateOptions = {},
): AsyncGenerator<LoadedPage, void, undefined> {
  if (limit <= 0) return;
  // Loaded when used: most lists are read one page at a time, and end without a page that comes again.
  const prefetcher =
    concurrency > 1 ? new (await import('./page-prefetcher.ts')).PagePrefetcher(source, concurrency) : undefined;
  let query = firstQuery(source.paging, source.query ?? {}, limit);
  let progress: ListProgress | undefined;
  let count = 0;

  try {
    for (;;) {
      const result: CallResult<unknown, boolean> = await (prefetcher?.take(query) ?? source.fetchPage(query));
      if (result.error) throw result.error;
      const page = loadPage(source, query, result, progress);
      if (page.repetition && progress) {
        const { isEndOfList } = await import('./list-end/repeated-page.ts');
        if (await isEndOfList(source, query, page, progress)) return;
      }
      count += page.envelope.items.length;
      const next = count < limit ? page.next : END;
      if (next.kind !== 'end') prefetcher?.prefetch(page, limit - count);
      if (page.envelope.items.length > 0 || !progress) yield page;
      if (next.kind === 'end') return;
      ({ progress } = page);
      ({ query } = next);
    }
  } catch (error) {
    throw atCaller(error);
  } finally {
    prefetcher?.stop();
  }
}
