import type { CallResult } from '../response/result.ts';
import { TempsResponseError } from '../errors/index.ts';
import { Ahead } from './ahead.ts';
import { loadPage, type LoadedPage, type PageSource } from './loaded-page.ts';
import { numberOf, type NextStep, type Query } from './next-step.ts';

export interface WalkOptions {
  /** Stop once there are this many items. @default Infinity */
  limit?: number | undefined;
  /** How many pages may be on their way at once. @default 1 */
  concurrency?: number | undefined;
}

const END: NextStep = { kind: 'end' };

/** All pages in order, from the one that the query names. Throws on the first failure. */
export async function* walkPages(
  source: PageSource,
  { limit = Infinity, concurrency = 1 }: WalkOptions = {},
): AsyncGenerator<LoadedPage, void, undefined> {
  if (limit <= 0) return;
  const ahead = concurrency > 1 ? new Ahead(source, concurrency) : undefined;
  const cursors = new Set<unknown>();
  let query = firstQuery(source, limit);
  let page: LoadedPage | undefined;
  let count = 0;

  for (;;) {
    const result: CallResult<unknown, boolean> = await (ahead?.take(query) ?? source.fetchPage(query));
    if (result.error) throw result.error;
    page = loadPage(source, query, result, page);
    if (page.isRepeat) return;
    count += page.envelope.items.length;
    const next = count < limit ? page.next : END;
    if (next.kind !== 'end') ahead?.fill(page, limit - count);
    yield page;
    if (next.kind === 'end') return;
    query = next.query;
    if (source.paging.style === 'cursor') refuseLoop(cursors, query[source.paging.cursor], source.paging.cursor);
  }
}

/**
 * Asks for the largest page, unless the caller chose a size. A page number means something for one size only,
 * so a list that starts in the middle keeps the server's. With a limit, pages are equal and no larger than needed.
 */
function firstQuery({ paging, query = {} }: PageSource, limit: number): Query {
  const { size, maxSize } = paging;
  const startsInside = paging.style === 'page' && (numberOf(query[paging.page]) ?? 1) > 1;
  if (size === undefined || maxSize === undefined || (query[size] ?? undefined) !== undefined || startsInside)
    return query;
  return { ...query, [size]: limit === Infinity ? maxSize : Math.ceil(limit / Math.ceil(limit / maxSize)) };
}

function refuseLoop(cursors: Set<unknown>, cursor: unknown, parameter: string): void {
  if (cursors.has(cursor)) {
    throw new TempsResponseError({
      problem: `a \`${parameter}\` that it had sent before: the pages go round in a circle`,
    });
  }
  cursors.add(cursor);
}
