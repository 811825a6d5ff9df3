import { identify, isKind } from './identity.ts';
import { TempsError, type TempsErrorOptions } from './temps-error.ts';
import { describeCall } from './text.ts';

/** What a `TempsAbortError` is made from. */
export interface AbortErrorDetails extends TempsErrorOptions {
  /** The HTTP method of the call. Absent where no one call was aborted. */
  method?: string | undefined;
  /** Where the call went. */
  url?: string | undefined;
  /** How often the call had been tried. */
  attempts?: number | undefined;
}

/**
 * The caller's `signal` ended the call; `cause` is the signal's reason.
 * Its name is `AbortError`, as that of every abort on the platform. The server may still have acted on the request.
 */
export class TempsAbortError extends TempsError {
  declare readonly name: 'AbortError';
  declare readonly code: 'abort';
  /** How often the call had been tried, the aborted time included. Absent where no one call was aborted. */
  readonly attempts: number | undefined;

  static {
    identify(this, { kind: 'TempsAbortError', code: 'abort', name: 'AbortError' });
  }

  constructor({ method, url, attempts, ...options }: AbortErrorDetails = {}) {
    const call = method !== undefined && url !== undefined ? `${describeCall(method, url)}: ` : '';
    super(`${call}aborted by the caller's signal`, { cause: options.cause, secret: options.secret });
    this.attempts = attempts;
  }

  static override is(error: unknown): error is TempsAbortError {
    return isKind(error, 'TempsAbortError');
  }
}
