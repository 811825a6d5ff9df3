import { identify, isKind } from './identity.ts';
import { TempsApiError, type ApiErrorDetails } from './temps-api-error.ts';

/** 500 to 599: the server failed, also after the retries. Quote `requestId` in a bug report. */
export class ServerError extends TempsApiError {
  declare readonly name: 'ServerError';

  static {
    identify(this, { kind: 'ServerError', code: 'api' });
  }

  constructor(details: ApiErrorDetails) {
    super(details, details.requestId ? `Request id: ${details.requestId}` : undefined);
  }

  static override is(error: unknown): error is ServerError {
    return isKind(error, 'ServerError');
  }
}
