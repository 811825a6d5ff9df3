import { TempsResponseError } from '../errors/index.ts';
import type { CallResult } from '../response/result.ts';
import { loadPage, type LoadedPage, type PageSource } from './loaded-page.ts';
import { toNumber, type NextStep, type Query } from './next-step.ts';
import { PagePrefetcher } from './page-prefetcher.ts';

export interface IterateOptions {
  /** Stop once there are this many items. @default Infinity */
  limit?: number | undefined;
  /** How many pages are requested at once. @default 1 */
  concurrency?: number | undefined;
}

const END: NextStep = { kind: 'end' };

/** Iterates the pages in order, from the one that the query names. Throws on the first failure. */
export async function* iteratePages(
  source: PageSource,
  { limit = Infinity, concurrency = 1 }: IterateOptions = {},
): AsyncGenerator<LoadedPage, void, undefined> {
  if (limit <= 0) return;
  const prefetcher = concurrency > 1 ? new PagePrefetcher(source, concurrency) : undefined;
  const cursors = new Set<unknown>();
  let query = firstQuery(source, limit);
  let page: LoadedPage | undefined;
  let count = 0;

  for (;;) {
    const result: CallResult<unknown, boolean> = await (prefetcher?.take(query) ?? source.fetchPage(query));
    if (result.error) throw result.error;
    page = loadPage(source, query, result, page);
    if (page.isDuplicate) return;
    count += page.envelope.items.length;
    const next = count < limit ? page.next : END;
    if (next.kind !== 'end') prefetcher?.prefetch(page, limit - count);
    yield page;
    if (next.kind === 'end') return;
    query = next.query;
    if (source.paging.style === 'cursor') throwOnLoop(cursors, query[source.paging.cursor], source.paging.cursor);
  }
}

/**
 * The query for the largest page, unless the caller chose a size. A page number depends on the page size,
 * so a list that starts after page 1 keeps the server's. With a limit, all pages have the same size, as small as will do.
 */
function firstQuery({ paging, query = {} }: PageSource, limit: number): Query {
  const { size, maxSize } = paging;
  const startsAfterFirst = paging.style === 'page' && (toNumber(query[paging.page]) ?? 1) > 1;
  if (size === undefined || maxSize === undefined || (query[size] ?? undefined) !== undefined || startsAfterFirst)
    return query;
  return { ...query, [size]: limit === Infinity ? maxSize : Math.ceil(limit / Math.ceil(limit / maxSize)) };
}

function throwOnLoop(cursors: Set<unknown>, cursor: unknown, parameter: string): void {
  if (cursors.has(cursor)) {
    throw new TempsResponseError({
      problem: `a \`${parameter}\` that it had sent before: the pages go round in a circle`,
    });
  }
  cursors.add(cursor);
}
