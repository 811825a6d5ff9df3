import { contractBody } from '../pagination/contract-body.ts';
import { readEnvelope } from '../pagination/envelope.ts';
import type { Paging } from '../pagination/paging.ts';

/** A value as JSON carries it: a `Date` becomes a string, and members that are `undefined` are left out. */
export function asJson(value: unknown): unknown {
  try {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    // A value that JSON cannot hold is refused when the body is written.
    return value;
  }
}

/** A response as the caller sees it: older servers wrap lists differently. `data` itself is not changed. */
export function asContract(data: unknown, paging: Paging | undefined): unknown {
  if (!paging || typeof data !== 'object' || data === null) return data;
  const copy: unknown = Array.isArray(data) ? [...(data as unknown[])] : { ...data };
  try {
    return contractBody(copy, readEnvelope(copy, paging), 0, paging);
  } catch {
    // The list itself reports a response without items.
    return data;
  }
}
