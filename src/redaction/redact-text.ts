import { holdsEscaped, type Needle } from './escaped-secret.ts';
import type { Secrets } from './sent-secrets.ts';

export const REDACTED = '[redacted]';
/** Where a secret stands in a way that has no end, all of the text goes. */
const ALL_REDACTED = '[redacted: it holds a secret in an escaped form]';

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
  if (holdsEscaped(clean, needles)) return ALL_REDACTED;
  return clean
    .replace(BEARER, (_, scheme: string) => scheme + REDACTED)
    .replace(TOKEN, REDACTED)
    .replace(URL_LOGIN, `//${REDACTED}@`)
    .replace(QUERY_SECRET, (_, parameter: string) => parameter + REDACTED);
}

/** How much of the start of a secret gives something away. That of others may be a word: `postgres://`. */
const TOKEN_PART = 1 / 4;
const OTHER_PART = 1 / 2;

/** Of lists, which belong to one error each: it has many texts. */
const known = new WeakMap<readonly string[], Needle[]>();

function toNeedles(secrets: Secrets): Needle[] {
  if (!secrets) return [];
  const list = typeof secrets === 'string' ? [secrets] : secrets;
  let needles = known.get(list);
  if (!needles) {
    needles = list.flatMap((secret, index) => {
      if (secret.length < MIN_SECRET_LENGTH) return [];
      const part = Math.ceil(secret.length * (index === 0 ? TOKEN_PART : OTHER_PART));
      return [{ secret, forms: commonForms(secret), shortest: Math.max(MIN_SECRET_LENGTH, part) }];
    });
    known.set(list, needles);
  }
  return needles;
}

/** Also the start of the secret at the end of the text, since a text may have been cut in the middle of it. */
function redactNeedle(text: string, { secret, forms, shortest }: Needle): string {
  let clean = text;
  for (const form of forms) clean = clean.replaceAll(form, REDACTED);
  const start = secret.slice(0, shortest);
  const first = Math.max(0, clean.length - secret.length + 1);
  for (let at = clean.indexOf(start, first); at >= 0; at = clean.indexOf(start, at + 1))
    if (secret.startsWith(clean.slice(at))) return clean.slice(0, at) + REDACTED;
  return clean;
}

/** As it is, in JSON, in JSON that escapes slashes, and in a URL: these are redacted in their place. */
function commonForms(secret: string): string[] {
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [secret, inJson, inJson.replaceAll('/', String.raw`\/`), ...inUrl(secret)];
}

function inUrl(secret: string): string[] {
  try {
    return [encodeURIComponent(secret)];
  } catch {
    // Half a surrogate pair has no place in an address.
    return [];
  }
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
