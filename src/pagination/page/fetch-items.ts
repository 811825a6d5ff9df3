import { TempsApiError } from '../../errors/index.ts';
import { readEnvelope } from './envelope.ts';
import type { PageSource } from './loaded-page.ts';
import type { Query } from './queries.ts';

/** What a server may respond with for a page or a page size that it does not have. */
const REFUSALS: ReadonlySet<number> = new Set([400, 404, 416, 422]);

/** The items of a page; `undefined` if the server refuses the query. */
export async function fetchItems(source: PageSource, query: Query): Promise<unknown[] | undefined> {
  const result = await source.fetchPage(query).catch((error: unknown) => ({ data: undefined, error }));
  if (!result.error) return readEnvelope(result.data, source.paging).items;
  if (isRefusal(result.error)) return undefined;
  throw result.error;
}

export function isRefusal(error: unknown): boolean {
  return TempsApiError.is(error) && REFUSALS.has(error.status);
}
