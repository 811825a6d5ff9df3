import { REDACTED, redactHeaders, redactSecrets } from './redact-text.ts';
import { isSecretName, mayBeSecret } from './secret-names.ts';
import type { Secrets } from './sent-secrets.ts';
import { isErrorLike, isPlainObject, isShownAsData, shownPrototype } from './shown.ts';

/** Deeper than any real response. `JSON.stringify` and `util.inspect` fail on much deeper values. */
const MAX_DEPTH = 64;

/**
 * Redacts every secret in a value, and members with names such as `password`. Keeps only data: texts, numbers, arrays,
 * plain objects, dates, headers, and errors with their causes. Anything else, such as a `Request`, a `Map` or an instance of a class, becomes its kind in
 * brackets, since it may print anything.
 *
 * Returns the value itself if nothing had to change, so that a clean `cause` keeps its identity; else a copy.
 */
export function redactValue<T>(value: T, secret?: Secrets): T {
  try {
    return new Redaction(secret).redact(value, 0) as T;
  } catch {
    // A proxy or a getter threw.
    return '[unreadable]' as T;
  }
}

interface Member {
  key: string | symbol;
  value: unknown;
  enumerable: boolean;
}

class Redaction {
  readonly #secret: Secrets;
  readonly #done = new Map<object, unknown>();

  constructor(secret: Secrets) {
    this.#secret = secret;
  }

  redact(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return redactSecrets(value, this.#secret);
    if (typeof value === 'function' || typeof value === 'symbol') return `[${typeof value}]`;
    if (typeof value !== 'object' || value === null) return value;
    if (this.#done.has(value)) return this.#done.get(value);
    if (depth > MAX_DEPTH) return '[too deep]';
    this.#done.set(value, '[circular]');
    const clean = this.#redactObject(value, depth + 1);
    this.#done.set(value, clean);
    return clean;
  }

  #redactObject(value: object, depth: number): unknown {
    if (Array.isArray(value)) return this.#redactArray(value, depth);
    if (isErrorLike(value)) return this.#redactError(value, depth);
    if (Object.getPrototypeOf(value) === Headers.prototype) return this.#redactHeaders(value as Headers);
    if (isPlainObject(value)) {
      const { changed, members } = this.#redactMembers(value, Reflect.ownKeys(value), depth);
      return changed ? withMembers({}, members) : value;
    }
    return isShownAsData(value) ? value : this.#nameKind(value);
  }

  #redactArray(value: unknown[], depth: number): unknown[] {
    const clean = Array.from(value, (item) => this.redact(item, depth));
    const hasItemsOnly = Reflect.ownKeys(value).length === value.length + 1;
    const isClean = hasItemsOnly && clean.every((item, index) => Object.is(item, value[index]));
    return isClean && Object.getPrototypeOf(value) === Array.prototype ? value : clean;
  }

  #redactHeaders(value: Headers): Headers {
    const clean = redactHeaders(value, this.#secret);
    return JSON.stringify([...clean]) === JSON.stringify([...value]) ? value : clean;
  }

  #redactError(error: Error, depth: number): Error {
    const prototype = shownPrototype(error);
    const own = Reflect.ownKeys(error);
    // A `DOMException` has these on its prototype, whose getters do not work on a copy.
    const inherited = ['name', 'message', 'code'].filter((key) => !own.includes(key) && key in error);
    const { changed, members } = this.#redactMembers(error, [...own, ...inherited], depth);
    if (!changed && prototype === Object.getPrototypeOf(error)) return error;
    // Without this, the copy of an error without a stack would have the stack of the copying.
    if (!own.includes('stack')) members.push({ key: 'stack', value: '', enumerable: false });
    return withMembers(Object.setPrototypeOf(new Error(), prototype) as Error, members);
  }

  #redactMembers(
    value: object,
    keys: readonly (string | symbol)[],
    depth: number,
  ): { changed: boolean; members: Member[] } {
    let changed = false;
    const members = keys.map((key): Member => {
      const descriptor = Object.getOwnPropertyDescriptor(value, key);
      const found: unknown = Reflect.get(value, key);
      const isSecret = typeof key === 'string' && isSecretName(key) && mayBeSecret(found) && !explains(key, found);
      const clean: Member = {
        key: this.#redactKey(key),
        value: isSecret ? REDACTED : this.redact(found, depth),
        enumerable: descriptor?.enumerable ?? false,
      };
      // A getter may return something else next time. The getter of `stack` is the platform's.
      const isComputed = descriptor?.get !== undefined && key !== 'stack';
      changed ||= isComputed || clean.key !== key || !Object.is(clean.value, found);
      return clean;
    });
    return { changed, members };
  }

  #redactKey(key: string | symbol): string | symbol {
    if (typeof key === 'string') return redactSecrets(key, this.#secret);
    const { description = '' } = key;
    const clean = redactSecrets(description, this.#secret);
    return clean === description ? key : Symbol(clean);
  }

  #nameKind(value: object): string {
    const name: unknown = (value as { constructor?: { name?: unknown } | undefined }).constructor?.name;
    return `[${typeof name === 'string' && name ? redactSecrets(name, this.#secret) : 'object'}]`;
  }
}

/** Whether a text says what is wrong with a field, as in `{ password: ['is too short'] }`. */
function explains(key: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => explains(key, item));
  return typeof value === 'string' && / /.test(value) && !/cookie|authorization|-----BEGIN/i.test(key + value);
}

/** Uses `defineProperty`, since assigning `__proto__` would set the prototype. */
function withMembers<T extends object>(target: T, members: readonly Member[]): T {
  for (const { key, value, enumerable } of members)
    Object.defineProperty(target, key, { value, enumerable, writable: true, configurable: true });
  return target;
}
