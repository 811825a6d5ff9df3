import { atCaller } from '../errors/index.ts';
import type { CallResult } from '../response/result.ts';
import { forwardAbort } from '../timing/on-abort.ts';
import { loadPage } from './load-page.ts';
import type { LoadedPage, NextStep, PageSource } from './page/loaded-page.ts';
import { withoutWholeList } from './list-page.ts';
import { firstQuery } from './page/queries.ts';

export interface IterateOptions {
  /** Stop once there are this many items. @default Infinity */
  limit?: number | undefined;
  /** How many pages are requested at once. @default 1 */
  concurrency?: number | undefined;
}

const END: NextStep = { kind: 'end' };

/**
 * Iterates the pages in order, starting with the one in the query. Throws on the first failure. Skips pages without
 * items, unless there is no other. `return()` aborts the request that a pending `next()` waits for.
 */
export function iteratePages(source: PageSource, options: IterateOptions = {}): PageGenerator<LoadedPage> {
  const leaving = new AbortController();
  let isLeft = false;
  return onReturn(
    readPages(leavable(source, leaving), options, () => isLeft),
    () => {
      isLeft = true;
      leaving.abort();
    },
  );
}

export type PageGenerator<T> = AsyncGenerator<T, void, undefined>;

/** Calls `leave` at once on `return()`, which a generator would otherwise carry out only after its pending `next()`. */
export function onReturn<T>(generator: PageGenerator<T>, leave: () => void): PageGenerator<T> {
  const end = generator.return.bind(generator);
  // Defined: where the prototypes are frozen, it could not be assigned.
  return Object.defineProperty(generator, 'return', {
    value: (value: void | PromiseLike<void>) => {
      leave();
      return end(value);
    },
  });
}

/** The same source, whose requests `leaving` aborts. It listens to the caller's signal only during a request. */
function leavable(source: PageSource, leaving: AbortController): PageSource {
  return {
    ...source,
    signal: leaving.signal,
    fetchPage: async (query, signal = leaving.signal) => {
      const unlink = forwardAbort(source.signal, leaving);
      try {
        return await source.fetchPage(query, signal);
      } finally {
        unlink();
      }
    },
  };
}

async function* readPages(
  source: PageSource,
  { limit = Infinity, concurrency = 1 }: IterateOptions,
  isLeft: () => boolean,
): PageGenerator<LoadedPage> {
  if (limit <= 0) return;
  // Loaded when used: most lists are read one page at a time, and end without a page that comes again.
  const prefetcher =
    concurrency > 1 ? new (await import('./page-prefetcher.ts')).PagePrefetcher(source, concurrency) : undefined;
  let query = firstQuery(source.paging, source.query ?? {}, limit);
  let before: LoadedPage | undefined;
  let count = 0;

  try {
    for (;;) {
      const result: CallResult<unknown, boolean> = await (prefetcher?.take(query) ?? source.fetchPage(query));
      if (result.error) throw result.error;
      let page = loadPage(source, query, result, before?.progress);
      if (page.mayBeWhole) page = await withoutWholeList(source, query, page);
      if (page.repetition && before) {
        const { withoutRepeated } = await import('./list-end/repeated-page.ts');
        page = await withoutRepeated(source, query, page, before.progress);
      }
      if (page.missed > 0) page = await (await import('./list-end/missing-items.ts')).withMissing(source, query, page);
      count += page.envelope.items.length;
      const next = count < limit ? page.next : END;
      if (next.kind !== 'end') prefetcher?.prefetch(page, limit - count);
      const isShown = page.envelope.items.length > 0 || !before;
      // Set before the page is handed over, so that the one before it is kept no longer.
      before = page;
      if (isShown) yield page;
      if (next.kind === 'end') return;
      ({ query } = next);
    }
  } catch (error) {
    if (before && (await (await import('./list-end/refused-page.ts')).isRefusedEnd(source, before, error))) return;
    if (!isLeft()) throw atCaller(error);
  } finally {
    prefetcher?.stop();
  }
}
