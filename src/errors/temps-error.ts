import { isHeaders, redactText, redactValue } from '../redaction/redact.ts';
import { allSecrets, type Secrets, type SentInput } from '../redaction/sent-secrets.ts';

/**
 * Where an error has the names of its classes. Each copy of the package in a process knows the
 * errors of the others by it.
 */
const KINDS = Symbol.for('@temps-sdk/node-sdk/error');

/** What every error of the SDK can be made with. */
export interface TempsErrorOptions {
  /** What led to this error. If it has a secret in it, a redacted copy is kept instead. */
  cause?: unknown;
  /** The client's token, or all texts to hide, as `allSecrets` makes them. */
  secret?: string | Secrets;
  /**
   * The input of the call. Values of secret fields are hidden too, since a server may repeat them.
   */
  sent?: SentInput | undefined;
}

/**
 * Base of every error that the SDK throws. `message` says what to do; `code` is the kind of
 * failure.
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
  // Static members, not a registration: bundlers drop the classes that an app does not use.
  protected static readonly _name: string = 'TempsError';
  protected static readonly _code: string = 'error';

  /**
   * The name of the class, which minifiers do not change. `AbortError` for an abort, as in all web
   * APIs.
   */
  declare readonly name: string;
  /**
   * The kind of failure: `config`, `connection`, `timeout`, `abort`, `response`, `validation`,
   * `api`, `unsupported` …
   */
  declare readonly code: string;
  /** The end of the message, if that is about what a deployment may go on with after this error. */
  declare readonly advice?: string;

  static {
    // On the prototype, so that a stack starts with the name, and that none of them is a field.
    // `name` may be set.
    for (const member of ['name', 'code'] as const)
      Object.defineProperty(this.prototype, member, {
        get(this: TempsError): string {
          return (this.constructor as typeof TempsError)[`_${member}`];
        },
        set(this: TempsError, value: string) {
          Object.defineProperty(this, member, { value, writable: true, configurable: true });
        },
      });
    Object.defineProperty(this.prototype, KINDS, {
      get(this: TempsError): string[] {
        const names: string[] = [];
        let Class = this.constructor as typeof TempsError;
        for (; '_name' in Class; Class = Object.getPrototypeOf(Class) as typeof TempsError)
          names.push(Class._name);
        return names;
      },
    });
  }

  /** Like `instanceof`, but also for errors of another copy of the package. */
  static get is(): <Class extends { prototype: TempsError }>(
    this: Class,
    error: unknown,
  ) => error is Class['prototype'] {
    // For each class its own, so that it can be passed as a function:
    // `errors.find(NotFoundError.is)`.
    const kind = this._name;
    return (error): error is never =>
      typeof error === 'object' &&
      error !== null &&
      KINDS in error &&
      (error[KINDS] as string[]).includes(kind);
  }

  /** @param options `code` is that of an error without a class of its own */
  constructor(
    message: string,
    { cause, code, ...options }: TempsErrorOptions & { code?: string | undefined } = {},
    fields: object = {},
  ) {
    const secrets = allSecrets(options);
    super(
      redactText(message, secrets),
      cause === undefined ? undefined : { cause: redactValue(cause, secrets) },
    );
    if (code !== undefined) this.code = code;
    Object.assign(this, redactValue(fields, secrets));
  }

  /**
   * Returns name, code, message and fields, without the stack. Redacts again: fields may have been
   * added later.
   */
  toJSON(): Record<string, unknown> {
    const { name, code, message, cause } = this;
    const fields = Object.entries(this)
      .filter(([key]) => key !== 'stack' && key !== 'cause')
      .map(([key, value]): [string, unknown] => [
        key,
        isHeaders(value) ? Object.fromEntries(value) : value,
      ]);
    const summary = cause instanceof Error && {
      cause: { name: cause.name, message: cause.message },
    };
    return redactValue({ name, code, message, ...Object.fromEntries(fields), ...summary });
  }
}

/**
 * Makes the stack of an error lead to the caller of a function, or of this one: it may come from a
 * queue, whose stack leads nowhere.
 */
export function atCaller(
  error: unknown,
  called: (...values: never[]) => unknown = atCaller,
): unknown {
  // Not all engines of browsers can.
  if (TempsError.is(error)) (Error as Partial<typeof Error>).captureStackTrace?.(error, called);
  return error;
}
