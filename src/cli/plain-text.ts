import { stripVTControlCharacters } from 'node:util';

/** Control characters but for the tab, line separators, and what changes the direction of text. */
const UNPRINTABLE = /(?:[^\P{Cc}\t]|[\u2028-\u202E\u2066-\u2069])+/gu;

/**
 * Text of a server or a build on one line, without control codes: it must not clear the screen, change the title of a
 * terminal or start a line of its own.
 */
export function plainText(text: string): string {
  return stripVTControlCharacters(text).replaceAll(UNPRINTABLE, ' ').trimEnd();
}
