import { responseError } from './envelope.ts';
import { countMissing, growthBetween, readStep, type Page, type PageSource } from './page.ts';
import {
  firstPosition,
  ignoresPosition,
  isAfterFirst,
  positionName,
  readPosition,
  readSize,
  stepAfter,
} from './query.ts';
import { printOf } from './seen.ts';

/** What is done about each doubt. `before` is the page before, if there is one. */
export type Recover = typeof recover;

export const recover = {
  /**
   * A page that was requested directly, by a server that may send the first page for each: July
   * sends some lists whole for each page, and a loop of the caller's over page numbers has to end.
   */
  async unproven(source: PageSource, page: Page): Promise<Page> {
    const first = await readPart(source, page, firstPosition(source.paging));
    if (printOf(page.envelope.items) !== printOf(first.envelope.items)) return page;
    return recover.same(source, readStep(source, page.query, page.result, first), first);
  },

  /** The page before again: the server ignores the page, or both have equal rows. */
  async same(source: PageSource, page: Page, before: Page): Promise<Page> {
    const whole = await readWhole(source, page, before.count);
    if (!whole) return unlessIgnored(source, page);
    const end = { ...page, hasNext: false };
    if (page.seen?.canTell) return withMore(end, whole);
    const items = whole.envelope.items.slice(page.sent);
    return { ...end, items, count: before.count + items.length };
  },

  /**
   * Items were deleted, so that others have moved to the pages before: reads those again, from the
   * latest on.
   */
  async fewer(source: PageSource, page: Page, before: Page): Promise<Page> {
    const { paging } = source;
    const first = firstPosition(paging);
    let found = page;
    let position = readPosition(paging, page.query);
    for (let left = -growthBetween(before, page); left > 0 && position > first;) {
      position = Math.max(first, position - stepAfter(paging, before.sent));
      found = withMore(found, await readPart(source, page, position));
      left -= before.sent;
    }
    const isWhole = found.hasNext || countMissing(found) === 0;
    return isWhole || isAfterFirst(paging, source.query) ? found : recover.missing(source, found);
  },

  /**
   * Items were on no page, since the order of some is not fixed (visitors, error groups and audit
   * logs of July with equal times): reads the list again by other pages. Throws if that does not
   * bring all.
   */
  async missing(source: PageSource, page: Page): Promise<Page> {
    const { paging } = source;
    const { count, total, seen } = page;
    const wanted = total ?? count + countMissing(page);
    const isByPage = paging.style === 'page';
    let found = page;
    for (const size of sizesToTry(source, wanted)) {
      let position = firstPosition(paging);
      for (let covered = 0; covered < wanted;) {
        // The same items would count twice.
        if (!seen?.knowsAll) break;
        const before = found.count;
        const part = await readPart(source, page, position, size);
        if (part.sent === 0) break;
        found = withMore(found, part);
        // Without a total, nothing tells whether any are missing.
        if (total === undefined && found.count === before) return found;
        if (found.count >= (found.total ?? wanted)) return found;
        covered = (isByPage ? covered : position) + part.sent;
        // By offset, a group of equal items of up to three quarters of a part is whole on a part.
        position += isByPage ? 1 : Math.ceil(part.sent / 4);
      }
    }
    if (total === undefined) return found;
    const missing = wanted - found.count;
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
function sizesToTry({ paging }: PageSource, wanted: number): number[] {
  const { style, size, maxSize = Infinity } = paging;
  if (size === undefined) return [];
  const shares = style === 'page' && wanted > maxSize ? PAGE_SHARES : [1];
  return shares.map((share) => Math.floor(Math.min(wanted, maxSize) * share));
}

/** The page, unless a further one is the same too. Two pages of equal rows look alike. */
async function unlessIgnored(source: PageSource, page: Page): Promise<Page> {
  const { paging } = source;
  const { query, result, envelope, sent, total = 0 } = page;
  const next = readPosition(paging, query) + stepAfter(paging, sent);
  const last = firstPosition(paging) + stepAfter(paging, sent) * (Math.ceil(total / sent) - 1);
  const further = await readPart(source, page, Math.max(next, last));
  if (printOf(further.envelope.items) !== printOf(envelope.items))
    return { ...page, isPaged: true };
  const advice = `\`toArray({ limit: ${sent} })\` reads its first page`;
  throw responseError(result, `the same page again: ${ignoresPosition(paging)}. ${advice}`);
}

/**
 * A page with all items of a list whose server ignores the page; `undefined` if there are more.
 *
 * A full page may not be all: the deliveries of a webhook come by the size asked for, whatever the
 * page, on July's and August's server. A larger page has the rest.
 */
async function readWhole(source: PageSource, page: Page, count: number): Promise<Page | undefined> {
  const { query, envelope, sent } = page;
  const { total, hasMore } = envelope;
  const { size, maxSize = sent * 2 } = source.paging;
  if (hasMore || (total ?? count) > count) return undefined;
  const isFull = sent === Math.min(readSize(source.paging, query) ?? sent, maxSize);
  if (size === undefined || total !== undefined || !isFull) return page;
  const other = sent < maxSize ? maxSize : sent - 1;
  const whole = await readPart(source, page, firstPosition(source.paging), other);
  return whole.sent === other ? undefined : whole;
}

/** Another page of the same list, by a size of its own if one is given. */
async function readPart(
  source: PageSource,
  page: Page,
  position: number,
  size?: number,
): Promise<Page> {
  const { paging, fetchPage } = source;
  const query = { ...page.query, [positionName(paging)]: position };
  if (size !== undefined) query[paging.size ?? ''] = size;
  const result = await fetchPage(query);
  if (result.error) throw result.error;
  return readStep(source, query, result);
}

/**
 * A page with the items of another one that were on no page so far, in front of its own. Items
 * without ids cannot be told from others.
 */
function withMore(page: Page, { envelope: { items: all, total = page.total } }: Page): Page {
  const { seen } = page;
  const pages = page.pages + 1;
  const fresh = seen?.takeNew(all, pages) ?? [];
  if (!seen?.canTell) return { ...page, pages, total };
  const items = [...fresh, ...page.items];
  return { ...page, items, pages, total, count: page.count + fresh.length };
}
