import { stripVTControlCharacters } from 'node:util';
import type { DeployEvent } from '../index.ts';
import { redactText } from '../redaction/redact.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import { namingFlags } from './flags.ts';
import { TOKEN_VARIABLES } from './usage.ts';

/** Standard output, standard error, or a replacement in a test. */
export interface Output {
  /** `done` is called once the text is written, or cannot be. */
  write: (text: string, done?: (error?: Error | null) => void) => unknown;
}

/**
 * Returns what prints a line for each event, and for each tenth of an upload, or 100 MB if its size
 * is not known.
 */
export function createProgress(print: (line: string) => void): (event: DeployEvent) => void {
  let nextStep = 0;
  return (event) => {
    if (event.type === 'deployment')
      return print(`Deployment ${event.deployment.id}: ${event.deployment.status}`);
    if (event.type === 'job') return print(`${event.job.name}: ${event.status}`);
    if (event.type === 'warning') return print(`Warning: ${namingFlags(event.message)}`);
    if (event.type === 'log')
      return print(
        `  ${event.level === 'info' ? '' : `${event.level.toUpperCase()} `}${event.message}`,
      );
    const { loaded, total } = event;
    const step = Math.floor(
      total === undefined ? loaded / (100 * 1024 ** 2) : (loaded / (total || Infinity)) * 10,
    );
    if (step < nextStep) return;
    nextStep = step + 1;
    print(`Uploading ${megabytes(loaded)}${total === undefined ? '' : ` of ${megabytes(total)}`}`);
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
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
