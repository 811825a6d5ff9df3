import type { ListProgress } from '../page/list-progress.ts';
import type { Repetition } from '../page/loaded-page.ts';
import type { Paging } from '../page/paging.ts';
import { readPageSize, type Query } from '../page/queries.ts';
import type { Fingerprint } from '../seen/fingerprint.ts';
import type { PageItems } from '../seen/item-ids.ts';
import { sharesHalf } from '../seen/item-names.ts';

/** How a page resembles an earlier one; `undefined` if it does not. @param before what was known before it */
export function findRepetition(
  paging: Paging,
  query: Query,
  { sent, fresh }: PageItems,
  fingerprint: Fingerprint,
  { firstNames, pages, seenPages }: ListProgress,
): Repetition | undefined {
  const isSeenPage = sent.length > 0 && seenPages.hasPage(pages, fingerprint);
  const areSeenItems = fresh.length === 0 && sent.length > 0;
  const isOtherSize = paging.style === 'offset' && readPageSize(paging, query) !== sent.length;
  if (areSeenItems && (!isSeenPage || isOtherSize)) return 'seen';
  if (isSeenPage) return fingerprint.hasIds ? 'same' : 'alike';
  const first = firstNames?.();
  return first && sharesHalf(first, sent) ? 'changed' : undefined;
}
