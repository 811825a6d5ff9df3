import { TempsResponseError } from '../../errors/index.ts';
import { fetchEnvelope } from '../page/fetch-page.ts';
import { makeEmptyPage, type LoadedPage } from '../page/loaded-page.ts';
import { describeResponse, type PageSource } from '../page/page-source.ts';
import { getFirstPosition, getPositionParameter, type Query } from '../page/queries.ts';
import { fingerprintItems, looksAlike } from '../seen/fingerprint.ts';
import { getFarPosition } from './far-page.ts';
import { mayHaveMore } from './ignored-page.ts';
import { describeIgnored } from './problems.ts';

/**
 * A page that was requested directly, or an empty one if the server has sent the whole list, as it does for any page: all
 * items are on the first page then. Asks for that page, since no other is known to compare with. Throws if the server
 * ignores the page number and there may be more items.
 */
export async function emptyIfWhole(source: PageSource, query: Query, page: LoadedPage): Promise<LoadedPage> {
  const { paging } = source;
  const position = getPositionParameter(paging);
  const requested = fingerprintItems(page.envelope.items);
  const first = await fetchEnvelope(source, { ...query, [position]: getFirstPosition(paging) });
  if (!looksAlike(requested, fingerprintItems(first.items))) return page;
  if (!requested.hasIds) {
    // Without ids, two pages of a list may look alike, but not one beyond its end.
    const far = await fetchEnvelope(source, { ...query, [position]: getFarPosition(paging) });
    if (!looksAlike(requested, fingerprintItems(far.items))) return page;
  }
  const { items, total = items.length } = first;
  if (total > items.length || (await mayHaveMore(source, query, items.length)))
    throw new TempsResponseError({
      ...describeResponse(page.result),
      problem: `the same page again: ${describeIgnored(paging)}`,
    });
  return makeEmptyPage(source, page, total);
}
