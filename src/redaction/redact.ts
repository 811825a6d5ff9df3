import { isPlain } from '../lib/plain-object.ts';
import { isSecretField, isSecretHeader, isSecretName, mayBeSecret } from './secret-names.ts';
import type { Secrets } from './sent-secrets.ts';

const REDACTED = '[redacted]';

/** Deeper than any real body. `JSON.stringify` and `util.inspect` fail on much deeper values. */
const MAX_DEPTH = 64;

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
const LOGIN = /\/\/(?:[^/\s:@"[]*:(?:[^/\s?#"]+|(?!\d+[/?#])[^/\s?#"][^\s"]{1,128})|[^/\s:@?#"]{16,})@/g;

const PARAMETER = /([?&])([^=?&#\s"']{1,100})=[^&#\s"']*/g;

/** Hides the secrets in a text or a URL, and anything that looks like a token or a login. */
export function redactText(text: string, secrets: Secrets = []): string {
  let clean = text;
  for (const secret of secrets) clean = clean.replaceAll(secret, REDACTED);
  return clean
    .replace(BEARER, (_, scheme: string) => scheme + REDACTED)
    .replace(TOKEN, REDACTED)
    .replace(LOGIN, `//${REDACTED}@`)
    .replace(PARAMETER, (whole, start: string, name: string) =>
      isSecretParameter(name) ? `${start}${name}=${REDACTED}` : whole,
    );
}

/** Also true for a nested name, `filter[password]`, and for the signature of an address that stands for a login. */
function isSecretParameter(name: string): boolean {
  const parts = name.replaceAll(/%5B|%5D/gi, '.').split(/[[\].]+/);
  return parts.some((part) => isSecretField(part) || /signature$/i.test(part));
}

/** The headers without those that carry credentials. */
export function redactHeaders(headers: Iterable<[string, string]>, secrets?: Secrets): [string, string][] {
  const shown = [...headers].filter(([name]) => !isSecretHeader(name));
  return shown.map(([name, value]) => [name, redactText(value, secrets)]);
}

/** Whether a member of an object is secret. */
type IsSecret = (name: string, value: unknown) => boolean;

/** In an error, which may say what is wrong with a field: `{ password: ['is too short'] }`. */
const isSecretInError: IsSecret = (name, value) => isSecretName(name) && !explains(name, value);

/** In a log: also what the contract marks, and environment variables, whose names no field of the API has. */
export const isSecretInLog: IsSecret = (name, value) =>
  isSecretField(name) || (typeof value === 'string' && /^[A-Z][A-Z0-9_]{2,}$/.test(name));

function explains(name: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => explains(name, item));
  return typeof value === 'string' && value.includes(' ') && !/cookie|authorization|-----BEGIN/i.test(name + value);
}

/**
 * Hides every secret in a value, and members such as `password`. Keeps data: texts, numbers, arrays, plain objects,
 * dates, headers, errors with their causes. Anything else, such as a `Request`, becomes its kind in brackets, since it
 * may print anything.
 *
 * Returns the value itself if nothing had to change, so that a clean `cause` keeps its identity; else a copy.
 */
export function redactValue<T>(value: T, secrets?: Secrets, isSecret: IsSecret = isSecretInError): T {
  const seen = new Map<object, unknown>();
  return redact(value, 0) as T;

  function redact(item: unknown, depth: number): unknown {
    if (typeof item === 'string') return redactText(item, secrets);
    if (typeof item === 'function' || typeof item === 'symbol') return `[${typeof item}]`;
    if (typeof item !== 'object' || item === null) return item;
    if (seen.has(item)) return seen.get(item);
    if (depth > MAX_DEPTH) return '[too deep]';
    seen.set(item, '[circular]');
    const clean = redactObject(item, depth + 1);
    seen.set(item, clean);
    return clean;
  }

  function redactObject(item: object, depth: number): unknown {
    if (Array.isArray(item)) {
      const clean = item.map((member) => redact(member, depth));
      return clean.every((member, at) => Object.is(member, item[at])) ? item : clean;
    }
    if (isHeaders(item)) {
      const clean = redactHeaders(item, secrets);
      return JSON.stringify(clean) === JSON.stringify([...item]) ? item : new Headers(clean);
    }
    if (item instanceof Date) return item;
    const isError = isErrorLike(item);
    if (!isError && !isPlain(item)) return `[${item.constructor?.name ?? 'object'}]`;
    let isClean = true;
    const members = (isError ? errorMembers(item) : Object.keys(item)).map((name): [string, unknown] => {
      const member: unknown = Reflect.get(item, name);
      const clean = mayBeSecret(member) && isSecret(name, member) ? REDACTED : redact(member, depth);
      const cleanName = redactText(name, secrets);
      isClean &&= cleanName === name && Object.is(clean, member);
      return [cleanName, clean];
    });
    if (isClean) return item;
    return isError ? copyError(item, members) : Object.fromEntries(members);
  }
}

/** Not by `instanceof`: test environments such as jsdom have no `Headers`. */
export function isHeaders(value: unknown): value is Headers {
  return Object.prototype.toString.call(value) === '[object Headers]';
}

/** Whether a value is an error, including one of another realm, such as a test runner's. */
function isErrorLike(value: object): value is Error {
  return value instanceof Error || /^\[object (Error|DOMException)\]$/.test(Object.prototype.toString.call(value));
}

/** A `DOMException` has these three on its prototype, whose getters do not work on a copy. */
function errorMembers(error: Error): string[] {
  const shown = ['name', 'message', 'code'].filter((name) => name in error);
  return [...new Set([...Object.getOwnPropertyNames(error), ...shown])];
}

function copyError(error: Error, members: [string, unknown][]): Error {
  const copy = Object.setPrototypeOf(new Error(), Object.getPrototypeOf(error) as object) as Error;
  // Its own stack would be that of the copying.
  for (const [name, value] of [['stack', ''] as const, ...members]) {
    const enumerable = Object.prototype.propertyIsEnumerable.call(error, name);
    Object.defineProperty(copy, name, { value, enumerable, writable: true, configurable: true });
  }
  return copy;
}
