import { stripVTControlCharacters } from 'node:util';

/** Control characters except the tab, line separators, and characters that change the direction of text. */
const UNPRINTABLE = /(?:[^\P{Cc}\t]|[\u2028-\u202E\u2066-\u2069])+/gu;

/**
 * Puts text of a server or a build on one line, without control codes: it must not clear the screen, change the title
 * of the terminal or start a new line. What is no text is left out.
 */
export function plainText(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return stripVTControlCharacters(text).replaceAll(UNPRINTABLE, ' ').trimEnd();
}
