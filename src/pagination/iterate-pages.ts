import { atCaller } from '../errors/index.ts';
import type { CallResult } from '../response/result.ts';
import { forwardAbort } from '../timing/on-abort.ts';
import type { PagePrefetcher } from './page-prefetcher.ts';
import type { LoadedPage, NextStep } from './page/loaded-page.ts';
import type { PageSource } from './page/page-source.ts';
import { buildFirstQuery } from './page/queries.ts';
import { readPage } from './read-page.ts';

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
    readPages(makeLeavable(source, leaving), options, () => isLeft),
    () => {
      isLeft = true;
      leaving.abort();
    },
  );
}

export type PageGenerator<T> = AsyncGenerator<T, void, undefined>;

/** Calls `leave` at once on `return()`. The generator itself would carry it out only after its pending `next()`. */
export function onReturn<T>(generator: PageGenerator<T>, leave: () => void): PageGenerator<T> {
  const end = generator.return.bind(generator);
  // It is defined, since a member of a frozen prototype cannot be assigned.
  return Object.defineProperty(generator, 'return', {
    value: (value: void | PromiseLike<void>) => {
      leave();
      return end(value);
    },
  });
}

/** A copy of the source whose requests `leaving` aborts. It listens to the caller's signal only during a request. */
function makeLeavable(source: PageSource, leaving: AbortController): PageSource {
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
  const prefetcher = concurrency > 1 ? await createPrefetcher(source, concurrency) : undefined;
  let query = buildFirstQuery(source.paging, source.query ?? {}, limit);
  let before: LoadedPage | undefined;
  let count = 0;

  try {
    for (;;) {
      const result: CallResult<unknown, boolean> = await (prefetcher?.take(query) ?? source.fetchPage(query));
      if (result.error) throw result.error;
      const reading = readPage(source, query, result, before?.progress);
      const page = 'then' in reading ? await reading : reading;
      count += page.envelope.items.length;
      const next = count < limit ? page.next : END;
      if (next.kind !== 'end') prefetcher?.prefetch(page, limit - count);
      const isShown = page.envelope.items.length > 0 || !before;
      // Set before the page is handed over, so that the page before can be collected as garbage.
      before = page;
      if (isShown) yield page;
      if (next.kind === 'end') return;
      ({ query } = next);
    }
  } catch (error) {
    if (before && (await isRefusedEnd(source, before, error))) return;
    if (!isLeft()) throw atCaller(error);
  } finally {
    prefetcher?.stop();
  }
}

/** Loaded on demand: most lists are read one page at a time. */
async function createPrefetcher(source: PageSource, concurrency: number): Promise<PagePrefetcher> {
  const { PagePrefetcher } = await import('./page-prefetcher.ts');
  return new PagePrefetcher(source, concurrency);
}

/** Loaded on demand: most lists end without a failure. */
async function isRefusedEnd(source: PageSource, before: LoadedPage, error: unknown): Promise<boolean> {
  const refusedPage = await import('./list-end/refused-page.ts');
  return await refusedPage.isRefusedEnd(source, before, error);
}
