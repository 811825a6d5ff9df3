import { holdsEscaped, withoutCutEscape, type Needle } from './escaped-secret.ts';
import { isSecretHeader } from './secret-names.ts';
import type { Secrets } from './sent-secrets.ts';

export const REDACTED = '[redacted]';
/** Replaces the whole text if it contains an escaped secret, whose end cannot be found. */
const ALL_REDACTED = '[redacted: it holds a secret in an escaped form]';

/** Redacting a shorter secret would remove ordinary words. */
const MIN_SECRET_LENGTH = 4;

/** A word may also start after an escape (`\n`, `%20`), which may end in a letter. */
const WORD_START = String.raw`(?:(?<![A-Za-z_])|(?<=\\[bfnrt])|(?<=%[\dA-Fa-f]{2}))`;
const TOKEN = new RegExp(String.raw`${WORD_START}(?:tk|dt)_[A-Za-z0-9][\w.~+/=%-]*`, 'g');

/** Words that follow "Bearer" in prose, such as "Bearer token missing". */
const PROSE = String.raw`(?!(?:tokens?|auth\w*|realm|scheme|header|is|was|not|or|and|required|missing|invalid|expected)(?:[\s"'.,;:)=]|$))`;
const BEARER = new RegExp(String.raw`${WORD_START}(Bearer(?:\s|%20|\+)+)${PROSE}[^\s"',;)]+`, 'gi');

/**
 * Name and password in a URL. A name alone may be a token, if it is long. A password may have a `/`, `?` or `#` that
 * should have been escaped; after a port, they begin what is no login.
 */
const URL_LOGIN = /\/\/(?:[^/\s:@"[]*:(?:[^/\s?#"]+|(?!\d+[/?#])[^/\s?#"][^\s"]{1,128})|[^/\s:@?#"]{16,})@/g;
/** Also matches names in brackets (`filter[password]`) and longer names (`client_secret`). */
const QUERY_SECRET =
  /([?&](?:[\w.-]|\[|%5B){0,64}(?:api[-_]?key|private[-_]?key|password|secret(?:[-_]key)?|signature|token)(?:\]|%5D)?=)[^&#\s"']*/gi;

/** Redacts the given secrets in a text, and anything that looks like a token. */
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

/**
 * How much of a token has to be at the end of a cut text to be redacted. The start of another secret may be an ordinary
 * word, such as `postgres://`.
 */
const TOKEN_PART = 1 / 4;
const OTHER_PART = 1 / 2;

/** Cached by list of secrets: an error has one, and many texts to redact. */
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

/** Redacts a secret, and its start at the end of the text, which may have been cut there. */
function redactNeedle(text: string, { secret, forms, shortest }: Needle): string {
  // An error has thousands of short texts, and a call may have sent hundreds of secrets.
  if (text.length < shortest) return text;
  let clean = text;
  for (const form of forms) clean = clean.replaceAll(form, REDACTED);
  const start = secret.slice(0, shortest);
  // It may also have been cut within an escape.
  for (const whole of [clean, withoutCutEscape(clean)]) {
    const first = Math.max(0, whole.length - secret.length + 1);
    for (let at = whole.indexOf(start, first); at >= 0; at = whole.indexOf(start, at + 1))
      if (secret.startsWith(whole.slice(at))) return whole.slice(0, at) + REDACTED;
  }
  return clean;
}

/**
 * The common spellings of a secret, which are redacted in place: as it is, in JSON, in JSON with escaped slashes, in a
 * URL.
 */
function commonForms(secret: string): string[] {
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [secret, inJson, inJson.replaceAll('/', String.raw`\/`), ...inUrl(secret)];
}

function inUrl(secret: string): string[] {
  try {
    return [encodeURIComponent(secret)];
  } catch {
    // A lone surrogate cannot be encoded in a URL.
    return [];
  }
}

/** Copies headers without those that carry credentials. */
export function redactHeaders(headers: Headers, secret?: Secrets): Headers {
  const clean = new Headers();
  headers.forEach((value, name) => {
    if (!isSecretHeader(name)) clean.append(name, redactSecrets(value, secret));
  });
  return clean;
}
