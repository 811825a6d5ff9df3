import { MAX_PROSE } from './limits.ts';

/**
 * Stands for a backslash while code is printed: the printer turns what looks like `\u0027` into the character, also
 * within strings and comments, and so would let text become code. `restoreBackslashes` puts them back at the end.
 * A private-use character that no contract means; where one has it, it is dropped.
 */
const BACKSLASH = '\uF8F0';

/** Text that is data, such as the name of a property or a known value: kept as it is. */
export function cleanLiteral(text: string): string {
  return text.replaceAll(BACKSLASH, '').replaceAll('\\', BACKSLASH);
}

/** Text for people, which ends up in comments: it cannot end one, and has no characters that hide others. */
export function cleanProse(text: string): string {
  const short = text.length > MAX_PROSE ? `${text.slice(0, MAX_PROSE)}…` : text;
  const visible = short
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    // Control characters, and those that reorder or hide text.
    .replace(/[^\P{Cc}\t\n]|\p{Cf}/gu, '');
  return cleanLiteral(visible).replaceAll('*/', `*${BACKSLASH}/`);
}

/** In a string and in the Markdown of a comment alike, two backslashes are one. */
export function restoreBackslashes(code: string): string {
  return code.replaceAll(BACKSLASH, '\\\\');
}

/**
 * A regular expression that can stand between slashes as it is; `undefined` if there is none that can. The printer
 * replaces `\uXXXX` by the character, which must not be one that ends a literal.
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
