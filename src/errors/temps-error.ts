import { redactText, redactValue } from '../redaction/redact.ts';
import { allSecrets, type SentInput } from '../redaction/sent-secrets.ts';

/** The same symbol in every copy of the package in a process, so that each recognizes the errors of the others. */
const brand = Symbol.for('@temps-sdk/node-sdk/error');

/** Options that every error of the SDK takes. */
export interface TempsErrorOptions {
  /**
   * What led to this error. If it contains a secret, or an object such as a `Request`, a redacted copy is kept instead,
   * with the kind in place of each such object.
   */
  cause?: unknown;
  /**
   * The client's token, or a list of secrets that starts with it. All are redacted wherever they occur, and so is
   * anything that looks like a token.
   */
  secret?: string | readonly string[] | undefined;
  /** The input of the call. Values of secret fields are redacted too, since a server may repeat them. */
  sent?: SentInput | undefined;
}

/**
 * Base of every error that the SDK throws. `message` says what to do; `code` is the kind of failure.
 *
 * The token is redacted everywhere: message, stack, cause, `JSON.stringify`, `util.inspect`.
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
  /** The name of the class, which minifiers do not change. `AbortError` for an abort, as in all web APIs. */
  declare readonly name: string;
  /** The kind of failure: `config`, `connection`, `timeout`, `abort`, `response`, `validation`, `api`, `unsupported` … */
  declare readonly code: string;
  /** The end of the message, if that is about what a deployment may go on with after this error. */
  declare readonly advice?: string;

  static {
    identify(this, { kind: 'TempsError', code: 'error' });
  }

  /** @param options `code` is that of an error without a class of its own */
  constructor(message: string, { cause, code, ...options }: TempsErrorOptions & { code?: string } = {}) {
    const secret = allSecrets(options);
    super(redactText(message, secret), cause === undefined ? undefined : { cause: redactValue(cause, secret) });
    if (code) this.code = code;
  }

  /** Like `instanceof`, but works across two copies of the package. */
  static is(error: unknown): error is TempsError {
    return isKind(error, 'TempsError');
  }

  /**
   * Returns name, code, message and fields, without the stack. Redacts again, since fields may have been added later.
   */
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
 * Gives an error class its name, code and brand. They are on the prototype, so that a stack starts with the right name,
 * even if a minifier renames the class.
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

/** Whether a value is an error of this class or a subclass, from any copy of the package. */
export function isKind(value: unknown, kind: string): boolean {
  try {
    for (let link = value; typeof link === 'object' && link !== null; link = Object.getPrototypeOf(link) as unknown) {
      if (Object.hasOwn(link, brand) && Reflect.get(link, brand) === kind) return true;
    }
  } catch {
    // A proxy that throws, or was revoked.
  }
  return false;
}

/** Makes the stack of an error lead to who awaits it now: it may come from a queue, whose stack leads nowhere. */
export function atCaller(error: unknown): unknown {
  if (TempsError.is(error)) startStackAt(atCaller, error);
  return error;
}

/** Leaves a function and what it has called out of the stack of an error. Not all engines of browsers can. */
export function startStackAt(caller: (...values: never[]) => unknown, error: Error): void {
  (Error as Partial<typeof Error>).captureStackTrace?.(error, caller);
}
