const HALF_PAIR = /\p{Surrogate}/u;

/**
 * Parses JSON. Refuses half of a surrogate pair, such as `"\ud800"`, as real servers do: a URL cannot contain it, so
 * that a later response could fail.
 *
 * @throws {SyntaxError} if it is not JSON, or has such text
 */
export function parseJson(text: string): unknown {
  // Decoded bytes have halves as escapes only.
  return /\\ud[89a-f]/i.test(text) ? JSON.parse(text, refuseHalfPair) : JSON.parse(text);
}

function refuseHalfPair(key: string, value: unknown): unknown {
  const half = [key, value].find((part) => typeof part === 'string' && HALF_PAIR.test(part));
  if (half !== undefined) throw new SyntaxError(`half of a surrogate pair in ${JSON.stringify(half).slice(0, 80)}`);
  return value;
}
