export const REDACTED = '[redacted]';

/** Redacting a shorter secret would remove ordinary words. */
const MIN_SECRET_LENGTH = 4;

/** A word also starts after an escape (`\n`) or a percent code (`%20`), whose last character may be a letter. */
const WORD_START = String.raw`(?:(?<![A-Za-z_])|(?<=\\[bfnrt])|(?<=%[\dA-Fa-f]{2}))`;
const TOKEN = new RegExp(String.raw`${WORD_START}(?:tk|dt)_[A-Za-z0-9][\w.~+/=%-]*`, 'g');

/** Words that may follow "Bearer" in a sentence, where no token does. */
const PROSE = String.raw`(?!(?:tokens?|auth\w*|realm|scheme|header|is|was|not|or|and|required|missing|invalid|expected)(?:[\s"'.,;:)=]|$))`;
const BEARER = new RegExp(String.raw`${WORD_START}(Bearer(?:\s|%20|\+)+)${PROSE}[^\s"',;)]+`, 'gi');

const URL_LOGIN = /\/\/[^/\s:@]+:[^/\s@]+@/g;
const QUERY_SECRET = /([?&](?:access_token|api[-_]?key|password|secret|signature|token)=)[^&#\s"']*/gi;

const SECRET_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'x-api-key']);

/** Redacts the given secret, and whatever looks like a token, in a text. */
export function redactSecrets(text: string, secret?: string): string {
  let clean = text;
  if (secret !== undefined && secret.length >= MIN_SECRET_LENGTH) {
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
    if (!isSecretName(name)) clean.append(name, redactSecrets(value, secret));
  });
  return clean;
}

/** Whether a header or member of this name holds a credential, whatever its value looks like. */
export function isSecretName(name: string): boolean {
  return SECRET_HEADERS.has(name.toLowerCase());
}

/** Only an ASCII text can be a token in a header, and `encodeURIComponent` takes every one of them. */
function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** Deeper than any real response. `JSON.stringify` and `util.inspect` fail on much deeper values. */
const MAX_DEPTH = 64;

/**
 * Redacts every token in a value: in texts, keys, arrays, plain objects, headers, and errors with their causes.
 * Returns the value itself where it holds no token, so that a clean `cause` keeps its identity; else a copy.
 */
export function redactValue<T>(value: T, secret?: string): T {
  try {
    return new Redaction(secret).redact(value, 0) as T;
  } catch {
    // A proxy or a getter threw: what cannot be read may hold a token.
    return '[unreadable]' as T;
  }
}

class Redaction {
  readonly #secret: string | undefined;
  readonly #done = new Map<object, unknown>();

  constructor(secret: string | undefined) {
    this.#secret = secret;
  }

  redact(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return redactSecrets(value, this.#secret);
    if (typeof value !== 'object' || value === null) return value;
    if (this.#done.has(value)) return this.#done.get(value);
    if (depth > MAX_DEPTH) return '[too deep]';
    this.#done.set(value, '[circular]');
    const clean = this.#redactObject(value, depth + 1);
    this.#done.set(value, clean);
    return clean;
  }

  #redactObject(value: object, depth: number): unknown {
    if (Array.isArray(value)) {
      const clean = value.map((item) => this.redact(item, depth));
      return clean.every((item, index) => Object.is(item, value[index])) ? value : clean;
    }
    if (value instanceof Error) return this.#redactError(value, depth);
    if (value instanceof Headers) {
      const clean = redactHeaders(value, this.#secret);
      return JSON.stringify([...clean]) === JSON.stringify([...value]) ? value : clean;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return value;
    const { changed, members } = this.#redactMembers(Object.entries(value), depth);
    // `fromEntries` defines a member `__proto__`, where an assignment would set the prototype.
    return changed ? Object.fromEntries(members) : value;
  }

  #redactError(error: Error, depth: number): Error {
    const hidden = ['name', 'message', 'stack', 'cause', 'errors'].filter(
      (key) => key in error && !Object.prototype.propertyIsEnumerable.call(error, key),
    );
    const { changed, members } = this.#redactMembers(
      [...hidden.map((key): [string, unknown] => [key, Reflect.get(error, key)]), ...Object.entries(error)],
      depth,
    );
    if (!changed) return error;
    const clean = Object.setPrototypeOf(new Error(), Object.getPrototypeOf(error) as object) as Error;
    for (const [key, value] of members) {
      Object.defineProperty(clean, key, {
        value,
        enumerable: !hidden.includes(key),
        writable: true,
        configurable: true,
      });
    }
    return clean;
  }

  #redactMembers(entries: [string, unknown][], depth: number): { changed: boolean; members: [string, unknown][] } {
    let changed = false;
    const members = entries.map(([key, value]): [string, unknown] => {
      const isSecret = typeof value === 'string' && isSecretName(key);
      const clean: [string, unknown] = [
        redactSecrets(key, this.#secret),
        isSecret ? REDACTED : this.redact(value, depth),
      ];
      changed ||= clean[0] !== key || !Object.is(clean[1], value);
      return clean;
    });
    return { changed, members };
  }
}
