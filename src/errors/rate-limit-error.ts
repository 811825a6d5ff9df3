import { identify, isKind } from './identity.ts';
import { readRetryAfter } from './retry-after.ts';
import { TempsApiError, type ApiErrorDetails } from './temps-api-error.ts';

/** 429: too many requests, also after the retries. */
export class RateLimitError extends TempsApiError {
  declare readonly name: 'RateLimitError';
  declare readonly status: 429;
  /** Seconds to wait before the next request, counted from the answer. Absent where the server did not say. */
  readonly retryAfter: number | undefined;

  static {
    identify(this, { kind: 'RateLimitError', code: 'api' });
  }

  constructor(details: ApiErrorDetails) {
    const retryAfter = readRetryAfter(details.headers.get('retry-after'), Date.now());
    super(details, retryAfter === undefined ? 'Send fewer requests, or wait' : `Wait ${retryAfter} s`);
    this.retryAfter = retryAfter;
  }

  static override is(error: unknown): error is RateLimitError {
    return isKind(error, 'RateLimitError');
  }
}
