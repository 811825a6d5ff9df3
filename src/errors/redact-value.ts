import { REDACTED, isSecretName, redact, redactHeaders } from './redact.ts';

/** Deeper than any real answer; `JSON.stringify` and `util.inspect` would fail further down. */
const DEEPEST = 64;

/**
 * The value with every token blanked: texts, keys, arrays, plain objects, headers and errors with their causes.
 * What holds no token is handed back as it is, so that a clean `cause` keeps its identity; the original is never changed.
 */
export function redactValue<T>(value: T, secret?: string): T {
  try {
    return new Redaction(secret).of(value, 0) as T;
  } catch {
    // A proxy or a getter that throws. What cannot be read cannot be vouched for.
    return '[unreadable]' as T;
  }
}

class Redaction {
  readonly #secret: string | undefined;
  readonly #done = new Map<object, unknown>();

  constructor(secret: string | undefined) {
    this.#secret = secret;
  }

  of(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return redact(value, this.#secret);
    if (typeof value !== 'object' || value === null) return value;
    if (this.#done.has(value)) return this.#done.get(value);
    if (depth > DEEPEST) return '[too deep]';
    this.#done.set(value, '[circular]');
    const clean = this.#object(value, depth + 1);
    this.#done.set(value, clean);
    return clean;
  }

  #object(value: object, depth: number): unknown {
    if (Array.isArray(value)) {
      const clean = value.map((item) => this.of(item, depth));
      return clean.every((item, index) => Object.is(item, value[index])) ? value : clean;
    }
    if (value instanceof Error) return this.#error(value, depth);
    if (value instanceof Headers) {
      const clean = redactHeaders(value, this.#secret);
      return JSON.stringify([...clean]) === JSON.stringify([...value]) ? value : clean;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return value;
    const { changed, members } = this.#members(Object.entries(value), depth);
    // fromEntries defines, where an assignment to `__proto__` would set the prototype.
    return changed ? Object.fromEntries(members) : value;
  }

  #error(error: Error, depth: number): Error {
    const hidden = ['name', 'message', 'stack', 'cause', 'errors'].filter(
      (key) => key in error && !Object.prototype.propertyIsEnumerable.call(error, key),
    );
    const { changed, members } = this.#members(
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

  #members(entries: [string, unknown][], depth: number): { changed: boolean; members: [string, unknown][] } {
    let changed = false;
    const members = entries.map(([key, value]): [string, unknown] => {
      const isSecret = typeof value === 'string' && isSecretName(key);
      const clean: [string, unknown] = [redact(key, this.#secret), isSecret ? REDACTED : this.of(value, depth)];
      changed ||= clean[0] !== key || !Object.is(clean[1], value);
      return clean;
    });
    return { changed, members };
  }
}
