import type { TempsResponseError } from '../errors/index.ts';
import { countMissing, printOf, takeNew, whatFollows, type Progress } from './end.ts';
import { readEnvelope, responseError, type Envelope } from './envelope.ts';
import type { LoadedPage, PageSource } from './page.ts';
import { firstPosition, ignoresPosition, positionName, readPosition, readSize, type Query } from './query.ts';

/** Pages of this part of the size divide a list at other places. */
const OTHER_SIZE = 0.7;

/**
 * An empty page in place of one that was requested directly, if it is the first page again: January and July send some
 * lists whole for each page, and a loop of the caller's over page numbers has to end.
 */
export async function emptyIfWhole(source: PageSource, page: LoadedPage): Promise<LoadedPage> {
  const first = await fetchEnvelope(source, { ...page.query, ...firstOf(source) });
  if (printOf(page.envelope.items) !== printOf(first.items)) return page;
  const all = await readRepeated(source, page, first.items.length);
  if (all.length > first.items.length) throw ignoresPage(source, page);
  return { ...page, total: first.total ?? first.items.length, items: [], next: 'end' };
}

/** The end of a list whose server ignores the page, and has sent everything. Throws if it has more. */
export async function endRepeated(source: PageSource, page: LoadedPage, before: Progress): Promise<LoadedPage> {
  const all = await readRepeated(source, page, before.count);
  const items = before.pageOfId ? takeNew(all, { ...before, pages: before.pages + 1 }) : all.slice(page.sent);
  return { ...page, items, total: page.envelope.total ?? before.count + items.length, next: 'end' };
}

/**
 * All items of a list whose server ignores the page. Throws if there are more than that.
 *
 * A full page may not be all: the deliveries of a webhook come by the size asked for, whatever the page, on January's and
 * July's server, and audit logs may have grown by a page. A larger page has the rest.
 *
 * @param count how many items are known
 */
async function readRepeated(source: PageSource, page: LoadedPage, count: number): Promise<unknown[]> {
  const { envelope, query, sent } = page;
  const { size, maxSize = sent * 2 } = source.paging;
  if (envelope.hasMore || (envelope.total ?? count) > count) throw ignoresPage(source, page);
  if (size === undefined || envelope.total !== undefined) return envelope.items;
  if (sent !== Math.min(readSize(source.paging, query) ?? sent, maxSize)) return envelope.items;
  const other = sent < maxSize ? maxSize : sent - 1;
  const { items } = await fetchEnvelope(source, { ...query, ...firstOf(source), [size]: other });
  if (items.length === other) throw ignoresPage(source, page);
  return items;
}

/**
 * Adds the items that have moved to the pages before, since others were deleted.
 *
 * @param fallen by how much the total has fallen
 */
export async function addMoved(source: PageSource, page: LoadedPage, fallen: number): Promise<void> {
  const { paging } = source;
  const { progress, query } = page;
  if (progress.largest === 0) return;
  const isByPage = paging.style === 'page';
  const end = readPosition(paging, query);
  const start = Math.max(firstPosition(paging), end - (isByPage ? Math.ceil(fallen / progress.largest) : fallen));
  const moved: unknown[] = [];
  for (let position = start; position < end; position += isByPage ? 1 : progress.largest)
    moved.push(...(await readUnseen(source, progress, { ...query, [positionName(paging)]: position })));
  page.items = [...moved, ...page.items];
  page.next = whatFollows(paging, query, page.envelope, progress);
}

/**
 * Adds the items that were on no page, at the end of a list whose order leaves that of some items open (error groups and
 * audit logs of July): asks for all on one page and, if the server sends fewer, for pages of another size. Throws if items
 * are still missing then.
 */
export async function addMissing(source: PageSource, page: LoadedPage): Promise<void> {
  const { paging } = source;
  const { progress, query } = page;
  const { size, maxSize = 0 } = paging;
  const { total = 0, largest } = progress;
  const all = total || progress.count + countMissing(progress);
  if (size !== undefined && largest > 0) {
    const ask = async (perPage: number, position: object): Promise<void> => {
      page.items = [...page.items, ...(await readUnseen(source, progress, { ...query, ...position, [size]: perPage }))];
    };
    await ask(all, firstOf(source));
    const other = Math.ceil(largest * OTHER_SIZE);
    for (let number = 0; progress.count < total && number * other < all; number++) {
      const position = firstPosition(paging) + number * (paging.style === 'page' ? 1 : other);
      await ask(other, { [positionName(paging)]: position });
    }
  }
  page.total = page.envelope.total ?? progress.count;
  if (progress.count >= total) return;
  const isLargest = size === undefined || (readSize(paging, query) ?? 0) >= maxSize;
  throw responseError(
    page.result,
    `${total - progress.count} of ${total} items on no page: their order changes from page to page. Ask for ${isLargest ? '' : `larger pages (\`${size}\`, up to ${maxSize}) or `}fewer items, by a filter`,
  );
}

/** The items of a page that were on no page so far, counted in. Items without ids cannot be told from others. */
async function readUnseen(source: PageSource, progress: Progress, query: Query): Promise<unknown[]> {
  if (!progress.pageOfId) return [];
  const { items } = await fetchEnvelope(source, query);
  progress.pages++;
  const fresh = takeNew(items, progress);
  progress.count += fresh.length;
  return fresh;
}

async function fetchEnvelope(source: PageSource, query: Query): Promise<Envelope> {
  const result = await source.fetchPage(query);
  if (result.error) throw result.error;
  return readEnvelope(result, source.paging);
}

/** The part of a query that asks for the start of a list. */
function firstOf({ paging }: PageSource): Query {
  return { [positionName(paging)]: firstPosition(paging) };
}

function ignoresPage({ paging }: PageSource, { progress, result, sent }: LoadedPage): TempsResponseError {
  const advice = progress.pages === 2 ? `. \`toArray({ limit: ${sent} })\` reads its first page` : '';
  return responseError(result, `the same page again: ${ignoresPosition(paging)}${advice}`);
}
