import { identify, isKind } from './identity.ts';
import { TempsApiError } from './temps-api-error.ts';

/** 413: the body is larger than the server takes. */
export class PayloadTooLargeError extends TempsApiError {
  declare readonly name: 'PayloadTooLargeError';
  declare readonly status: 413;

  static {
    identify(this, { kind: 'PayloadTooLargeError', code: 'api' });
  }

  static override is(error: unknown): error is PayloadTooLargeError {
    return isKind(error, 'PayloadTooLargeError');
  }
}
