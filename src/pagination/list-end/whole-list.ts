import { TempsResponseError } from '../../errors/index.ts';
import { readEnvelope, type Envelope } from '../page/envelope.ts';
import { describeSource, type LoadedPage, type PageSource } from '../page/loaded-page.ts';
import { firstPosition, positionParameter, requestedSize, type Query } from '../page/queries.ts';
import { fingerprintItems, looksAlike } from '../seen/fingerprint.ts';
import { ignores } from './problems.ts';
import { FAR_OFFSET, FAR_PAGE } from './repeated-page.ts';

/**
 * The number of items of a list that the server sends whole for any page, if it is such a list; else `undefined`. Asks
 * for the first page, since there is no other to compare a page with that was requested directly. Throws if the server
 * ignores the page and there may be more items.
 */
export async function countIfWhole(source: PageSource, query: Query, page: LoadedPage): Promise<number | undefined> {
  const { paging } = source;
  const position = positionParameter(paging);
  const requested = fingerprintItems(page.envelope.items);
  const isPage = paging.style === 'page';
  const first = await fetchPage(source, { ...query, [position]: firstPosition(paging) });
  if (!looksAlike(requested, fingerprintItems(first.items))) return undefined;
  if (!requested.hasIds) {
    // Without ids, two pages of a list may look alike. No page of it is as far as this.
    const far = await fetchPage(source, { ...query, [position]: isPage ? FAR_PAGE : FAR_OFFSET });
    if (!looksAlike(requested, fingerprintItems(far.items))) return undefined;
  }
  const { items, total = items.length } = first;
  if (total > items.length || (await isCut(source, query, items.length)))
    throw new TempsResponseError({
      ...describeSource(page.result),
      problem: `the same page again: ${ignores(paging)}`,
    });
  return total;
}

/** Whether the server, which ignores the page, heeds the page size, and may have more items than these. */
async function isCut(source: PageSource, query: Query, count: number): Promise<boolean> {
  const { size, maxSize = Infinity } = source.paging;
  const asked = requestedSize(source.paging, query);
  if (size === undefined || (asked !== undefined && asked !== count)) return false;
  if (count < maxSize) return (await fetchPage(source, { ...query, [size]: count + 1 })).items.length > count;
  return (await fetchPage(source, { ...query, [size]: count - 1 })).items.length < count;
}

async function fetchPage(source: PageSource, query: Query): Promise<Envelope> {
  const result = await source.fetchPage(query);
  if (result.error) throw result.error;
  return readEnvelope(result.data, source.paging, () => describeSource(result));
}
