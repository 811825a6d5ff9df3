import { plainText } from './plain-text.ts';
import type { Output } from './progress.ts';

/** Where the client looks for the token, in its order. */
export const TOKEN_VARIABLES = ['TEMPS_API_TOKEN', 'TEMPS_TOKEN', 'TEMPS_API_KEY'] as const;
/** Hiding a shorter text would make the output unreadable, and it is no token. */
const MIN_TOKEN_LENGTH = 8;

/** Writes to a stream without the tokens of the environment, which a build may log. */
export function hideTokens(out: Output, env: NodeJS.ProcessEnv): Output {
  const hide = tokenHider(env);
  return { isTTY: out.isTTY, write: (text) => out.write(hide(text)) };
}

/** The same value, its texts plain and without the tokens of the environment: before anything escapes or cuts them. */
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

/** Takes the tokens of the environment out of a text. */
function tokenHider(env: NodeJS.ProcessEnv): (text: string) => string {
  const tokens = TOKEN_VARIABLES.map((name) => env[name]?.trim() ?? '').filter(
    ({ length }) => length >= MIN_TOKEN_LENGTH,
  );
  return (text) => tokens.reduce((hidden, token) => hidden.replaceAll(token, '[redacted]'), text);
}
