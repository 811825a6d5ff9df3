import { stripVTControlCharacters } from 'node:util';
import { redactText } from '../redaction/redact.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import { TOKEN_VARIABLES } from './usage.ts';

/** Standard output, standard error, or a replacement in a test. */
export interface Output {
  /** `done` is called once the text is written, or cannot be. */
  write: (text: string, done?: (error?: Error | null) => void) => unknown;
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
 * What a CI runner takes for a command wherever it stands in a line: `##vso[` (Azure),
 * `##teamcity[`, `##[` (GitHub).
 */
export const COMMAND_SIGN = /#(?=#[^ \t[]{0,40}\[)/g;
/** The first colon of what GitHub and its like take for a command at the start of a line. */
const AT_START = /^([^\S\n]*:)(?=:)/gm;

/**
 * Wraps an output, so that it shows no token, and no line, such as one of a build's log, is a
 * command: a space breaks its first signs. GitHub's runner has a way of its own to print lines as
 * they are.
 */
export function guard(out: Output, env: NodeJS.ProcessEnv, isOnGitHub: boolean): Output {
  const tokens = TOKEN_VARIABLES.flatMap(
    (name) => allSecrets({ secret: env[name]?.trim() ?? '' }) ?? [],
  );
  return {
    write: (text, done) => {
      const hidden = redactText(text, tokens);
      out.write(
        isOnGitHub ? hidden : hidden.replaceAll(COMMAND_SIGN, '# ').replaceAll(AT_START, '$1 '),
        done,
      );
    },
  };
}
