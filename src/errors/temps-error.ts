import { redactSecrets } from '../redaction/redact-text.ts';
import { redactValue } from '../redaction/redact-value.ts';
import { allSecrets, type SentInput } from '../redaction/sent-secrets.ts';

/** The same symbol in every copy of the package in a process, so that each recognises the errors of the others. */
const brand = Symbol.for('@temps-sdk/node-sdk/error');

/** What every error of the SDK can be made with. */
export interface TempsErrorOptions {
  /**
   * What led to this error. If it holds a token, or anything but data and errors, a copy is kept instead: redacted, and
   * with the names of the kinds in place of objects such as a `Request`.
   */
  cause?: unknown;
  /**
   * The client's token, or a list of it and of other secrets: redacted wherever they occur. Whatever looks like a token is
   * redacted anyway.
   */
  secret?: string | readonly string[] | undefined;
  /** What the call was given. Of that, what fields for secrets hold is redacted too, since a server may repeat it. */
  sent?: SentInput | undefined;
}

/**
 * Base of every error that the SDK throws. `message` says what to do; `code` tells the kinds apart.
 *
 * The token is in none of its parts: message, stack, cause, `JSON.stringify`, `util.inspect`.
 *
 * @example
 * try {
 *   await temps.projects.get({ path: { project_id: 7 } });
 * } catch (error) {
 *   if (!NotFoundError.is(error)) throw error;
 *   console.log(error.detail);
 * }
 */
export class TempsError extends Error {
  /** The name of the class, safe from minifiers. `AbortError` for an abort, as everywhere on the platform. */
  declare readonly name: string;
  /** The kind of failure: `config`, `connection`, `timeout`, `abort`, `response`, `validation`, `api`, `unsupported` … */
  declare readonly code: string;

  static {
    identify(this, { kind: 'TempsError', code: 'error' });
  }

  /** @param options `code` is that of an error without a class of its own */
  constructor(message: string, { cause, code, ...options }: TempsErrorOptions & { code?: string } = {}) {
    const secret = allSecrets(options);
    super(redactSecrets(message, secret), cause === undefined ? undefined : { cause: redactValue(cause, secret) });
    if (code !== undefined) this.code = code;
  }

  /** Like `instanceof`, but also across two copies of the package. */
  static is(error: unknown): error is TempsError {
    return isKind(error, 'TempsError');
  }

  /** Name, code, message and fields, without stack. Redacted again, since fields may have been added later. */
  toJSON(): Record<string, unknown> {
    const { name, code, message, cause } = this;
    const summary = cause instanceof Error ? { name: cause.name, message: cause.message } : undefined;
    return redactValue({ name, code, message, ...jsonFields(this), ...(summary && { cause: summary }) });
  }
}

function jsonFields(error: object): Record<string, unknown> {
  const fields = Object.entries(error).filter(([key]) => key !== 'stack' && key !== 'cause');
  return Object.fromEntries(
    fields.map(([key, value]): [string, unknown] => [
      key,
      value instanceof Headers ? Object.fromEntries(value) : value,
    ]),
  );
}

interface Identity {
  kind: string;
  code: string;
  name?: string;
}

/**
 * Gives a class its name, code and brand. They are on the prototype, so that the stack starts with the right name, and
 * minifiers that rename the class do not change it.
 */
export function identify(Class: { prototype: object }, { kind, code, name = kind }: Identity): void {
  const values = { [brand]: kind, name, code };
  for (const key of Reflect.ownKeys(values)) {
    Object.defineProperty(Class.prototype, key, {
      value: Reflect.get(values, key),
      writable: true,
      configurable: true,
    });
  }
}

/** Whether a value is an error of this class or of a subclass, whichever copy of the package made it. */
export function isKind(value: unknown, kind: string): boolean {
  for (let link = value; typeof link === 'object' && link !== null; link = Object.getPrototypeOf(link) as unknown) {
    if (Object.hasOwn(link, brand) && Reflect.get(link, brand) === kind) return true;
  }
  return false;
}
