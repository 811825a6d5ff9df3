import { identify, isKind } from './identity.ts';
import { TempsError, type TempsErrorOptions } from './temps-error.ts';
import { describeCall } from './text.ts';

/** What a `TempsAbortError` is made from. */
export interface AbortErrorDetails extends TempsErrorOptions {
  /** The HTTP method of the call. Absent where no one call was aborted. */
  method?: string | undefined;
  /** Where the call went. */
  url?: string | undefined;
}

/**
 * The caller's `signal` ended the call; `cause` is the signal's reason.
 * Its name is `AbortError`, as that of every abort on the platform. The server may still have acted on the request.
 */
export class TempsAbortError extends TempsError {
  declare readonly name: 'AbortError';
  declare readonly code: 'abort';

  static {
    identify(this, { kind: 'TempsAbortError', code: 'abort', name: 'AbortError' });
  }

  constructor({ method, url, ...options }: AbortErrorDetails = {}) {
    const call = method !== undefined && url !== undefined ? `${describeCall(method, url)}: ` : '';
    super(`${call}aborted by the caller's signal`, { cause: options.cause, secret: options.secret });
  }

  static override is(error: unknown): error is TempsAbortError {
    return isKind(error, 'TempsAbortError');
  }
}
