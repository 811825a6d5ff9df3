import { isPlain } from '../lib/plain-object.ts';
import { isSecretField, isSecretHeader, isSecretName } from './secret-names.ts';
import type { Secrets } from './sent-secrets.ts';

const REDACTED = '[redacted]';

/** A token of Temps, at the start of a word, which may be after an escape: `\n`, `%20`. */
const TOKEN = /(?:(?<![A-Za-z_])|(?<=\\[bfnrt]|%[\dA-Fa-f]{2}))(?:tk|dt)_[A-Za-z0-9][\w.~+/=%-]*/g;
/** A token has a digit. The word after "Bearer" in prose has none. */
const BEARER = /(Bearer(?:\s|%20|\+)+)(?=[^\s"',;)\d]*\d)[^\s"',;)]+/gi;
/** A name without a password may be a token, if it is long. */
const LOGIN = /\/\/(?:[^/\s:@"]*:[^/\s"]+|[^/\s:@?#"]{16,})@/g;
const PARAMETER = /([?&])([^=?&#\s"']{1,100})=[^&#\s"']*/g;

/** Hides the secrets in a text or a URL, and anything that looks like a token or a login. */
export function redactText(text: string, secrets: Secrets = []): string {
  let clean = text;
  for (const secret of secrets) clean = clean.replaceAll(secret, REDACTED);
  return clean
    .replace(BEARER, `$1${REDACTED}`)
    .replace(TOKEN, REDACTED)
    .replace(LOGIN, `//${REDACTED}@`)
    .replace(PARAMETER, (whole, start: string, name: string) =>
      // A name may be nested: `filter[password]`.
      name.split(/[[\].]|%5B|%5D/i).some(isSecretField) ? `${start}${name}=${REDACTED}` : whole,
    );
}

/** The headers without those that carry credentials. */
export function redactHeaders(
  headers: Iterable<[string, string]>,
  secrets?: Secrets,
): [string, string][] {
  const shown = [...headers].filter(([name]) => !isSecretHeader(name));
  return shown.map(([name, value]) => [name, redactText(value, secrets)]);
}

/**
 * In a log, what the contract marks is secret too, and environment variables, whose names no field
 * of the API has.
 */
export function isSecretInLog(name: string, value: unknown): boolean {
  return isSecretField(name) || (typeof value === 'string' && /^[A-Z][A-Z0-9_]{2,}$/.test(name));
}

/**
 * Hides every secret in a value, and members such as `password`. Keeps data: texts, numbers,
 * arrays, plain objects, dates, headers, errors with their causes. Anything else, such as a
 * `Request`, becomes its kind in brackets, since it may print anything.
 *
 * Returns the value itself if nothing had to change, so that a clean `cause` keeps its identity;
 * else a copy.
 */
export function redactValue<T>(
  value: T,
  secrets?: Secrets,
  isSecret: (name: string, value: unknown) => boolean = isSecretName,
): T {
  const seen = new Map<object, unknown>();
  return redact(value) as T;

  function redact(item: unknown): unknown {
    if (typeof item === 'string') return redactText(item, secrets);
    if (typeof item === 'function' || typeof item === 'symbol') return `[${typeof item}]`;
    if (typeof item !== 'object' || item === null || item instanceof Date) return item;
    if (seen.has(item)) return seen.get(item);
    seen.set(item, '[circular]');
    const clean = redactObject(item);
    seen.set(item, clean);
    return clean;
  }

  function redactObject(item: object): unknown {
    if (isHeaders(item)) {
      const clean = redactHeaders(item, secrets);
      return JSON.stringify(clean) === JSON.stringify([...item]) ? item : new Headers(clean);
    }
    const isError = isErrorLike(item);
    if (!isError && !Array.isArray(item) && !isPlain(item))
      return `[${item.constructor?.name ?? 'object'}]`;
    let isClean = true;
    const members = (isError ? errorMembers(item) : Object.keys(item)).map(
      (name): [string, unknown] => {
        const member: unknown = Reflect.get(item, name);
        // A flag such as `has_secret` is not secret.
        const isHidden =
          member !== undefined &&
          member !== null &&
          typeof member !== 'boolean' &&
          isSecret(name, member);
        const clean = isHidden ? REDACTED : redact(member);
        const cleanName = redactText(name, secrets);
        isClean &&= cleanName === name && Object.is(clean, member);
        return [cleanName, clean];
      },
    );
    if (isClean) return item;
    if (Array.isArray(item)) return members.map(([, member]) => member);
    return isError ? copyError(item, members) : Object.fromEntries(members);
  }
}

/** Not by `instanceof`: test environments such as jsdom have no `Headers`. */
export function isHeaders(value: unknown): value is Headers {
  return Object.prototype.toString.call(value) === '[object Headers]';
}

/** Whether a value is an error, including one of another realm, such as a test runner's. */
function isErrorLike(value: object): value is Error {
  return (
    value instanceof Error ||
    /^\[object (Error|DOMException)\]$/.test(Object.prototype.toString.call(value))
  );
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
