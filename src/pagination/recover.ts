import { readEnvelope, responseError, type Envelope } from './envelope.ts';
import { countMissing, growthSince, type Known } from './known.ts';
import { withMore, type LoadedPage, type PageSource } from './page.ts';
import type { Paging } from './paging.ts';
import {
  firstPosition,
  ignoresPosition,
  isAfterFirst,
  nextQuery,
  positionName,
  readPosition,
  readSize,
  type Query,
} from './query.ts';
import { printOf } from './seen.ts';

/** What is done about each doubt. `before` is what was known before the page. */
export type Recover = typeof recover;

export const recover = {
  /**
   * A page that was requested directly, by a server that may send the first page for each: July
   * sends some lists whole for each page, and a loop of the caller's over page numbers has to end.
   */
  async unproven(source: PageSource, page: LoadedPage): Promise<LoadedPage> {
    const first = await fetchPart(source, { ...page.query, ...startOf(source) });
    if (printOf(page.envelope.items) !== printOf(first.items)) return page;
    const count = first.items.length;
    const all = await readWhole(source, page, count);
    if (all?.length === count)
      return { ...page, items: [], known: { ...page.known, count }, next: 'end' };
    return unlessIgnored(source, page);
  },

  /** The page before again: the server ignores the page, or both have equal rows. */
  async same(source: PageSource, page: LoadedPage, before: Known): Promise<LoadedPage> {
    const all = await readWhole(source, page, before.count);
    if (!all) return unlessIgnored(source, page);
    const { seen, pages, sent } = page.known;
    const known = { ...before, seen, pages };
    const end: LoadedPage = { ...page, items: [], known, next: 'end' };
    if (seen?.canTell) return withMore(end, { items: all, total: undefined });
    const items = all.slice(sent);
    return { ...end, items, known: { ...known, count: known.count + items.length } };
  },

  /**
   * Items were deleted, so that others have moved to the pages before: reads those again, from the
   * latest on.
   */
  async fewer(source: PageSource, page: LoadedPage, before: Known): Promise<LoadedPage> {
    const { paging, query: start } = source;
    const { sent } = before;
    const first = firstPosition(paging);
    let found = page;
    let at = readPosition(paging, page.query);
    for (let left = -growthSince(before, page.envelope); left > 0 && at > first; left -= sent) {
      at = Math.max(first, at - (paging.style === 'page' ? 1 : sent));
      found = withMore(
        found,
        await fetchPart(source, { ...page.query, [positionName(paging)]: at }),
      );
    }
    const isIncomplete = found.next === 'end' && countMissing(found.known) > 0;
    return isIncomplete && !isAfterFirst(paging, start) ? recover.missing(source, found) : found;
  },

  /**
   * Items were on no page, since the order of some is not fixed (visitors, error groups and audit
   * logs of July with equal times): reads the list again by other pages. Throws if that does not
   * bring all.
   */
  async missing(source: PageSource, page: LoadedPage): Promise<LoadedPage> {
    const { count, total, seen } = page.known;
    const wanted = total ?? count + countMissing(page.known);
    let found = page;
    for (const size of sizesToTry(source.paging, wanted))
      for await (const part of readAgain(source, page, size, wanted)) {
        // The same items would count twice.
        if (!seen?.knowsAll) break;
        const before = found.known.count;
        found = withMore(found, part);
        const { count, total } = found.known;
        // Without a total, nothing tells whether any are missing.
        if (count >= (total ?? wanted) || (total === undefined && count === before)) return found;
      }
    if (total === undefined) return found;
    const missing = wanted - found.known.count;
    const advice =
      'their order changes from page to page. Read the list in parts, by a filter, such as times';
    throw responseError(page.result, `${missing} of ${wanted} items on no page: ${advice}`);
  },
};

/**
 * With these shares of the largest size, a group of equal items of up to a fifth of it is whole on a
 * page in every list of up to 20,000 items.
 */
const PAGE_SHARES = [1, 0.81, 0.96, 0.95, 0.92];

/** The sizes by which a list of about `wanted` items is read again. */
function sizesToTry({ style, size, maxSize = Infinity }: Paging, wanted: number): number[] {
  if (size === undefined) return [];
  if (style === 'offset' || wanted <= maxSize) return [Math.min(maxSize, wanted)];
  return [wanted, ...PAGE_SHARES.map((share) => Math.floor(maxSize * share))];
}

/** The parts of a list of about `wanted` items, from its start. */
async function* readAgain(
  source: PageSource,
  { query }: LoadedPage,
  size: number,
  wanted: number,
): AsyncGenerator<Envelope, void, undefined> {
  const { paging } = source;
  const { maxSize = Infinity } = paging;
  let position = firstPosition(paging);
  for (let covered = 0; covered < wanted;) {
    const change = { [paging.size ?? '']: size, [positionName(paging)]: position };
    const part = await fetchPart(source, { ...query, ...change }).catch((error: unknown) => {
      // The reference refuses such a size. July and August take it for projects and deployments.
      if (size > maxSize) return undefined;
      throw error;
    });
    if (!part?.items.length) return;
    yield part;
    const { length } = part.items;
    covered = (paging.style === 'page' ? covered : position) + length;
    // By offset, a group of equal items of up to three quarters of a part is whole on a part.
    position += paging.style === 'page' ? 1 : Math.ceil(length / 4);
  }
}

/** The page, unless a further one is the same too. Two pages of equal rows look alike. */
async function unlessIgnored(source: PageSource, page: LoadedPage): Promise<LoadedPage> {
  const { paging } = source;
  const { query, result, envelope, known } = page;
  const { total = 0 } = envelope;
  const next = readPosition(paging, nextQuery(paging, query, known.sent, undefined));
  const last =
    paging.style === 'page'
      ? firstPosition(paging) + Math.ceil(total / known.sent) - 1
      : total - known.sent;
  const position = { [positionName(paging)]: Math.max(next, last) };
  const further = await fetchPart(source, { ...query, ...position });
  if (printOf(further.items) !== printOf(envelope.items))
    return { ...page, known: { ...known, isPaged: true } };
  const advice = `\`toArray({ limit: ${known.sent} })\` reads its first page`;
  throw responseError(result, `the same page again: ${ignoresPosition(paging)}. ${advice}`);
}

/**
 * All items of a list whose server ignores the page; `undefined` if there are more than that.
 *
 * A full page may not be all: the deliveries of a webhook come by the size asked for, whatever the
 * page, on July's and August's server. A larger page has the rest.
 */
async function readWhole(
  source: PageSource,
  { query, envelope, known }: LoadedPage,
  count: number,
): Promise<unknown[] | undefined> {
  const { sent } = known;
  const { items, total, hasMore } = envelope;
  const { size, maxSize = sent * 2 } = source.paging;
  if (hasMore || (total ?? count) > count) return undefined;
  if (size === undefined || total !== undefined) return items;
  if (sent !== Math.min(readSize(source.paging, query) ?? sent, maxSize)) return items;
  const other = sent < maxSize ? maxSize : sent - 1;
  const whole = await fetchPart(source, { ...query, ...startOf(source), [size]: other });
  return whole.items.length === other ? undefined : whole.items;
}

async function fetchPart(source: PageSource, query: Query): Promise<Envelope> {
  const result = await source.fetchPage(query);
  if (result.error) throw result.error;
  return readEnvelope(result, source.paging);
}

function startOf({ paging }: PageSource): Query {
  return { [positionName(paging)]: firstPosition(paging) };
}
