import { redactEscaped } from './escaped-secret.ts';

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

/** Redacts the given secret, and whatever looks like a token, in a text. */
export function redactSecrets(text: string, secret?: string): string {
  let clean = text;
  if (secret !== undefined && secret.length >= MIN_SECRET_LENGTH) {
    clean = redactText(clean, secret);
    if (isAscii(secret)) clean = redactEscaped(clean, secret, shortestStart(secret), REDACTED);
  }
  return clean
    .replace(BEARER, (_, scheme: string) => scheme + REDACTED)
    .replace(TOKEN, REDACTED)
    .replace(URL_LOGIN, `//${REDACTED}@`)
    .replace(QUERY_SECRET, (_, parameter: string) => parameter + REDACTED);
}

/** Also the start of the secret at the end of the text, since a text may have been cut in the middle of it. */
function redactText(text: string, secret: string): string {
  const clean = text.replaceAll(secret, REDACTED);
  for (let length = secret.length - 1; length >= shortestStart(secret); length--)
    if (clean.endsWith(secret.slice(0, length))) return clean.slice(0, -length) + REDACTED;
  return clean;
}

/** A shorter one gives too little away. */
function shortestStart(secret: string): number {
  return Math.max(MIN_SECRET_LENGTH, Math.ceil(secret.length / 4));
}

/** A copy without the headers that carry credentials. */
export function redactHeaders(headers: Headers, secret?: string): Headers {
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
