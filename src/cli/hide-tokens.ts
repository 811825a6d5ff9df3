import { plainText } from './plain-text.ts';
import type { Output } from './progress.ts';

/** The environment variables for the token, in the order of the client. */
export const TOKEN_VARIABLES = ['TEMPS_API_TOKEN', 'TEMPS_TOKEN', 'TEMPS_API_KEY'] as const;
/** Shorter values are not tokens; replacing them would make the output unreadable. */
const MIN_TOKEN_LENGTH = 8;

/** A token that stands in the wrong variable, such as TEMPS_PROJECT_ID. Long, so that names in a build's log stay. */
const TOKEN = /\b(?:tk|dt)_[\w.~+/=%-]{16,}/g;

/** Wraps an output to remove the tokens of the environment, which a build may log. */
export function hideTokens(out: Output, env: NodeJS.ProcessEnv): Output {
  const hide = tokenHider(env);
  return { isTTY: out.isTTY, write: (text, done) => out.write(hide(text), done) };
}

/** Returns a copy of a value with its texts plain and without tokens. To be used before texts are escaped or cut. */
export function withoutTokens<T>(value: T, env: NodeJS.ProcessEnv): T {
  const hide = tokenHider(env);
  const hideIn = (part: unknown): unknown => {
    if (typeof part === 'string') return hide(plainText(part));
    if (Array.isArray(part)) return part.map(hideIn);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, member]) => [name, hideIn(member)]));
  };
  return hideIn(value) as T;
}

/** Returns a function that removes the tokens of the environment, and what looks like a token, from a text. */
function tokenHider(env: NodeJS.ProcessEnv): (text: string) => string {
  const tokens = TOKEN_VARIABLES.map((name) => env[name]?.trim() ?? '').filter(
    ({ length }) => length >= MIN_TOKEN_LENGTH,
  );
  return (text) =>
    tokens
      .reduce((hidden, token) => hidden.replaceAll(token, '[redacted]'), text)
      .replaceAll(TOKEN, (found) => (/\d/.test(found) ? '[redacted]' : found));
}
