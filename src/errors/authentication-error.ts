import { identify, isKind } from './identity.ts';
import { TempsApiError, type ApiErrorDetails } from './temps-api-error.ts';

/** 401: no token, or one that is not valid: mistyped, expired or revoked. */
export class AuthenticationError extends TempsApiError {
  declare readonly name: 'AuthenticationError';
  declare readonly status: 401;

  static {
    identify(this, { kind: 'AuthenticationError', code: 'api' });
  }

  constructor(details: ApiErrorDetails) {
    super(details, 'Check the token: option `apiKey`, or TEMPS_API_TOKEN, TEMPS_API_KEY, TEMPS_TOKEN');
  }

  static override is(error: unknown): error is AuthenticationError {
    return isKind(error, 'AuthenticationError');
  }
}
