import { contractBody } from '../pagination/contract-body.ts';
import { readEnvelope } from '../pagination/envelope.ts';
import type { LoadedPage } from '../pagination/loaded-page.ts';
import type { Paging } from '../pagination/paging.ts';

/** What the caller will see: lists of older servers look otherwise on the wire. The answer itself stays as it is. */
export function answerBody(data: unknown, paging: Paging | undefined): unknown {
  if (!paging || typeof data !== 'object' || data === null) return data;
  const copy: unknown = Array.isArray(data) ? [...(data as unknown[])] : { ...data };
  try {
    const envelope = readEnvelope(copy, paging);
    return contractBody({ result: { data: copy }, envelope, before: 0 } as LoadedPage, paging);
  } catch {
    // An answer without a list fails in the list itself.
    return data;
  }
}
