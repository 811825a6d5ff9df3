import { identify, isKind } from './identity.ts';
import { redact } from './redact.ts';
import { redactValue } from './redact-value.ts';

/** What every error of the SDK can be made with. */
export interface TempsErrorOptions {
  /** What led to this error. Where it shows a token, a redacted copy of it is kept instead. */
  cause?: unknown;
  /** The client's token, to be blanked wherever it turns up. What looks like a token is blanked anyway. */
  secret?: string | undefined;
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
  /** The kind of failure: `config`, `connection`, `timeout`, `abort`, `response`, `validation`, `api` … */
  declare readonly code: string;

  static {
    identify(this, { kind: 'TempsError', code: 'error' });
  }

  constructor(message: string, { cause, secret }: TempsErrorOptions = {}) {
    super(redact(message, secret), cause === undefined ? undefined : { cause: redactValue(cause, secret) });
  }

  /** Like `instanceof`, but also across two copies of the package. */
  static is(error: unknown): error is TempsError {
    return isKind(error, 'TempsError');
  }

  /** Name, code, message and fields, without stack. Redacted once more, for fields that were added later. */
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
