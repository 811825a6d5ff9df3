import type { Envelope } from '../page/envelope.ts';
import type { ListProgress } from '../page/list-progress.ts';
import type { Paging } from '../page/paging.ts';
import { getPositionParameter, type Query } from '../page/queries.ts';
import { MAX_EMPTY_PAGES } from './continuation.ts';

/** How many empty pages in a row are requested if the server says each time that there is more. */
const MAX_PROMISED_PAGES = 100;

/** Describes why the rest of a list cannot be read; `undefined` if nothing is wrong. */
export function findProblem(
  paging: Paging,
  query: Query,
  { hasMore, items, nextCursor }: Envelope,
  { emptyPages, pages, seenPages }: ListProgress,
): string | undefined {
  if (items.length === 0 && emptyPages >= (hasMore ? MAX_PROMISED_PAGES : MAX_EMPTY_PAGES))
    return `${emptyPages + 1} pages without items in a row, although it says that there is more`;
  if (paging.style !== 'cursor') return undefined;
  if (nextCursor === undefined)
    return `no \`${paging.nextCursor}\`, although it says that there is more: the rest of the list cannot be read`;
  if (nextCursor === String(query[paging.cursor]))
    return `the cursor that it was asked with: ${describeIgnored(paging)}`;
  return seenPages.hasCursor(pages, nextCursor)
    ? `a \`${paging.nextCursor}\` that it had sent before: the pages go round in a circle`
    : undefined;
}

/** The end of the message if a server ignores the page number, the offset or the cursor. */
export function describeIgnored(paging: Paging): string {
  return `the server ignores \`${getPositionParameter(paging)}\`, so the rest of the list cannot be read`;
}
