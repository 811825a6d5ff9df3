import { identify, isKind } from './identity.ts';
import { TempsApiError, type ApiErrorDetails } from './temps-api-error.ts';

/** 403: the token is valid, but may not do this. */
export class PermissionDeniedError extends TempsApiError {
  declare readonly name: 'PermissionDeniedError';
  declare readonly status: 403;

  static {
    identify(this, { kind: 'PermissionDeniedError', code: 'api' });
  }

  constructor(details: ApiErrorDetails, advice = 'This token may not do that: use one with the permission for it') {
    super(details, advice);
  }

  static override is(error: unknown): error is PermissionDeniedError {
    return isKind(error, 'PermissionDeniedError');
  }
}
