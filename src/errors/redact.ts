export const REDACTED = '[redacted]';

/** A shorter secret is no token; blanking it would eat ordinary words. */
const SHORTEST_SECRET = 4;

/** Also after an escape (`\n`) or a percent code (`%20`), whose last letter is no part of the word. */
const WORD_START = String.raw`(?:(?<![A-Za-z_])|(?<=\\[bfnrt])|(?<=%[\dA-Fa-f]{2}))`;
const TOKEN = new RegExp(String.raw`${WORD_START}(?:tk|dt)_[A-Za-z0-9][\w.~+/=%-]*`, 'g');

/** Words that follow "Bearer" in a sentence are no token. */
const PROSE = String.raw`(?!(?:tokens?|auth\w*|realm|scheme|header|is|was|not|or|and|required|missing|invalid|expected)(?:[\s"'.,;:)=]|$))`;
const BEARER = new RegExp(String.raw`${WORD_START}(Bearer(?:\s|%20|\+)+)${PROSE}[^\s"',;)]+`, 'gi');

const URL_LOGIN = /\/\/[^/\s:@]+:[^/\s@]+@/g;
const QUERY_SECRET = /([?&](?:access_token|api[-_]?key|password|secret|signature|token)=)[^&#\s"']*/gi;

const SECRET_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'x-api-key']);

/** Removes the given secret, and whatever has the shape of a token, from a text. */
export function redact(text: string, secret?: string): string {
  let clean = text;
  if (secret !== undefined && secret.length >= SHORTEST_SECRET) {
    clean = clean.replaceAll(secret, REDACTED);
    if (isAscii(secret)) clean = clean.replaceAll(encodeURIComponent(secret), REDACTED);
  }
  return clean
    .replace(BEARER, (_, scheme: string) => scheme + REDACTED)
    .replace(TOKEN, REDACTED)
    .replace(URL_LOGIN, `//${REDACTED}@`)
    .replace(QUERY_SECRET, (_, parameter: string) => parameter + REDACTED);
}

/** A copy without the headers that carry credentials. */
export function redactHeaders(headers: Headers, secret?: string): Headers {
  const clean = new Headers();
  headers.forEach((value, name) => {
    if (!isSecretName(name)) clean.append(name, redact(value, secret));
  });
  return clean;
}

/** Whether a header or member of this name holds a credential, whatever its value looks like. */
export function isSecretName(name: string): boolean {
  return SECRET_HEADERS.has(name.toLowerCase());
}

/** Only such a text can be a token in a header, and is sure to encode. */
function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
