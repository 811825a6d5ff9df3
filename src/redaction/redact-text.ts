import { redactEscaped, type Needle } from './escaped-secret.ts';
import type { Secrets } from './sent-secrets.ts';

export const REDACTED = '[redacted]';

/** Redacting a shorter secret would remove ordinary words. */
const MIN_SECRET_LENGTH = 4;

/** A word also starts after an escape (`\n`) or a percent code (`%20`), whose last character may be a letter. */
const WORD_START = String.raw`(?:(?<![A-Za-z_])|(?<=\\[bfnrt])|(?<=%[\dA-Fa-f]{2}))`;
const TOKEN = new RegExp(String.raw`${WORD_START}(?:tk|dt)_[A-Za-z0-9][\w.~+/=%-]*`, 'g');

/** Words that may follow "Bearer" in a sentence, where no token does. */
const PROSE = String.raw`(?!(?:tokens?|auth\w*|realm|scheme|header|is|was|not|or|and|required|missing|invalid|expected)(?:[\s"'.,;:)=]|$))`;
const BEARER = new RegExp(String.raw`${WORD_START}(Bearer(?:\s|%20|\+)+)${PROSE}[^\s"',;)]+`, 'gi');

const URL_LOGIN = /\/\/[^/\s:@]*:[^/\s@]+@/g;
/** Also within brackets, `filter[password]`, and with more before or behind it, `client_secret`. */
const QUERY_SECRET =
  /([?&](?:[\w.-]|\[|%5B){0,64}(?:api[-_]?key|private[-_]?key|password|secret(?:[-_]key)?|signature|token)(?:\]|%5D)?=)[^&#\s"']*/gi;

const SECRET_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'x-api-key']);

/** Redacts the given secrets, and whatever looks like a token, in a text. */
export function redactSecrets(text: string, secrets?: Secrets): string {
  const needles = toNeedles(secrets);
  let clean = text;
  for (const needle of needles) clean = redactNeedle(clean, needle);
  clean = redactEscaped(
    clean,
    needles.filter(({ secret }) => isAscii(secret)),
    REDACTED,
  );
  return clean
    .replace(BEARER, (_, scheme: string) => scheme + REDACTED)
    .replace(TOKEN, REDACTED)
    .replace(URL_LOGIN, `//${REDACTED}@`)
    .replace(QUERY_SECRET, (_, parameter: string) => parameter + REDACTED);
}

/** How much of the start of a secret gives something away. That of others may be a word: `postgres://`. */
const TOKEN_PART = 1 / 4;
const OTHER_PART = 1 / 2;

function toNeedles(secrets: Secrets): Needle[] {
  const list = typeof secrets === 'string' ? [secrets] : (secrets ?? []);
  return list.flatMap((secret, index) => {
    if (secret.length < MIN_SECRET_LENGTH) return [];
    const part = Math.ceil(secret.length * (index === 0 ? TOKEN_PART : OTHER_PART));
    return [{ secret, shortest: Math.max(MIN_SECRET_LENGTH, part) }];
  });
}

/** Also the start of the secret at the end of the text, since a text may have been cut in the middle of it. */
function redactNeedle(text: string, { secret, shortest }: Needle): string {
  const clean = text.replaceAll(secret, REDACTED);
  for (let length = secret.length - 1; length >= shortest; length--)
    if (clean.endsWith(secret.slice(0, length))) return clean.slice(0, -length) + REDACTED;
  return clean;
}

/** A copy without the headers that carry credentials. */
export function redactHeaders(headers: Headers, secret?: Secrets): Headers {
  const clean = new Headers();
  headers.forEach((value, name) => {
    if (!isSecretName(name)) clean.append(name, redactSecrets(value, secret));
  });
  return clean;
}

/** Whether a header or member of this name holds a credential, whatever its value looks like. */
export function isSecretName(name: string): boolean {
  return SECRET_HEADERS.has(name.toLowerCase());
}

/** Only an ASCII text can be a token in a header. */
function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
