import type { TempsResponseError } from '../errors/index.ts';
import { countMissing, printOf, takeNew } from './end.ts';
import { readEnvelope, responseError } from './envelope.ts';
import type { LoadedPage, PageSource } from './page.ts';
import {
  firstPosition,
  ignoresPosition,
  positionName,
  readPosition,
  readSize,
  type Query,
} from './query.ts';

/**
 * An empty page in place of one that was requested directly, if it is the first page again: January
 * and July send some lists whole for each page, and a loop of the caller's over page numbers has to
 * end.
 */
export async function emptyIfWhole(source: PageSource, page: LoadedPage): Promise<LoadedPage> {
  const first = await fetchItems(source, { ...page.query, ...firstOf(source) });
  if (printOf(page.envelope.items) !== printOf(first)) return page;
  const all = await readRepeated(source, page, first.length);
  if (all.length > first.length) throw ignoresPage(source, page);
  return { ...page, items: [], count: first.length, next: 'end' };
}

/**
 * The end of a list whose server ignores the page, and has sent everything. Throws if it has more.
 */
export async function endRepeated(source: PageSource, page: LoadedPage): Promise<LoadedPage> {
  const count = page.count - page.items.length;
  const all = await readRepeated(source, page, count);
  const items = page.pageOfId ? takeNew(all, page) : all.slice(page.sent);
  return { ...page, items, count: count + items.length, next: 'end' };
}

/**
 * All items of a list whose server ignores the page. Throws if there are more than that.
 *
 * A full page may not be all: the deliveries of a webhook come by the size asked for, whatever the
 * page, on January's and July's server. A larger page has the rest.
 */
async function readRepeated(
  source: PageSource,
  page: LoadedPage,
  known: number,
): Promise<unknown[]> {
  const { envelope, query, sent } = page;
  const { size, maxSize = sent * 2 } = source.paging;
  if (envelope.hasMore || (envelope.total ?? known) > known) throw ignoresPage(source, page);
  if (size === undefined || envelope.total !== undefined) return envelope.items;
  if (sent !== Math.min(readSize(source.paging, query) ?? sent, maxSize)) return envelope.items;
  const other = sent < maxSize ? maxSize : sent - 1;
  const items = await fetchItems(source, { ...query, ...firstOf(source), [size]: other });
  if (items.length === other) throw ignoresPage(source, page);
  return items;
}

/**
 * Adds the items that have moved to the pages before, since `fallen` others were deleted. Each page
 * has `size` items.
 */
export async function addMoved(
  source: PageSource,
  page: LoadedPage,
  fallen: number,
  size: number,
): Promise<void> {
  const { paging } = source;
  const isByPage = paging.style === 'page';
  const end = readPosition(paging, page.query);
  const start = Math.max(
    firstPosition(paging),
    end - (isByPage ? Math.ceil(fallen / size) : fallen),
  );
  const moved: unknown[] = [];
  for (let position = start; position < end; position += isByPage ? 1 : size)
    moved.push(...(await readUnseen(source, page, { [positionName(paging)]: position })));
  page.items = [...moved, ...page.items];
}

/**
 * Adds the items that were on no page, at the end of a list whose order leaves that of some items
 * open (error groups and audit logs of July): asks for all on one page. Throws if the server sends
 * fewer, and items are still missing.
 */
export async function addMissing(source: PageSource, page: LoadedPage): Promise<void> {
  const { size } = source.paging;
  const { total = 0 } = page.envelope;
  if (size !== undefined) {
    const all = total || page.count + countMissing(page);
    page.items = [
      ...page.items,
      ...(await readUnseen(source, page, { ...firstOf(source), [size]: all })),
    ];
  }
  if (page.count >= total) return;
  const advice =
    'their order changes from page to page. Ask for fewer items, by a filter, or for larger pages';
  throw responseError(page.result, `${total - page.count} of ${total} items on no page: ${advice}`);
}

/**
 * The items of another page that were on no page so far, counted in. Items without ids cannot be
 * told from others.
 */
async function readUnseen(source: PageSource, page: LoadedPage, change: Query): Promise<unknown[]> {
  if (!page.pageOfId) return [];
  const items = await fetchItems(source, { ...page.query, ...change });
  page.number++;
  const fresh = takeNew(items, page);
  page.count += fresh.length;
  return fresh;
}

async function fetchItems(source: PageSource, query: Query): Promise<unknown[]> {
  const result = await source.fetchPage(query);
  if (result.error) throw result.error;
  return readEnvelope(result, source.paging).items;
}

function firstOf({ paging }: PageSource): Query {
  return { [positionName(paging)]: firstPosition(paging) };
}

function ignoresPage({ paging }: PageSource, { result, sent }: LoadedPage): TempsResponseError {
  const advice = `\`toArray({ limit: ${sent} })\` reads its first page`;
  return responseError(result, `the same page again: ${ignoresPosition(paging)}. ${advice}`);
}
