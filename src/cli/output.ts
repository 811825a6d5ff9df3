import { stripVTControlCharacters, styleText } from 'node:util';
import { redactText } from '../redaction/redact.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import { TOKEN_VARIABLES } from './usage.ts';

/** Standard output, standard error, or a replacement in a test. */
export interface Output {
  /** `done` is called once the text is written, or cannot be. */
  write: (text: string, done?: (error?: Error | null) => void) => unknown;
}

const CLEAR_LINE = '\r\u001B[2K';

/** Where a command shows what it does. */
export type Screen = ReturnType<typeof createScreen>;

/** @param columns the width of the terminal, if there is one */
export function createScreen(
  out: GuardedOutput,
  env: NodeJS.ProcessEnv,
  columns = 0,
  isOnGitHub = false,
) {
  const clear = columns ? CLEAR_LINE : '';
  const hasColor = columns > 0 && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  /** Prints a line, in this color if the terminal has colors. */
  const print = (line: string, color?: 'red' | 'green' | 'yellow'): void => {
    const text = plainText(line);
    const shown = color && hasColor ? styleText(color, text, { validateStream: false }) : text;
    out.write(`${clear}${shown}\n`);
  };
  /** Shows a line until the next one. */
  const show = (line: string): void =>
    void out.write(`${clear}${plainText(line).slice(0, columns - 1)}`);
  /** Puts the lines until the returned call into a group. */
  const group = (title: string): (() => void) => {
    out.command(`::group::${escapeData(plainText(title))}`);
    return () => out.command('::endgroup::');
  };
  return { print, show: columns ? show : undefined, group: isOnGitHub ? group : undefined };
}

/** A text as the data of a command of GitHub's runner. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/**
 * Control characters except the tab, line separators, and characters that change the direction of
 * text.
 */
const UNPRINTABLE = /(?:[^\P{Cc}\t]|[\u2028-\u202E\u2066-\u2069])+/gu;

/**
 * Puts text of a server or a build on one line, without control codes: it must not clear the
 * screen, change the title of the terminal or start a new line.
 */
export function plainText(text: string): string {
  return stripVTControlCharacters(text).replaceAll(UNPRINTABLE, ' ').trimEnd();
}

/**
 * The first sign of what a CI runner takes for a command: wherever in a line it stands, as `##vso[`
 * (Azure), `##teamcity[` and `##[` (GitHub), or at its start, as `::` (GitHub and its like).
 */
const COMMAND_SIGN = /#(?=#[^ \t[]{0,40}\[)|^(?:[^\S\n]|\u0085)*:(?=:)/gm;

/** An output that shows no token, and in which no line of a build is a command. */
export type GuardedOutput = ReturnType<typeof guard>;

/** Breaks what could be a command by a space. */
export function guard(out: Output, env: NodeJS.ProcessEnv) {
  const tokens = TOKEN_VARIABLES.flatMap(
    (name) => allSecrets({ secret: env[name]?.trim() ?? '' }) ?? [],
  );
  const write: Output['write'] = (text, done) =>
    out.write(redactText(text, tokens).replaceAll(COMMAND_SIGN, '$& '), done);
  /** Writes a command to GitHub's runner. */
  const command = (text: string) => out.write(`${redactText(text, tokens)}\n`);
  return { write, command, raw: out };
}

/** JSON on a line of its own. Commands are escaped in it, so that its values stay the same. */
export function toJson(value: object): string {
  return `${JSON.stringify(value).replaceAll(COMMAND_SIGN, String.raw`\u0023`)}\n`;
}
