import { identify, isKind } from './identity.ts';
import { TempsApiError } from './temps-api-error.ts';

/** 400: the server could not accept the request. `extensions.errors` may name the fields. */
export class BadRequestError extends TempsApiError {
  declare readonly name: 'BadRequestError';
  declare readonly status: 400;

  static {
    identify(this, { kind: 'BadRequestError', code: 'api' });
  }

  static override is(error: unknown): error is BadRequestError {
    return isKind(error, 'BadRequestError');
  }
}
