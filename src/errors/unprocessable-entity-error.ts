import { identify, isKind } from './identity.ts';
import { TempsApiError } from './temps-api-error.ts';

/** 422: well-formed, but refused. `extensions.errors` may name the fields. */
export class UnprocessableEntityError extends TempsApiError {
  declare readonly name: 'UnprocessableEntityError';
  declare readonly status: 422;

  static {
    identify(this, { kind: 'UnprocessableEntityError', code: 'api' });
  }

  static override is(error: unknown): error is UnprocessableEntityError {
    return isKind(error, 'UnprocessableEntityError');
  }
}
