import { readEnvelope } from '../envelope.ts';
import type { PageSource } from '../loaded-page.ts';
import type { Query } from '../queries.ts';
import { isRefusal } from './refused-page.ts';

/** The items of a page; `undefined` if the server refuses the query. */
export async function fetchItems(source: PageSource, query: Query): Promise<unknown[] | undefined> {
  const result = await source.fetchPage(query).catch((error: unknown) => ({ data: undefined, error }));
  if (!result.error) return readEnvelope(result.data, source.paging).items;
  if (isRefusal(result.error)) return undefined;
  throw result.error;
}
