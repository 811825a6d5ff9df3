import { identify, isKind } from './identity.ts';
import { TempsApiError } from './temps-api-error.ts';

/** 404: there is no such thing, or the token may not see it. */
export class NotFoundError extends TempsApiError {
  declare readonly name: 'NotFoundError';
  declare readonly status: 404;

  static {
    identify(this, { kind: 'NotFoundError', code: 'api' });
  }

  static override is(error: unknown): error is NotFoundError {
    return isKind(error, 'NotFoundError');
  }
}
