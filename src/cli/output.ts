import { stripVTControlCharacters } from 'node:util';
import type { DeployEvent } from '../index.ts';
import { TOKEN_VARIABLES } from './usage.ts';

/** Standard output, standard error, or a replacement in a test. */
export interface Output {
  write: (text: string) => unknown;
  isTTY?: boolean | undefined;
}

export interface Progress {
  show: (event: DeployEvent) => void;
  /** Prints a line above the progress line. */
  line: (text: string) => void;
  /** Clears the progress line. */
  end: () => void;
}

const CLEAR_LINE = '\r\u001B[2K';
/** Without a terminal, an upload prints a line per this many percent, or megabytes where the size is not known. */
const STEP_PERCENT = 10;
const STEP_MEGABYTES = 50;

/** Shows events: log lines above a progress line on a terminal, plain lines without control codes elsewhere. */
export function createProgress(out: Output, isTerminal: boolean): Progress {
  let moving = '';
  let lastStep = -1;
  const line = (text: string): void => {
    const plain = plainText(text);
    out.write(isTerminal ? `${CLEAR_LINE}${plain}\n${moving}` : `${plain}\n`);
  };
  const move = (text: string): void => {
    moving = plainText(text);
    if (isTerminal) out.write(`${CLEAR_LINE}${moving}`);
  };
  const upload = (loaded: number, total: number | undefined): void => {
    const { text, step } = describeUpload(loaded, total);
    if (isTerminal) move(text);
    else if (step > lastStep) line(text);
    lastStep = Math.max(step, lastStep);
  };
  const show = (event: DeployEvent): void => {
    if (event.type === 'upload') return upload(event.loaded, event.total);
    if (event.type === 'job') return line(`${event.job.name}: ${event.status}`);
    if (event.type === 'log')
      return line(`  ${event.level === 'info' ? '' : `${event.level.toUpperCase()} `}${event.message}`);
    if (event.type === 'warning') return line(describeWarning(event));
    const { id, status, finished_at } = event.deployment;
    const words = `Deployment ${id}: ${status}`;
    if (isTerminal && !finished_at) return move(words);
    move('');
    line(words);
  };
  return { show, line, end: () => move('') };
}

function describeWarning({ reason, message, deployment_id }: Extract<DeployEvent, { type: 'warning' }>): string {
  if (reason !== 'older_deployment') return `Warning: ${message}`;
  return `Waiting for deployment ${deployment_id}, which would remove the containers of a newer one at its end. --cancel-older ends one that is in progress`;
}

function describeUpload(loaded: number, total: number | undefined): { text: string; step: number } {
  if (total === undefined)
    return { text: `Uploading ${megabytes(loaded)}`, step: Math.floor(loaded / 1024 ** 2 / STEP_MEGABYTES) };
  const percent = total === 0 ? 100 : Math.floor((loaded / total) * 100);
  const text = `Uploading ${megabytes(loaded)} of ${megabytes(total)}, ${percent} %`;
  return { text, step: Math.floor(percent / STEP_PERCENT) };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

/** Control characters except the tab, line separators, and characters that change the direction of text. */
const UNPRINTABLE = /(?:[^\P{Cc}\t]|[\u2028-\u202E\u2066-\u2069])+/gu;

/**
 * Puts text of a server or a build on one line, without control codes: it must not clear the screen, change the title
 * of the terminal or start a new line.
 */
export function plainText(text: string): string {
  return stripVTControlCharacters(text).replaceAll(UNPRINTABLE, ' ').trimEnd();
}

/** Shorter values are not tokens; replacing them would make the output unreadable. */
const MIN_TOKEN_LENGTH = 8;
/** A token that stands in the wrong variable, such as TEMPS_PROJECT_ID. Long, so that names in a build's log stay. */
const TOKEN = /\b(?:tk|dt)_[\w.~+/=%-]{16,}/g;

/** Removes the tokens of the environment, and what looks like a token, from a text. A build may log them. */
function hideTokens(text: string, env: NodeJS.ProcessEnv): string {
  let hidden = text;
  for (const name of TOKEN_VARIABLES) {
    const token = env[name]?.trim() ?? '';
    if (token.length >= MIN_TOKEN_LENGTH) hidden = hidden.replaceAll(token, '[redacted]');
  }
  return hidden.replaceAll(TOKEN, (found) => (/\d/.test(found) ? '[redacted]' : found));
}

/** A copy of a value whose texts are without tokens. To be used before texts are escaped or cut. */
export function withoutTokens<T>(value: T, env: NodeJS.ProcessEnv): T {
  const hideIn = (part: unknown): unknown => {
    if (typeof part === 'string') return hideTokens(part, env);
    if (Array.isArray(part)) return part.map(hideIn);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, member]) => [name, hideIn(member)]));
  };
  return hideIn(value) as T;
}

/** What a CI runner takes for a command wherever it stands in a line: `##vso[` (Azure), `##teamcity[`, `##[` (GitHub). */
const ANYWHERE = /#(?=#[^ \t[]{0,40}\[)/g;
/** The first colon of what GitHub and its like take for a command at the start of a line. */
const AT_START = /^([^\S\n]*:)(?=:)/gm;

/**
 * Wraps an output, so that it shows no token, and no line, such as one of a build's log, is a command: a space breaks its
 * first signs. GitHub's runner has a way of its own to print lines as they are.
 */
export function guard(out: Output, env: NodeJS.ProcessEnv, isOnGitHub: boolean): Output {
  return {
    isTTY: out.isTTY,
    write: (text) => {
      const hidden = hideTokens(text, env);
      out.write(isOnGitHub ? hidden : hidden.replaceAll(ANYWHERE, '# ').replaceAll(AT_START, '$1 '));
    },
  };
}

/** Escapes commands in JSON, whose values stay the same. */
export function escapeCommands(json: string): string {
  return json.replaceAll(ANYWHERE, String.raw`\u0023`);
}
