import { contractBody } from '../pagination/page/contract-body.ts';
import { readEnvelope } from '../pagination/page/envelope.ts';
import type { Paging } from '../pagination/page/paging.ts';

/** Converts a value to what JSON sends: a `Date` becomes a string, and `undefined` members are left out. */
export function asJson(value: unknown): unknown {
  try {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    // A value that JSON cannot represent is refused later, when the body is serialized.
    return value;
  }
}

/**
 * Returns a response in the shape that the caller will see, since older servers wrap lists differently. Does not change
 * `data`.
 */
export function asContract(data: unknown, paging: Paging | undefined): unknown {
  if (!paging || typeof data !== 'object' || data === null) return data;
  const copy: unknown = Array.isArray(data) ? [...(data as unknown[])] : { ...data };
  try {
    return contractBody(copy, readEnvelope(copy, paging), 0, paging);
  } catch {
    // A response without a list is reported by the list.
    return data;
  }
}
