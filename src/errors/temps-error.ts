import { isHeaders, redactText, redactValue } from '../redaction/redact.ts';
import { allSecrets, type Secrets, type SentInput } from '../redaction/sent-secrets.ts';

/** The same symbol in every copy of the package in a process, so that each recognizes the errors of the others. */
const KIND = Symbol.for('@temps-sdk/node-sdk/error');

/** What every error of the SDK can be made with. */
export interface TempsErrorOptions {
  /** What led to this error. If it has a secret in it, a redacted copy is kept instead. */
  cause?: unknown;
  /** The client's token, or all texts to hide, as `allSecrets` makes them. */
  secret?: string | Secrets;
  /** The input of the call. Values of secret fields are hidden too, since a server may repeat them. */
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
  /** Like `instanceof`, but also for errors of another copy of the package. */
  declare static readonly is: <Class extends { prototype: TempsError }>(
    this: Class,
    error: unknown,
  ) => error is Class['prototype'];
  /** The kind of failure: `config`, `connection`, `timeout`, `abort`, `response`, `validation`, `api`, `unsupported` … */
  declare readonly code: string;
  /** The end of the message, if that is about what a deployment may go on with after this error. */
  declare readonly advice?: string;

  static {
    identify(this, 'TempsError', 'error');
  }

  /** @param options `code` is that of an error without a class of its own */
  constructor(message: string, { cause, code, ...options }: TempsErrorOptions & { code?: string } = {}) {
    const secret = allSecrets(options);
    super(redactText(message, secret), cause === undefined ? undefined : { cause: redactValue(cause, secret) });
    if (code) this.code = code;
  }

  /** Returns name, code, message and fields, without the stack. Redacts again: fields may have been added later. */
  toJSON(): Record<string, unknown> {
    const { name, code, message, cause } = this;
    const fields = Object.entries(this)
      .filter(([key]) => key !== 'stack' && key !== 'cause')
      .map(([key, value]): [string, unknown] => [key, isHeaders(value) ? Object.fromEntries(value) : value]);
    const summary = cause instanceof Error && { cause: { name: cause.name, message: cause.message } };
    return redactValue({ name, code, message, ...Object.fromEntries(fields), ...summary });
  }
}

/**
 * Gives an error class its name, its code and `is`. Name and code are on the prototype, so that a stack starts with the
 * right name, even if a minifier renames the class.
 */
export function identify(Class: { prototype: TempsError }, kind: string, code: string, name = kind): void {
  const members = { [KIND]: kind, name, code };
  for (const key of Reflect.ownKeys(members))
    Object.defineProperty(Class.prototype, key, {
      value: Reflect.get(members, key),
      writable: true,
      configurable: true,
    });
  // For each class its own, so that it can be passed as a function: `errors.find(NotFoundError.is)`.
  Object.defineProperty(Class, 'is', { value: (error: unknown) => isKind(error, kind) });
}

function isKind(value: unknown, kind: string): boolean {
  for (let link = value; typeof link === 'object' && link !== null; link = Object.getPrototypeOf(link) as unknown)
    if (Object.hasOwn(link, KIND) && Reflect.get(link, KIND) === kind) return true;
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
