/** Deeper than any schema of the contract. Code that goes through a value that is much deeper overflows the stack. */
const MAX_DEPTH = 128;

/**
 * Parses JSON from a request.
 *
 * @throws {SyntaxError} if it is not JSON, is nested too deeply, or has half of a surrogate pair (`"\ud800"`), which no URL
 *   can contain
 */
export function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new SyntaxError(`nested more than ${MAX_DEPTH} levels deep`);
  // Decoded bytes have halves of pairs as escapes only.
  return /\\ud[89a-f]/i.test(text) ? JSON.parse(text, refuseHalfPair) : JSON.parse(text);
}

/** Counts brackets outside of strings. A string is not one token, since a long one would exceed the stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (const [token] of text.matchAll(/\\.|["[\]{}]/gs)) {
    if (token === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function refuseHalfPair(key: string, value: unknown): unknown {
  const half = [key, value].find((part) => typeof part === 'string' && /\p{Surrogate}/u.test(part));
  if (half !== undefined) throw new SyntaxError(`half of a surrogate pair in ${JSON.stringify(half).slice(0, 80)}`);
  return value;
}
