import { TempsResponseError } from '../errors/index.ts';
import type { CallResult, CallSuccess } from '../response/result.ts';
import { readEnvelope, type ResponseSource, type Envelope } from './envelope.ts';
import { itemsBefore, nextStep, type NextStep, type Query } from './next-step.ts';
import type { Paging } from './paging.ts';

/** What a list needs to request its pages. */
export interface PageSource {
  /** Makes the call with this query in place of the caller's. Rejects or resolves to an `error` as the call does. */
  fetchPage(query: Query): Promise<CallResult<unknown, boolean>>;
  paging: Paging;
  /** The caller's query. */
  query?: Query | undefined;
  /** `false`: awaiting the list resolves to `{ error }`, also for a response without a list. @default true */
  throwOnError?: boolean | undefined;
}

/** A page that has arrived and been read. */
export interface LoadedPage {
  result: CallSuccess<unknown>;
  envelope: Envelope;
  /** How many items the pages before hold. */
  before: number;
  next: NextStep;
  /** Tells two pages apart. Taken when the page arrived, since the caller may change the items later. */
  fingerprint: string;
  /** The server does not page: it sent the previous page again, which was the whole list. */
  isDuplicate: boolean;
}

/** Reads the response for a page. @param previous the page before, where it is known */
export function loadPage(
  { paging }: PageSource,
  query: Query,
  result: CallSuccess<unknown>,
  previous?: LoadedPage,
): LoadedPage {
  const envelope = readEnvelope(result.data, paging, () => describeSource(result));
  const before = previous ? previous.before + previous.envelope.items.length : itemsBefore(paging, query, envelope);
  const next = nextStep(paging, query, envelope, before);
  const fingerprint = fingerprintItems(envelope.items);
  const isDuplicate = previous !== undefined && envelope.items.length > 0 && fingerprint === previous.fingerprint;
  const problem = findProblem(paging, query, envelope, next, isDuplicate && previous?.next.kind === 'more');
  if (problem !== undefined) throw new TempsResponseError({ ...describeSource(result), problem });
  return { result, envelope, before, next, fingerprint, isDuplicate };
}

function findProblem(
  paging: Paging,
  query: Query,
  { nextCursor }: Envelope,
  next: NextStep,
  isDuplicate: boolean,
): string | undefined {
  const parameter = paging.style === 'cursor' ? paging.cursor : paging.style === 'offset' ? paging.offset : paging.page;
  if (isDuplicate)
    return `the same page again: the server ignores \`${parameter}\`, so the rest of the list cannot be read`;
  if (paging.style !== 'cursor' || next.kind === 'end') return undefined;
  if (nextCursor === undefined)
    return `no \`${paging.nextCursor}\`, although it says that there is more: the rest of the list cannot be read`;
  return nextCursor === String(query[paging.cursor])
    ? `the cursor that it was asked with: the server ignores \`${parameter}\`, so the rest of the list cannot be read`
    : undefined;
}

function describeSource({ request, response }: CallSuccess<unknown>): ResponseSource {
  // A source that is not HTTP, as in tests, has no request.
  const sent = request as Request | undefined;
  return { method: sent?.method, url: sent?.url, response };
}

/**
 * The ids of three items, where they have ids: other members may change from one response to the next. Three are enough;
 * to read all of them would make a page noticeably slower than a loop written by hand.
 */
function fingerprintItems(items: unknown[]): string {
  const count = items.length;
  const [first, middle, last] = [readId(items[0]), readId(items[count >> 1]), readId(items[count - 1])];
  const areIds = first !== undefined && middle !== undefined && last !== undefined && (count < 2 || first !== last);
  return areIds ? `${count} ${first} ${middle} ${last}` : JSON.stringify(items);
}

function readId(item: unknown): string | number | undefined {
  const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}
