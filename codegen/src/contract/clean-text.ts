import { MAX_PROSE } from './limits.ts';

/**
 * Replaces backslashes while code is printed. The printer turns `\u0027` into the character, even in strings and
 * comments, so text could become code. `restoreBackslashes` puts them back at the end. A private-use character: a
 * contract that contains it loses it.
 */
const BACKSLASH = '\uF8F0';

/** Cleans text that is data, such as the name of a property or an enum value. Keeps its meaning. */
export function cleanLiteral(text: string): string {
  return text.replaceAll(BACKSLASH, '').replaceAll('\\', BACKSLASH);
}

/** Cleans text for comments: it cannot end a comment, and has no characters that hide others. */
export function cleanProse(text: string): string {
  const short = text.length > MAX_PROSE ? `${text.slice(0, MAX_PROSE)}…` : text;
  const visible = short
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    // Control characters, and characters that reorder or hide text.
    .replace(/[^\P{Cc}\t\n]|\p{Cf}/gu, '');
  return cleanLiteral(visible).replaceAll('*/', `*${BACKSLASH}/`);
}

/** Writes two backslashes, which are one in a string and in the Markdown of a comment. */
export function restoreBackslashes(code: string): string {
  return code.replaceAll(BACKSLASH, '\\\\');
}

/**
 * Makes a pattern that is safe between slashes; `undefined` if it cannot be. The printer replaces `\uXXXX` with the
 * character, which must not end the literal.
 */
export function cleanPattern(pattern: string): string | undefined {
  let source: string;
  try {
    ({ source } = new RegExp(pattern));
  } catch {
    return undefined;
  }
  if (/\\u[dD][89a-fA-F]|\\u202[89]|\\u\{/.test(source)) return undefined;
  return source.replace(/\\u00([0-9a-fA-F]{2})/g, String.raw`\x$1`);
}
