import type { CallResult, CallSuccess } from '../response/result.ts';
import { TempsResponseError } from '../errors/index.ts';
import { readEnvelope, type AnswerSource, type Envelope } from './envelope.ts';
import { itemsBefore, nextStep, type NextStep, type Query } from './next-step.ts';
import type { Paging } from './paging.ts';

/** What a list needs to ask for its pages. */
export interface PageSource {
  /** Makes the call with this query in place of the caller's. Rejects, or resolves to an `error`, as the call does. */
  fetchPage(query: Query): Promise<CallResult<unknown, boolean>>;
  paging: Paging;
  /** The caller's query. */
  query?: Query | undefined;
  /** `false`: awaiting the list resolves to `{ error }` for an answer without a list as well. @default true */
  throwOnError?: boolean | undefined;
}

/** A page that has arrived and been read. */
export interface LoadedPage {
  result: CallSuccess<unknown>;
  envelope: Envelope;
  /** How many items lie before this page. */
  before: number;
  next: NextStep;
  /** Tells two pages apart, as it was when the page came: the items are the caller's now. */
  fingerprint: string;
  /** The server does not page: it sent the page before again, and that was the whole list. */
  isRepeat: boolean;
}

/** Reads an answer. `previous` is the page before it, where that is known. */
export function loadPage(
  { paging }: PageSource,
  query: Query,
  result: CallSuccess<unknown>,
  previous?: LoadedPage,
): LoadedPage {
  const envelope = readEnvelope(result.data, paging, () => sourceOf(result));
  const before = previous ? previous.before + previous.envelope.items.length : itemsBefore(paging, query, envelope);
  const next = nextStep(paging, query, envelope, before);
  const fingerprint = fingerprintOf(envelope.items);
  const isRepeat = previous !== undefined && envelope.items.length > 0 && fingerprint === previous.fingerprint;
  const problem = problemOf(paging, query, envelope, next, isRepeat && previous?.next.kind === 'more');
  if (problem !== undefined) throw new TempsResponseError({ ...sourceOf(result), problem });
  return { result, envelope, before, next, fingerprint, isRepeat };
}

function problemOf(
  paging: Paging,
  query: Query,
  { nextCursor }: Envelope,
  next: NextStep,
  isRepeat: boolean,
): string | undefined {
  const parameter = paging.style === 'cursor' ? paging.cursor : paging.style === 'offset' ? paging.offset : paging.page;
  if (isRepeat)
    return `the same page again: the server ignores \`${parameter}\`, so the rest of the list cannot be read`;
  if (paging.style !== 'cursor' || next.kind === 'end') return undefined;
  if (nextCursor === undefined)
    return `no \`${paging.nextCursor}\`, although it says that there is more: the rest of the list cannot be read`;
  return nextCursor === String(query[paging.cursor])
    ? `the cursor that it was asked with: the server ignores \`${parameter}\`, so the rest of the list cannot be read`
    : undefined;
}

function sourceOf({ request, response }: CallSuccess<unknown>): AnswerSource {
  // Absent where the call was not made over HTTP, as in tests.
  const sent = request as Request | undefined;
  return { method: sent?.method, url: sent?.url, response };
}

/**
 * Ids where items have them: other members may change from one answer to the next. Three of them will do;
 * with all of them, reading a page would take noticeably longer than a loop written by hand.
 */
function fingerprintOf(items: unknown[]): string {
  const count = items.length;
  const [first, middle, last] = [idOf(items[0]), idOf(items[count >> 1]), idOf(items[count - 1])];
  const areIds = first !== undefined && middle !== undefined && last !== undefined && (count < 2 || first !== last);
  return areIds ? `${count} ${first} ${middle} ${last}` : JSON.stringify(items);
}

function idOf(item: unknown): string | number | undefined {
  const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}
