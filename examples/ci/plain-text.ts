/**
 * Makes what a server or a build says safe to print in a CI, whose runner looks for commands in
 * what a job prints.
 */
import { stripVTControlCharacters } from 'node:util';

/**
 * Control characters, which may start a new line, and characters that change the direction of text.
 */
const UNPRINTABLE = /[\p{Cc}\u2028-\u202E\u2066-\u2069]+/gu;

/**
 * One line, without control codes and without commands of GitHub (`::`, `##[`), Azure (`##vso[`)
 * and TeamCity.
 */
export function plainText(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(UNPRINTABLE, ' ')
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll(/#(?=#\w*\[)/g, '# ');
}
