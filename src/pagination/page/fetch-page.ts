import { TempsApiError } from '../../errors/index.ts';
import { readEnvelope, type Envelope } from './envelope.ts';
import { describeResponse, type PageSource } from './page-source.ts';
import type { Query } from './queries.ts';

/** What a server may respond with for a page or a page size that it does not have. */
const REFUSALS: ReadonlySet<number> = new Set([400, 404, 416, 422]);

/** Requests a page to compare it with others. Throws if the call fails. */
export async function fetchEnvelope(source: PageSource, query: Query): Promise<Envelope> {
  const result = await source.fetchPage(query);
  if (result.error) throw result.error;
  return readEnvelope(result.data, source.paging, () => describeResponse(result));
}

/** The items of such a page; `undefined` if the server refuses the query. */
export async function fetchItems(source: PageSource, query: Query): Promise<unknown[] | undefined> {
  try {
    return (await fetchEnvelope(source, query)).items;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

export function isRefusal(error: unknown): boolean {
  return TempsApiError.is(error) && REFUSALS.has(error.status);
}
